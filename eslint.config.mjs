import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What keeps a module readable; see "How the code reads" in CONTRIBUTING.md. */
const readability = {
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
  'no-console': 'error',
  'no-param-reassign': 'error',
  'no-control-regex': 'error',
  'no-misleading-character-class': 'error',
  eqeqeq: ['error', 'always'],
};

/** The strict set minus what fights the way this code is written. */
const typed = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // process.env and JSON are read with `||` on purpose: an empty variable counts as absent.
  '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
};

export default defineConfig(
  globalIgnores(['dist/', 'dist-offline/', '.astro/', '.cache/', 'node_modules/', 'scripts/bench/peers/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...readability, ...typed },
  },
  {
    // Text from strangers passes through these: no pattern may take more than linear time to fail at one place.
    files: ['src/{entries,catalogue,checks,client,exports,forge,ingest,integrations,lookup,problems,report,search}/**/*.ts', 'scripts/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }], 'regexp/no-misleading-unicode-character': 'error' },
  },
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, astro.configs['flat/recommended']],
    rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-css-selector': 'error' },
  },
  {
    // Commands print; tests are long lists of short sentences.
    files: ['scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // micromark fixes the signature of a tokenizer, which is one closure of state functions.
    files: ['src/entries/dollar-math.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
