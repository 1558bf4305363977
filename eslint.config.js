import js from '@eslint/js'
import tseslint from 'typescript-eslint'

// Extraction must give the same bytes everywhere: nothing that depends on the clock, chance, locale or ICU version.
const nondeterministic = [
  { object: 'Math', property: 'random', message: 'Extraction must be deterministic.' },
  { object: 'Date', property: 'now', message: 'Extraction must not read the clock.' },
  { property: 'localeCompare', message: 'Compare by code unit: locales differ.' },
  { property: 'toLocaleLowerCase', message: 'Locales differ: use toLowerCase.' },
  { property: 'toLocaleUpperCase', message: 'Locales differ: use toUpperCase.' },
  { property: 'toLocaleString', message: 'Locales differ.' },
]

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', 'schemas/record-validator.ts', 'viewer/page/client.js'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Indexed access gives `T | undefined`; where an index is in range by construction, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['extractors/**/*.ts', 'languages/**/*.ts', 'graph/**/*.ts', 'pipeline/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...nondeterministic],
      'no-restricted-globals': ['error', { name: 'Intl', message: 'Its data changes with the ICU version.' }],
    },
  },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
)
