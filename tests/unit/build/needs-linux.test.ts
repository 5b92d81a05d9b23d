import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testsThatNeedLinux } from '../../../build/linux/needs-linux.mjs';

/** A project with these files under tests/. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'jxzp-needs-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'tests', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

describe('tests that need Linux', () => {
  it('are told by what they, and what they import, name', () => {
    const root = project({
      'unit/plain.test.ts': "import { a } from '../support/plain';",
      'support/plain.ts': "export const a = 'a file /proc is not named here';",
      'unit/office.test.ts': "import { run } from '../support/office';",
      'support/office.ts': "import { b } from './plain';\nspawn('soffice', []);",
      'e2e/install.long.test.ts': "run('dpkg', ['-i']);",
      'unit/full.test.ts': "writeFile('/dev/full');",
    });
    expect(testsThatNeedLinux(root)).toEqual([
      'tests/e2e/install.long.test.ts',
      'tests/unit/full.test.ts',
      'tests/unit/office.test.ts',
    ]);
  });

  it('of this project are those with the network of their own, the office suite and the installers, not the core', () => {
    const listed = testsThatNeedLinux(path.resolve(import.meta.dirname, '../../..'));
    expect(listed).toEqual(expect.arrayContaining(['tests/e2e/offline.test.ts', 'tests/e2e/installed.long.test.ts']));
    expect(listed).toEqual(expect.arrayContaining(['tests/unit/number/libreoffice.random.test.ts']));
    expect(listed).not.toContain('tests/e2e/goals.test.ts');
  });
});
