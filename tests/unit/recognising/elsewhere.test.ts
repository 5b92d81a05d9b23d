import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../../../shared/reading/source';
import type { Recognised } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { isNone } from '../../../shared/workbook';
import { HEAD, pack, published, read, textOf, TITLE } from '../../support/forest-form';
import type { MadeCell, MadeRow } from '../../support/habits';
import { tableOf } from '../../support/source';
import { forest } from '../../support/typed-projects';

/** What the evaluation has for the whole of the project's money, in 万元, and how it was scored. */
function money({ workbook }: Recognised): readonly (string | undefined)[] {
  const [project] = evaluate(pack, workbook).projects;
  const figure = (column: string) => {
    const value = project?.figures.get(`project/p1/funds/total/${column}`)?.value;
    return value?.kind === 'number' ? value.value.toString() : undefined;
  };
  return [figure('initial'), figure('adjusted'), figure('executed'), project?.execution?.self?.toString()];
}

const MONEY = ['88', '92.5', '83.25', '9'];

/** The amounts of the form ten thousand times as large. */
function inYuan(rows: MadeRow[], label: string): void {
  const head = rows[2] ?? [];
  rows[2] = [{ t: label, c: 2, r: forest.money.length + 1 }, ...head.slice(1)];
  const yuan: Readonly<Record<string, string>> = {
    '88': '880,000.00',
    '92.50': '925,000.00',
    '83.25': '832,500.00',
    '80.50': '805,000.00',
    '71.25': '712,500.00',
    '12': '120,000.00',
  };
  forest.money.forEach(([name, initial, adjusted, executed, ...rest], at) => {
    rows[3 + at] = [name, ...[initial, adjusted, executed].map((text) => yuan[text] ?? text), ...rest];
  });
}

const doubts = ({ outcomes }: Recognised) =>
  outcomes.flatMap((one) => (one.state === 'doubtful' ? [`${one.cell.text}: ${one.why.code}`] : []));

describe('the unit of money', () => {
  it('is the one behind the words beside the block', () => {
    const one = read(
      ...TITLE,
      published((rows) => inYuan(rows, '项目资金（元）')),
    );
    expect([money(one), doubts(one)]).toEqual([MONEY, []]);
  });

  it('is the one said above the table', () => {
    const one = read(
      ...TITLE,
      '金额单位：元',
      published((rows) => inYuan(rows, '项目资金')),
    );
    expect([money(one), doubts(one)]).toEqual([MONEY, []]);
  });

  it('is the one in the column heading, whatever is said elsewhere', () => {
    const one = read(
      ...TITLE,
      '单位：万元',
      published((rows) => {
        inYuan(rows, '项目资金');
        const [label = '', blank = '', ...heads] = rows[2] ?? [];
        const inHead = (head: MadeCell) =>
          /[预执]/.test(textOf(head)) && !/率/.test(textOf(head)) ? `${textOf(head).slice(0, 5)}（元）` : head;
        rows[2] = [label, blank, ...heads.map(inHead)];
      }),
    );
    expect([money(one), doubts(one)]).toEqual([MONEY, []]);
  });

  it('is that of the form where nothing is said', () => {
    const one = read(...TITLE, published());
    expect(money(one)).toEqual(MONEY);
  });

  it('is a doubt where nothing is said and the amounts are large', () => {
    const one = read(
      ...TITLE,
      published((rows) => inYuan(rows, '项目资金')),
    );
    expect([...new Set(doubts(one).map((text) => text.split(': ')[1]))]).toEqual(['funds.no-unit']);
    expect(doubts(one)).toContain('925,000.00: funds.no-unit');
  });

  it('of a unit cost says nothing of the money', () => {
    const one = read(...TITLE, '成本指标按元/人填写。', published());
    expect(money(one)).toEqual(MONEY);
  });
});

it('amounts right under their headings, with no name before them, are the total', () => {
  const one = read(
    ...TITLE,
    published((rows) => {
      const [[, initial, adjusted, executed, points, rate, score] = forest.money[0] ?? []] = forest.money;
      const [, , ...heads] = rows[2] ?? [];
      rows.splice(
        2,
        1 + forest.money.length,
        [{ t: '预算执行情况（万元）', c: 3, r: 2 }, ...heads],
        [...[initial, adjusted, executed, points, rate, score].map((text) => text ?? '')],
      );
    }),
  );
  expect(money(one)).toEqual(MONEY);
  // Whose money it is, only a person can say.
  expect(doubts(one)).toEqual(['88', '92.50', '83.25'].map((text) => `${text}: funds.only-total`));
});

it('a source without a row in the form, where the sources don’t make up the total, makes it doubtful', () => {
  const one = read(
    ...TITLE,
    published((rows) => {
      rows.splice(
        4,
        3,
        ['其中：中央补助', '88', '80.50', '71.25', '—', '', '—'],
        ['地方资金', '5', '12', '12', '—', '', '—'],
        ['其他资金', '', '', '', '—', '', '—'],
      );
    }),
  );
  expect(doubts(one)).toEqual(expect.arrayContaining(['92.50: funds.left-out', '83.25: funds.left-out']));
});

