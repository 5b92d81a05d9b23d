import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { home, planted } from '../../support/planted';

const run = promisify(execFile);
const settings = ['.oxlintrc.json', ...['', '.shared', '.renderer', '.electron', '.tests'].map((part) => `tsconfig${part}.json`)];

/** What `npm run lint` says of these files under the project's own settings: rule or code of the compiler, file and line. */
async function said(files: Readonly<Record<string, string>>): Promise<string[]> {
  const own = Object.fromEntries(settings.map((file) => [file, readFileSync(path.join(home, file), 'utf8')]));
  return planted({ ...own, ...files }, async ({ root }) => {
    const lint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [lint, '--type-aware', '--type-check', '--deny-warnings', '--format', 'unix'];
    const { stdout } = await run(process.execPath, args, { cwd: root }).catch((failed: { stdout: string }) => failed);
    return stdout
      .split('\n')
      .map((line) => /([^/\s]+\/[^/\s]+):(\d+):\d+: .*\[\w+\/(.+)\]$/.exec(line))
      .flatMap((found) => (found ? [`${found[1]}:${found[2]} ${found[3]}`] : []))
      .sort();
  });
}

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
  const found = await said({ ...right, ...wrong });
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
