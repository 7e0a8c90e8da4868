import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Modules hold no state, so one worker runs many files with what it has loaded: half the time goes into loading.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000, isolate: false } },
      // Builds are processes of their own, with threads of theirs.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2 } },
      // Each file has a server and a browser of its own.
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 } },
    ],
  },
});
