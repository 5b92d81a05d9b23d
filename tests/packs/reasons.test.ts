import { beforeAll, describe, expect, it } from 'vitest';
import { findAll } from '../../shared/findings';
import { rollOver } from '../../shared/jobs';
import type { Data, Pack } from '../../shared/pack';
import { checkPack } from '../../shared/packcheck';
import { evaluate, linesOf } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { sentence } from '../../shared/text/problem';
import { apply, isNone, newWorkbook, readPlain, type Workbook } from '../../shared/workbook';
import { exported } from '../support/exported';
import { recalculateAll } from '../support/libreoffice';
import { templates } from '../support/packs';
import { readAllValues, stripResults } from '../support/spreadsheet';
import { compareExample } from './compare';
import { packIn, sourceIn } from './library';

const reasons = packIn('tests/fixtures/packs/reasons');
const one = reasons.examples[0]?.data ?? '';

function filled(pack: Pack, ...data: readonly Data[]): Workbook {
  return data.reduce<Workbook>(
    (book, next) => {
      const read = readPlain(next, pack, book);
      if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
      return read.value;
    },
    newWorkbook(pack, '某单位'),
  );
}

const exemption = (waived: Data, rate = '95%'): Data => ({ tables: { department: { inputs: { exempt: { rate, waived } } } } });
const factor = (value: Data): Data => ({ tables: { department: { indicators: [{ id: 'i1', inputs: { factor: value } }] } } });

/** What wants a reason and has none. */
function wanting(...data: readonly Data[]): string[] {
  const book = filled(reasons.pack, one, ...data);
  return findAll(reasons.pack, book, evaluate(reasons.pack, book))
    .filter(({ code }) => code === 'score.input-no-reason')
    .map(({ binding }) => binding);
}

