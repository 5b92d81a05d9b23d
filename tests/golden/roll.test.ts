import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run';
import type { RollReport } from '../../shared/rolling';
import { templates } from '../support/packs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'roll-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line in the folder; file names end in .jxzp. */
async function run(...args: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const placed = args.map((arg) => (arg.endsWith('.jxzp') ? path.join(folder, arg) : arg));
  const world = { library: templates, version: '0.0.0' };
  const exit = await runCli(placed, world, { out: (text) => (said.out += text), err: (text) => (said.err += text) });
  return { exit, ...said };
}

async function rolled(sample: string, ...more: readonly string[]): Promise<RollReport> {
  await run('sample', sample, '--out', `${sample}.jxzp`);
  const { exit, out, err } = await run('roll', `${sample}.jxzp`, '--out', `${sample}-next.jxzp`, '--json', ...more);
  expect(err).toBe('');
  expect(exit).toBe(0);
  return JSON.parse(out) as RollReport;
}

describe('roll', () => {
  it('moves what was worked out to 上年, and asks about the years', async () => {
    const report = await rolled('anju-2024-hotline', '--year', '2025');
    expect(report.from).toEqual({ pack: 'anju-2024', year: '2024' });
    expect(report.to).toEqual({ pack: 'anju-2024', year: '2025' });
    expect(report.moved.map(({ to, value }) => [to, value])).toEqual([
      ['unit/fact/assets-per-head-last', '3.84'],
      ['unit/fact/idle-share-last', '0%'],
      ['unit/fact/general-budget-last', '9.80'],
      ['unit/fact/general-executed-last', '9.12'],
    ]);
    expect(report.ask.map(({ binding, value, proposed }) => [binding, value, proposed])).toEqual([
      ['project/hotline/code', '2024001', '2025001'],
      ['project/hotline/indicator/i4/target', '2024', '2025'],
      ['project/upgrade/code', '2024002', '2025002'],
      ['project/upgrade/indicator/i3/target', '2024', '2025'],
    ]);
    expect(report.unplaced).toEqual([]);
    const { out } = await run('inputs', 'anju-2024-hotline-next.jxzp');
    expect(out).toContain('assets-per-head-last: "3.84"');
    const score = JSON.parse((await run('score', 'anju-2024-hotline-next.jxzp', '--json')).out) as {
      year: number;
      department: { state: string };
    };
    expect([score.year, score.department.state]).toEqual([2025, 'incomplete']);
  });

  it('goes on in the next year’s pack of the same region, and lists what has no place there', async () => {
    const report = await rolled('anju-2023-approval', '--year', '2024');
    expect(report.to.pack).toBe('anju-2024');
    const aside = report.unplaced.map((one) => one.binding);
    expect(aside).toContain('unit/fact/initial-budget');
    expect(aside).toContain('appraisal/layered');
    // 目标设置 has the id 目标制定 had, but is another line with other points.
    expect(aside).toContain('department/indicator/goal-setting/input/elements');
    expect(report.cleared.map((one) => one.binding)).toContain('printed/appraisal/layered/total/self');
    expect(report.kept.map((one) => one.binding)).toContain('project/d1/indicator/i1/target');
    const { out } = await run('inputs', 'anju-2023-approval-next.jxzp');
    expect(out).toContain('unplaced/unit/fact/initial-budget: "1179.47"');
    expect(out).toContain('project/d1/indicator/i1/target: "8000"');
  });

  it.each([
    ['tianmen-2022-hotline', '2023', 'tianmen-2022'],
    ['yanzhou-2024-governance', '2025', 'yanzhou-2024'],
  ])('keeps %s in its own pack where there is none for %s', async (sample, year, pack) => {
    const report = await rolled(sample, '--year', year);
    expect(report.to).toEqual({ pack, year });
    expect(report.unplaced).toEqual([]);
    expect([report.kept.length > 0, report.cleared.length > 0]).toEqual([true, true]);
  });

  it('refuses in words and writes nothing', async () => {
    await run('sample', 'anju-2024-hotline', '--out', 'a.jxzp');
    const cases = [
      ['--year', '2024', '--out', 'b.jxzp'],
      ['--year', '明年', '--out', 'b.jxzp'],
      ['--year', '2025', '--pack', 'nowhere-2025', '--out', 'b.jxzp'],
      ['--year', '2025', '--out', 'a.jxzp'],
    ];
    const answers = await Promise.all(cases.map((args) => run('roll', 'a.jxzp', ...args, '--json')));
    expect(answers.map(({ exit }) => exit)).toEqual([2, 2, 2, 2]);
    expect(answers.map(({ out }) => (JSON.parse(out) as { error: { code: string } }).error.code)).toEqual([
      'roll.not-later',
      'roll.year-form',
      'pack.unknown',
      'cli.exists',
    ]);
    expect((await run('score', 'b.jxzp')).exit).toBe(2);
  });
});
