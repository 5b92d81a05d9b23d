import { expect, it } from 'vitest';
import { linted } from '../../support/linted';

it('types and rules hold in each part by what that part may use', async () => {
  const right = {
    'shared/right.ts': 'export const sum = (one: number, other: number): number => one + other;\n',
    'renderer/right.ts': "import { sum } from '../shared/right';\ndocument.title = String(sum(1, 2));\n",
    'electron/right.ts': "import { cwd } from 'node:process';\nexport const here: string = cwd();\n",
    'tests/right.ts': "import { cwd } from 'node:process';\ndocument.title = cwd();\n",
  };
  const wrong = {
    'shared/browser.ts': 'export const title = (): string => document.title;\n',
    'shared/node.ts': "import { cwd } from 'node:process';\nexport const here = cwd;\n",
    'renderer/number.ts': "import { sum } from '../shared/right';\ndocument.title = sum(1, 2);\n",
    'electron/browser.ts': 'export const title = (): string => document.title;\n',
    'build/plain.mjs': 'export const one = /** @type {number} */ (undefined);\none.toFixed(2).toFixed();\n',
    'tests/index.ts': "const words = ['a'];\nexport const length = words[1].length;\n",
    'tests/floating.ts': 'const later = async () => 1;\nlater();\n',
    'shared/console.ts': "console.log('a');\n",
  };
  const faults = await linted({ ...right, ...wrong });
  const found = faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  expect(found.filter((one) => one.includes('right.ts'))).toEqual([]);
  expect(found).toEqual(
    expect.arrayContaining([
      'build/plain.mjs:2 typescript(TS2551)',
      'electron/browser.ts:1 typescript(TS2584)',
      'renderer/number.ts:2 typescript(TS2322)',
      'shared/browser.ts:1 typescript(TS2584)',
      'shared/console.ts:1 eslint(no-console)',
      'shared/node.ts:1 typescript(TS2591)',
      'tests/floating.ts:2 typescript(no-floating-promises)',
      'tests/index.ts:2 typescript(TS2532)',
    ]),
  );
});
