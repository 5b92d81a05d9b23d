import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliCommands } from '../../../electron/cli/commands';
import { runCli } from '../../../electron/cli/run';
import { templates } from '../../support/packs';

let folder: string;
let sample: string;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in the test's folder. */
async function jxzp(...args: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const output = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += `${text}\n`) };
  const code = await runCli(args, { library: templates, version: '0.0.1' }, output);
  return { code, out, err };
}

async function json(...args: string[]): Promise<{ code: number; data: Record<string, unknown> }> {
  const { code, out } = await jxzp(...args, '--json');
  return { code, data: JSON.parse(out) as Record<string, unknown> };
}

const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jxzp-cli-'));
  sample = at('sample.jxzp');
  expect((await jxzp('sample', 'anju-2024-hotline', '--out', sample)).code).toBe(0);
});

describe('the command line', () => {
  it('lists packs and samples', async () => {
    const packs = (await json('packs')).data.packs as { id: string; year: number; tables: { id: string }[] }[];
    expect(packs.map((pack) => pack.id).sort()).toEqual(['anju-2023', 'anju-2024', 'mof-2020', 'tianmen-2022', 'yanzhou-2024']);
    expect(packs.find((pack) => pack.id === 'anju-2024')).toMatchObject({ year: 2024, region: '四川省遂宁市安居区' });
    expect((await jxzp('sample')).out).toContain('anju-2024-hotline');
  });

  it('scores in the shape of the contract: every line, numbers as text with the pack’s decimals', async () => {
    const { code, data } = await json('score', sample);
    expect(code).toBe(0);
    expect(data).toMatchObject({ pack: 'anju-2024', year: 2024, unit: '某区热线中心', appraisals: [] });
    expect(data.department).toMatchObject({
      points: '100',
      available: '100',
      rule: '98.00',
      self: '98.00',
      rating: '优',
      state: 'scored',
    });
    const { lines } = data.department as { lines: { id: string; kind: string }[] };
    expect(lines.map((line) => line.kind).filter((kind) => kind === 'deduction')).toHaveLength(5);
    expect(lines.find((line) => line.id === 'budget-preparation')).toEqual({
      id: 'budget-preparation',
      kind: 'indicator',
      path: ['总体绩效', '预算管理', '预算编制质量'],
      points: '8',
      rule: '8.00',
      self: '8.00',
      state: 'scored',
      reason: null,
      note: null,
      steps: [
        {
          name: '偏离度',
          formula: '|预算执行数 − 调整预算数| ÷ 调整预算数',
          with: '|228.14 − 228.14| ÷ 228.14',
          exact: '0',
          value: '0.00%',
        },
        { name: '规则得分', formula: '(1 − 偏离度) × 分值', with: '(1 − 0.00%) × 8', exact: '8', value: '8.00' },
      ],
    });
    const [project] = data.projects as { execution: object; lines: object[] }[];
    expect(project?.execution).toMatchObject({
      initial: '30.00',
      adjusted: '29.65',
      executed: '29.65',
      rate: '100.00%',
      points: '10',
      rule: '10.00',
      self: '10.00',
    });
    expect(project?.lines[5]).toMatchObject({
      id: 'i6',
      direction: '≥',
      target: '95',
      unit: '%',
      actual: '≥95',
      rule: '10.00',
      self: '9.00',
    });
  });

  it('fills what it is given, and only that', async () => {
    const data = at('data.yaml');
    const out = at('filled.jxzp');
    await writeFile(data, 'unit: {facts: {appropriation-executed: "200"}}\n');
    expect((await jxzp('fill', sample, '--from', data, '--out', out)).code).toBe(0);
    const lines = async (file: string) =>
      ((await json('score', file)).data.department as { lines: { id: string; rule: string }[] }).lines;
    const [before, after] = [await lines(sample), await lines(out)];
    expect(after.filter((line, index) => line.rule !== before[index]?.rule).map((line) => [line.id, line.rule])).toEqual([
      ['budget-preparation', '7.01'],
    ]);
  });

  it('refuses unknown keys and leaves the file as it was', async () => {
    const data = at('bad.yaml');
    await writeFile(data, 'unit: {facts: {no-such-fact: "1"}}\n');
    const before = await readFile(sample);
    const { code, err, out } = await jxzp('fill', sample, '--from', data, '--json');
    expect([code, err]).toEqual([2, expect.stringContaining('no-such-fact')]);
    expect(JSON.parse(out)).toEqual({ error: { code: 'workbook.unknown-key', message: err.trimEnd() } });
    expect(await readFile(sample)).toEqual(before);
  });

  it('what inputs prints, fill takes', async () => {
    const data = at('inputs.yaml');
    await writeFile(data, (await jxzp('inputs', sample)).out);
    const blank = at('blank.jxzp');
    expect((await jxzp('new', '--pack', 'anju-2024', '--unit', '另一单位', '--out', blank)).code).toBe(0);
    expect((await jxzp('fill', blank, '--from', data)).code).toBe(0);
    expect((await json('score', blank)).data.department).toMatchObject({ rule: '98.00' });
  });

  it('checks: findings with figures, exit 1 where one is an error', async () => {
    const { code, data } = await json('check', sample);
    const findings = data.findings as { code: string; severity: string; binding: string; message: string; fix: string }[];
    expect(code).toBe(1);
    const adjusted = findings.find((finding) => finding.severity === 'error');
    expect([adjusted?.binding, adjusted?.message]).toEqual([
      'project/hotline/execution/reason',
      expect.stringMatching(/30.*29\.65/),
    ]);
    for (const finding of findings)
      expect(Object.keys(finding).sort()).toEqual(['binding', 'code', 'fix', 'message', 'severity']);
  });

  it('exports both formats by default, and says what it wrote', async () => {
    const { code, data } = await json('export', sample, '--out', at('out'));
    expect(code).toBe(0);
    expect((await readdir(at('out'))).sort()).toEqual((data.written as string[]).map((file) => path.basename(file)).sort());
    expect(data.written).toHaveLength(2);
  });

  it.each([
    { args: ['nothing'], code: 'cli.unknown-command' },
    { args: ['score', 'a.jxzp', '--colour'], code: 'cli.unknown-option' },
    { args: ['new', '--pack', 'anju-2024'], code: 'cli.usage' },
    { args: ['new', '--pack', 'atlantis', '--unit', 'x', '--out', 'x.jxzp'], code: 'pack.unknown' },
    { args: ['sample', 'none', '--out', 'x.jxzp'], code: 'pack.unknown-sample' },
    { args: ['export', 'a.jxzp', '--out', 'x', '--formats', 'odt'], code: 'cli.bad-value' },
    { args: ['export', 'a.jxzp', '--out', 'x', '--formats', 'pdf'], code: 'cli.no-pdf' },
  ])('$args is refused with one line: $code', async ({ args, code }) => {
    const ran = await jxzp(...args, '--json');
    expect(ran.code).toBe(2);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code } });
  });

  it('helps: what there is, and how one command is called; nothing is done meanwhile', async () => {
    const all = await jxzp('--help');
    expect([all.code, all.err]).toEqual([0, '']);
    for (const { name, about } of cliCommands) {
      expect(all.out).toMatch(new RegExp(`^ +${name} +${about}$`, 'm'));
      const { code, out, err } = await jxzp(name, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`用法：jxzp ${name}`);
    }
    expect(await jxzp('-h')).toEqual(all);
    const split = (await jxzp('export', 'absent.jxzp', '--help')).out;
    expect(split).toContain(
      '用法：jxzp export 文件.jxzp --out 目录 [--formats docx,xlsx,pdf] [--only tables|workings] [--split] [--watermark 送审稿] [--json]',
    );
    expect(split).toMatch(/^ {2}--split +一张表一个文件$/m);
    expect((await json('export', '--help')).data).toMatchObject({ name: 'export', about: '导出附表' });
  });

  it('a broken, foreign or absent file, and a file that is there already, each get their sentence', async () => {
    const whole = await readFile(sample);
    const broken = at('broken.jxzp');
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(whole.length >> 1) ^ 0xff, whole.length >> 1);
    await writeFile(broken, damaged);
    await writeFile(at('foreign.jxzp'), 'not a workbook at all');
    const said = async (...args: string[]) => (await jxzp(...args)).err.trim();
    expect(await said('score', broken)).toContain('损坏');
    expect(await said('score', at('foreign.jxzp'))).toMatch(/不是/);
    expect(await said('score', at('absent.jxzp'))).toMatch(/找不到|没有/);
    expect(await said('sample', 'anju-2024-hotline', '--out', sample)).toContain('已经存在');
    expect(await said('pack-check', 'anju-2024')).toMatch(/没有这个文件夹/);
    expect(await readFile(sample)).toEqual(whole);
  });

  it('pack-check passes the packs, and refuses a broken one with file and line', async () => {
    expect((await json('pack-check', 'templates/anju/2024')).data).toMatchObject({
      pack: 'anju-2024',
      passed: true,
      problems: [],
    });
    const [bad = ''] = (await readdir('tests/fixtures/bad-packs')).filter((name) => !name.startsWith('_'));
    const { code, data } = await json('pack-check', `tests/fixtures/bad-packs/${bad}`);
    expect(code).toBe(1);
    const problems = data.problems as { place: string; message: string }[];
    expect(problems[0]?.place).toMatch(/\.yaml(:\d+)?$/);
  });
});