describe('a reason that is wanted on a condition', () => {
  it('gives the scores typed by hand, with facts that stand as a grid', () => {
    const { expected, got } = compareExample(reasons, one);
    expect(got).toEqual(expected);
    expect(reasons.pack.facts.map(({ id, name, unit, where }) => `${id} ${name} ${unit} ${where}`)).toEqual([
      'staff-last 人员经费上年数 万元 部门决算',
      'staff-now 人员经费本年数 万元 部门决算',
      'running-last 公用经费上年数 万元 部门决算',
      'running-now 公用经费本年数 万元 部门决算',
    ]);
  });

  it.each([
    ['holds, and there is one', [], []],
    [
      'holds, and there is none',
      [exemption(''), exemption({ value: '是', reason: '' })],
      ['department/indicator/exempt/input/waived'],
    ],
    ['does not hold', [exemption(''), exemption('否')], []],
    ['is of the unit’s own indicator', [factor(''), factor('99.99%')], ['department/indicator/i1/input/factor']],
    ['of which just does not hold', [factor(''), factor('100%')], []],
    ['of which is not filled in', [factor('')], []],
  ] as [string, Data[], string[]][])('%s', (_, data, places) => {
    expect(wanting(...data)).toEqual(places);
  });

  it('may name what the line has, and nothing else', () => {
    const source = sourceIn('tests/fixtures/packs/reasons');
    const files = source.files.map((file) => ({ ...file, text: file.text.replace('调整系数 < 100%', '调节系数 < 100%') }));
    const base = sourceIn('templates/_base/2024');
    const said = checkPack({ ...source, files }, () => base).problems.map((one) => `${one.place} ${sentence(one)}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('调节系数');
    expect(said[0]).toMatch(/pack\.yaml:\d+ /);
  });
});

describe('a list kept at the unit’s own indicator', () => {
  it('is printed where its actual stands, row by row', () => {
    const book = filled(reasons.pack, one);
    const grid = buildGrids(reasons.pack, book, evaluate(reasons.pack, book), 'paper').find(({ kind }) => kind === 'table');
    const texts = grid?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];
    expect(texts).toContain('一季度30件；二季度60件');
    expect(texts).toContain('2023年末结转');
  });

  it('waits for every row the form asks for, and takes no more than it has room for', () => {
    const rows = (list: Data): Data => ({ tables: { department: { rows: { i3: list } } } });
    const book = filled(reasons.pack, one, rows([{ id: 'q2', done: '' }]));
    const line = evaluate(reasons.pack, book).tables[0]?.lines.find(({ id }) => id === 'i3');
    expect([line?.state, line?.rule]).toEqual(['incomplete', null]);
    const added = apply(book, { name: 'add-row', args: { owner: 'department', indicator: 'i3' } }, reasons.pack);
    expect(added.ok && added.value.tables.department?.rows.i3).toHaveLength(3);
  });

  it('stands in a pack only where a branch names its rule', () => {
    const source = sourceIn('tests/fixtures/packs/reasons');
    const files = source.files.map((file) => ({ ...file, text: file.text.replace('open: {rule: by-season}', 'open: {}') }));
    const base = sourceIn('templates/_base/2024');
    const said = checkPack({ ...source, files }, () => base).problems.map(sentence);
    expect(said.some((text) => text.includes('open: {rule: by-season}'))).toBe(true);
  });
});

describe('a line of this year that is typed in next year', () => {
  it('takes the step it comes from, and facts of the grid likewise', async () => {
    const book = filled(reasons.pack, one);
    const rolled = rollOver({ pack: reasons.pack, workbook: book, year: '2025', packId: 'reasons-2024' }, await templates());
    if (!rolled.ok) throw new Error(rolled.problems.map(sentence).join('\n'));
    const { tables, unit } = rolled.value.workbook;
    // 320 ÷ (320 + 103.5)
    const share = tables.department?.inputs.base?.['last-share'];
    expect(share && !isNone(share) ? share.text : '').toMatch(/^75\.5608/);
    expect(unit.facts['running-last']).toMatchObject({ text: '103.5' });
    expect(unit.facts['running-now']).toBeUndefined();
  });
});

describe('the same in Excel, worked out by LibreOffice', () => {
  const mof = packIn('templates/mof/2020').pack;
  const chosen: Data = {
    adjustments: [
      { path: 'parameter/over', value: '减固定分', source: '某通知' },
      { path: 'parameter/reverse', value: '到目标两倍归零', source: '某通知' },
      { path: 'parameter/cap', value: '随执行率封顶', source: '某通知' },
    ],
    projects: [
      {
        id: 'p1',
        name: '甲',
        funds: { appropriation: { initial: '100', adjusted: '100', executed: '69.99' } },
        indicators: [
          { id: 'i1', group: 'quantity', name: '场次', target: '≥10场', actual: '13场', points: '50' },
          { id: 'i2', group: 'social', name: '时长', target: '≤10天', actual: '12天', points: '30' },
          { id: 'i3', group: 'users', name: '满意度', target: '≥90%', actual: '95%', points: '10' },
        ],
      },
    ],
  };
  const books = [
    { name: 'reasons', pack: reasons.pack, workbook: filled(reasons.pack, one) },
    { name: 'choices', pack: mof, workbook: filled(mof, chosen) },
  ];
  const recalculated = new Map<string, ReadonlyMap<string, number>>();

  beforeAll(async () => {
    const made = await Promise.all(books.map(({ pack, workbook }) => exported(pack, workbook)));
    stripResults(made.map(({ file }) => file));
    const values = readAllValues(await recalculateAll(made.map(({ file }) => file)));
    for (const [index, { where }] of made.entries()) {
      const ofBook = new Map<string, number>();
      for (const [key, { sheet, cell }] of where) {
        const value = values[index]?.[sheet]?.[cell];
        if (typeof value === 'number') ofBook.set(key, value);
      }
      recalculated.set(books[index]?.name ?? '', ofBook);
    }
  });

  it.each(books)('$name', ({ name, pack, workbook }) => {
    const evaluation = evaluate(pack, workbook);
    const of = recalculated.get(name);
    const tables = [...evaluation.tables, ...evaluation.projects];
    const lines = tables.flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(3);
    const theirs = lines.map(({ binding }) => of?.get(`${binding}/rule`)?.toFixed(2));
    expect(theirs).toEqual(lines.map(({ rule }) => rule?.toFixed(2)));
  });

  it('and by hand: 2 points less above 30 %, half way to twice, at most 79', () => {
    const of = recalculated.get('choices');
    const rule = (line: string) => of?.get(`project/p1/indicator/${line}/rule`);
    expect([rule('i1'), rule('i2'), rule('i3'), of?.get('project/p1/total/rule')]).toEqual([48, 24, 10, 79]);
  });
});
