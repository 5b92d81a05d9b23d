import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import { type Entry, paintLists, readResult, resultSheets, summarise } from '../../../shared/review';
import { editCells, readValues } from '../../support/spreadsheet';

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-result-'));

type Read = Extract<Entry['result'], { kind: 'read' }>;
type Found = Read['findings'][number];

const found = (more: Partial<Found>): Found => ({
  severity: 'error',
  number: '5',
  about: '执行得分等于执行率乘分值',
  table: '道路养护',
  place: '预算执行·自评得分',
  message: '自评 10，按执行率 61.78% 是 6.18。',
  fix: '请改成 6.18。',
  aside: null,
  ...more,
});

const read = (more: Partial<Read>): Read => ({
  kind: 'read',
  unit: '某局',
  year: '2024',
  pack: 'demo',
  source: 'workbook',
  doubtful: 0,
  remark: '',
  findings: [],
  scores: [],
  ...more,
});

const entries: readonly Entry[] = [
  {
    path: '甲/a.jxzp',
    result: read({
      findings: [
        found({}),
        found({ aside: '已与财政局说明' }),
        found({ severity: 'doubt', number: '', about: '还没有填完的行', message: '=1+1\n"引号" & <尖括号> _x0041_' }),
      ],
      scores: [
        {
          table: '部门整体',
          points: '100',
          computed: '100',
          rule: '98',
          self: '96.185',
          difference: '-1.815',
          rating: '优',
          state: '已评分',
        },
        {
          table: '道路养护',
          points: '100',
          computed: null,
          rule: null,
          self: null,
          difference: null,
          rating: '',
          state: '尚有 3 行待填',
        },
      ],
    }),
  },
  { path: '甲/a.docx', result: read({ source: 'document', doubtful: 7, remark: '也像「x」的表', findings: [found({})] }) },
  { path: '甲/同名 "引号"\n换行.docx', result: read({ unit: '另一局', year: '2023' }) },
  { path: '空.xlsx', result: { kind: 'unread', why: '这个文件是空的。原文件没有动。请检查是不是选错了文件。' } },
  { path: '结果.xlsx', result: { kind: 'table' } },
];

function painted(all: readonly Entry[] = entries): string {
  const about = { made: '2026年3月5日 09:30', of: '文件夹「送审」', notes: ['另有 1 个文件没有看。'] };
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}.xlsx`);
  writeFileSync(
    file,
    paintLists(
      resultSheets(() => all, summarise(all), about),
      '批量审核结果',
    ),
  );
  return file;
}

const bytesOf = async (file: string) => new Uint8Array(await import('node:fs/promises').then(({ readFile }) => readFile(file)));

describe('a result in figures', () => {
  const summary = summarise(entries);

  it('counts files, units, and what is not set aside by severity', () => {
    expect(summary).toMatchObject({ files: 3, units: 2, unread: 1, tables: 1, findings: 4, scores: 2 });
    expect(summary.counts).toEqual({ error: 2, doubt: 1, hint: 0, missing: 0, aside: 1 });
  });

  it('counts by check: the numbered ones first, and files with something open', () => {
    expect(summary.checks.map(({ number, about, counts, files }) => [number, about, counts.error, counts.aside, files])).toEqual([
      ['5', '执行得分等于执行率乘分值', 2, 1, 2],
      ['', '还没有填完的行', 0, 0, 1],
    ]);
  });

  it('names the other files of one unit and year', () => {
    expect(summary.others).toEqual(
      new Map([
        ['甲/a.jxzp', ['甲/a.docx']],
        ['甲/a.docx', ['甲/a.jxzp']],
      ]),
    );
  });
});

describe('the Excel file', () => {
  it('reads in another program: words as words, scores and counts as numbers', () => {
    const { 汇总, 校验结果, 得分, 单位, 读不了的文件 } = readValues(painted());
    expect([汇总?.A1, 汇总?.B1, 汇总?.B2]).toEqual(['审核了什么', '文件夹「送审」', '2026年3月5日 09:30']);
    expect(汇总?.B3).toBe('3 个读了，1 个读不了；2 个单位');
    expect([校验结果?.A1, 校验结果?.L1, 校验结果?.H2, 校验结果?.L3]).toEqual(['单位', '状态', '错误', '已确认：已与财政局说明']);
    expect(校验结果?.J4).toBe('=1+1\n"引号" & <尖括号> _x005F_x0041_');
    expect([得分?.E2, 得分?.G2, 得分?.H2, 得分?.I2]).toEqual([100, 98, 96.185, -1.815]);
    expect([得分?.E3, 得分?.G3, 得分?.K3]).toEqual([100, undefined, '尚有 3 行待填']);
    expect([单位?.D2, 单位?.F2, 单位?.J2, 单位?.M2]).toEqual(['甲/a.jxzp', 1, 1, '甲/a.docx']);
    expect([单位?.K2, 单位?.K3]).toEqual([undefined, 7]);
    expect([读不了的文件?.A2, 读不了的文件?.B2, 读不了的文件?.C2]).toEqual([
      '空.xlsx',
      '这个文件是空的。原文件没有动。',
      '请检查是不是选错了文件。',
    ]);
  });

  it('comes back as it was: every file, every finding, every score', async () => {
    const back = await readResult(await bytesOf(painted()), '结果.xlsx', readingPorts());
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    expect(back.value.entries).toEqual(entries.filter(({ result }) => result.kind !== 'table'));
    expect(back.value.about).toBe('文件夹「送审」，2026年3月5日 09:30');
  });

  it('comes back when another program has saved it, and with a reason written into 状态', async () => {
    const [file, saved] = [painted(), path.join(folder, 'saved.xlsx')];
    editCells(file, saved, [{ sheet: '校验结果', cell: 'L2', value: '已确认：电话核实' }]);
    const back = await readResult(await bytesOf(saved), '结果.xlsx', readingPorts());
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    const [first] = back.value.entries;
    expect(first?.result.kind === 'read' && first.result.findings.map(({ aside }) => aside)).toEqual([
      '电话核实',
      '已与财政局说明',
      null,
    ]);
  });

  it('of nothing has all its pages, and comes back as nothing', async () => {
    const back = await readResult(await bytesOf(painted([])), '空.xlsx', readingPorts());
    expect(back).toMatchObject({ ok: true, value: { entries: [] } });
  });

  it('is refused by name when a column was renamed, a severity is none, or it is something else', async () => {
    const file = painted();
    for (const change of [
      { sheet: '校验结果', cell: 'H1', value: '严重程度' },
      { sheet: '校验结果', cell: 'H2', value: '很重' },
      { sheet: '校验结果', cell: 'D2', value: '没有这个文件.docx' },
      { sheet: '得分', cell: 'E2', value: '一百' },
      { sheet: '单位', cell: 'E2', value: '听说的' },
    ]) {
      editCells(file, path.join(folder, 'changed.xlsx'), [change]);
      const back = await readResult(await bytesOf(path.join(folder, 'changed.xlsx')), '改过.xlsx', readingPorts());
      expect(back.ok ? 'taken' : back.problems[0]?.code, JSON.stringify(change)).toBe('review.not-result');
    }
    const junk = await readResult(new Uint8Array([1, 2, 3]), 'x.xlsx', readingPorts());
    expect(junk.ok ? '' : junk.problems[0]?.code).toBe('review.not-result');
  });
});
