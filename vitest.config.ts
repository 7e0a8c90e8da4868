import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Modules hold no state, so one worker runs many files with what it has loaded: half the time goes into loading.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false } },
      // Astro keeps the modules of every build outside the project in one folder, so builds take turns.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
      // Each file has a server and a browser of its own.
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 } },
    ],
  },
});
