import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Tests that are parked prove nothing: no `.skip`, `.only`, `.todo`, and none of their disguises. */
const parkedTests = [
  {
    selector:
      'MemberExpression[property.name=/^(skip|only|todo|skipIf|runIf|fails)$/][object.name=/^(it|test|describe|suite|bench)$/]',
    message: '测试不许停放：删掉它，或让它通过。',
  },
  {
    selector: 'MemberExpression[property.name=/^(skip|only|todo)$/] > MemberExpression[object.name=/^(it|test|describe|suite)$/]',
    message: '测试不许停放：删掉它，或让它通过。',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: '测试不许停放：删掉它，或让它通过。',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'out/**', 'release/**', 'tests/fixtures/**', '**/*.cjs', 'templates/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for everything: what may use which types is the compiler's business, and four programs cost four times.
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  { files: ['shared/**', 'renderer/**'], rules: { 'no-console': 'error' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['tests/**'], rules: { 'no-restricted-syntax': ['error', ...parkedTests] } },
);