describe('target and actual in one cell', () => {
  const merged = (heading: string, words: (target: string, actual: string) => string) => (rows: MadeRow[]) => {
    const heads = rows[HEAD] ?? [];
    rows[HEAD] = [...heads.slice(0, 4), { t: heading, c: 2 }, ...heads.slice(6)];
    forest.lines.forEach((_, at) => {
      const row = rows[HEAD + 1 + at] ?? [];
      const [target, actual] = row.slice(-5, -3);
      rows[HEAD + 1 + at] = [...row.slice(0, -5), { t: words(textOf(target), textOf(actual)), c: 2 }, ...row.slice(-3)];
    });
  };

  it.each([
    ['with words before each', '年度指标值', (target: string, actual: string) => `目标值：${target}；完成值：${actual}`],
    ['with a slash, under a heading of both', '指标值/完成值', (target: string, actual: string) => `${target} / ${actual}`],
  ])('%s', (_, heading, words) => {
    const indicators = read(...TITLE, published(merged(heading, words))).workbook.projects[0]?.fill.indicators ?? [];
    const said = indicators.map(({ target, actual }) => [target, actual && !isNone(actual) ? actual.text : '']);
    expect(said[2]).toEqual(['≥95%', '98.40%']);
    expect(said[4]).toEqual(['≤450元', '438.5元']);
    expect(said[6]).toEqual(['健全', '健全']);
  });

  it('stays one text where nothing tells which is which', () => {
    const one = read(...TITLE, published(merged('年度指标值', (target, actual) => `${target}，${actual}`)));
    expect(one.workbook.projects[0]?.fill.indicators[2]?.target).toBe('≥95%，98.40%');
  });
});

it('a form in a frame of one cell has the title and the year written in the frame', () => {
  const one = read(tableOf([['项目支出绩效自评表\n（2019年度）']]), published(undefined, 1));
  expect([one.workbook.year, one.tables[0]?.title]).toEqual(['2019', '项目支出绩效自评表']);
});

it('a year that is said nowhere is a doubt', () => {
  const one = read('项目支出绩效自评表', published());
  expect(one.workbook.year).toBe('2020');
  expect(doubts(one)).toEqual(['项目名称: year.unsaid']);
});

describe('what is hidden', () => {
  const hide = (table: SourceTable): SourceTable => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, hidden: true })) });

  it('is left unread on a worksheet of its own beside others, and said so', () => {
    const one = read(...TITLE, published(undefined, 0, '自评表'), hide(published(undefined, 1, '旧稿')));
    expect(one.workbook.projects.length).toBe(1);
    expect(one.others).toEqual(['第 2 张表（在隐藏的工作表里，没有读）']);
  });

  it('is read where there is nothing else, every cell of it doubted', () => {
    const one = read(...TITLE, hide(published()));
    expect(money(one)).toEqual(MONEY);
    expect(doubts(one).filter((text) => text.endsWith('cell.hidden')).length).toBeGreaterThan(forest.lines.length * 4);
  });

  it('is doubted in a row of a table that is seen', () => {
    const table = published();
    const row = HEAD + 2;
    const cells = table.cells.map((cell) => (cell.row === row && cell.rowSpan === 1 ? { ...cell, hidden: true } : cell));
    const said = doubts(read(...TITLE, { ...table, cells }));
    expect(said).toContain('3240公里: cell.hidden');
    expect(said.every((text) => text.endsWith('cell.hidden'))).toBe(true);
  });
});

it('words beside a block with a text of their own are the goal', () => {
  const one = read(
    ...TITLE,
    published((rows) => {
      rows.splice(
        HEAD - 2,
        2,
        [
          { t: '年度绩效目标', c: 2 },
          { t: forest.goal, c: 7 },
        ],
        [
          { t: '全年完成情况', c: 2 },
          { t: forest.done, c: 7 },
        ],
      );
    }),
  );
  expect(one.workbook.projects[0]?.fill.texts).toMatchObject({ goal: forest.goal, 'goal-actual': forest.done });
});

it('a declaration before the self-evaluation of the same project is of that project', () => {
  const declared = tableOf(
    [
      [
        { text: '项目名称', columns: 2 },
        { text: forest.name, columns: 4 },
      ],
      [{ text: '主管部门', columns: 2 }, { text: forest.department, columns: 2 }, '实施单位', forest.unit],
      [
        { text: '总体目标', columns: 2 },
        { text: forest.goal, columns: 4 },
      ],
      [{ text: '绩效指标', rows: 2 }, '一级指标', '二级指标', '三级指标', { text: '指标值', columns: 2 }],
      ['产出指标', '质量指标', '培训合格率', { text: '≥95%', columns: 2 }],
    ],
    0,
    '目标表',
  );
  const one = read('项目支出绩效目标申报表', '（2023年度）', declared, ...TITLE, published(undefined, 1, '自评表'));
  expect(one.workbook.projects.map(({ name }) => name)).toEqual([forest.name]);
  expect(money(one)).toEqual(MONEY);
});

it('points right behind the name of a level, without brackets, are its points', () => {
  const bare = published((rows) => {
    for (const [at, row] of rows.entries())
      rows[at] = row.map((cell) =>
        typeof cell === 'object' && /指标\n（\d+分）$/.test(String(cell.t))
          ? { ...cell, t: String(cell.t).replace(/\n（(\d+分)）/, '$1') }
          : cell,
      );
  });
  const one = read(...TITLE, bare);
  expect(doubts(one)).toEqual([]);
  expect(one.workbook.projects[0]?.fill.indicators.map(({ name }) => name)).toEqual(forest.lines.map(({ name }) => name));
});
