import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../build/bootstrap/build.mjs';
import { needsInstall } from '../../../build/bootstrap/dependencies.mjs';
import { downloadHost } from '../../../build/bootstrap/electron.mjs';
import { isComplete, listIn, nameIn, scoreLines } from '../../../build/bootstrap/example.mjs';
import { chooseName, installedPackages, isDebianLike, missingPackages } from '../../../build/bootstrap/system.mjs';
import { sum, tallyReport, tallyStep } from '../../../build/bootstrap/tally.mjs';
import { home, planted } from '../../support/planted';

describe('dependencies', () => {
  const lock = {
    packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } },
  };
  const having = (version: string) => ({ packages: { 'node_modules/a': { version } } });

  it('are installed where they are missing or of another version', () => {
    expect(needsInstall(lock, null)).toBe(true);
    expect(needsInstall(lock, { packages: {} })).toBe(true);
    expect(needsInstall(lock, having('0.9.0'))).toBe(true);
    expect(needsInstall(lock, having('1.0.0'))).toBe(false);
  });

  it('are locked for every platform, which npm ci insists on', () => {
    type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const { packages } = JSON.parse(readFileSync(path.join(home, 'package-lock.json'), 'utf8')) as Locked;
    const names = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(names.filter((name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});

describe('system packages', () => {
  const listing = 'xvfb installed\nchromium config-files\nlibgtk-3-0t64 installed\n\n';

  it('are read from dpkg, half-removed ones not counting', () => {
    expect([...installedPackages(listing)]).toEqual(['xvfb', 'libgtk-3-0t64']);
  });

  it('are missing unless one of their names is there', () => {
    expect(missingPackages(['xvfb', 'chromium', 'libgtk-3-0|libgtk-3-0t64'], installedPackages(listing))).toEqual(['chromium']);
  });

  it('go by the first name that the release knows', () => {
    expect(chooseName('libasound2|libasound2t64', (name) => name.endsWith('t64'))).toBe('libasound2t64');
    expect(chooseName('libasound2|libasound2t64', () => false)).toBe('libasound2');
  });

  it('are installed on Debian and its like only', () => {
    expect(isDebianLike('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true);
    expect(isDebianLike('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true);
    expect(isDebianLike('ID=fedora\n')).toBe(false);
  });
});

describe("Electron's download", () => {
  it('comes from the mirror where one is set, and is left to a proxy where there is one', () => {
    expect(downloadHost({})).toBe('github.com');
    expect(downloadHost({ ELECTRON_MIRROR: 'https://npmmirror.com/mirrors/electron/' })).toBe('npmmirror.com');
    expect(downloadHost({ HTTPS_PROXY: 'http://proxy:3128' })).toBeNull();
  });
});

describe('what is built', () => {
  const target = { config: 'vite.shell.config.mts', sources: ['electron', 'shared'] };
  const files = { 'vite.shell.config.mts': 'a', 'electron/cli.ts': 'b', 'shared/number/a.ts': 'c', 'tests/a.ts': 'd' };
  const print = (changed: Readonly<Record<string, string>>) => planted(changed, ({ root }) => fingerprint(root, target));

  it('is stale when a source changes, is renamed or is gone, and not otherwise', async () => {
    const before = await print(files);
    expect(await print(files)).toBe(before);
    expect(await print({ ...files, 'tests/a.ts': 'e' })).toBe(before);
    expect(await print({ ...files, 'electron/cli.ts': 'e' })).not.toBe(before);
    expect(await print({ ...files, 'shared/number/b.ts': '' })).not.toBe(before);
    expect(await print({ 'vite.shell.config.mts': 'a', 'electron/cli.ts': 'b', 'shared/number/b.ts': 'c' })).not.toBe(before);
  });
});

describe('the count', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] };

  it('adds a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(tallyReport({ ...report, testResults }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('takes no report, or a bad end without a culprit, for a failure', () => {
    expect(tallyReport(null, 0).failed).toBe(1);
    expect(tallyReport(report, 1).failed).toBe(1);
    expect(tallyReport(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('sums steps and reports', () => {
    expect(sum([tallyStep(0), tallyStep(1), tallyReport(report, 0)])).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});

describe('the worked example on the command line', () => {
  it('is found whether listed bare or under a key', () => {
    expect(nameIn(listIn('{"samples":[{"id":"a"}]}')[0], ['id'])).toBe('a');
    expect(nameIn(listIn('[{"id":"b"}]')[0], ['id'])).toBe('b');
    expect(nameIn(listIn('["c"]')[0], ['id'])).toBe('c');
    expect(nameIn(listIn('{}')[0], ['id'])).toBeUndefined();
  });

  it('is told in one line a table', () => {
    const department = { points: '100', rule: '98.00', self: '98.00', rating: '优', state: 'scored' };
    expect(
      scoreLines({
        unit: '某中心',
        year: 2024,
        department,
        projects: [{ ...department, id: 'p1', name: '热线', rule: null, rating: null, state: 'scored' }],
      }),
    ).toEqual([
      '某中心（2024 年）',
      '  部门整体支出绩效自评：规则得分 98.00，自评得分 98.00（满分 100，优）',
      '  项目「热线」：规则得分 —，自评得分 98.00（满分 100）',
    ]);
  });

  it('shows an example whose rule scores are whole: one line that still waits makes it incomplete', () => {
    const scores = { points: '100', rule: '98.00', self: '98.00', rating: '优', state: 'scored' };
    const sheet = { unit: '某局', year: 2024, department: scores, projects: [{ ...scores, id: 'p1', name: '甲' }] };
    expect(isComplete(sheet)).toBe(true);
    expect(isComplete({ ...sheet, projects: [{ ...scores, id: 'p1', name: '甲', state: 'incomplete' }] })).toBe(false);
  });
});
