import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../shared/workbook';
import { into, made, type MadeBlock, readBack, rowWith } from '../support/forms';
import { aYearOn, form, HEADINGS, LAST, LINES, read, type Row, table } from '../support/river-form';

describe('the blank form of a bureau', () => {
  it('takes the year, the goals and the figures', async () => {
    const { pack, now } = await aYearOn();
    const blank = LINES.map(([first = '', second = '']): Row => [first, second, '指标1：', '', '', '', '', '']);
    const nothing = { name: '', money: [], goal: '' };
    const filled = await into(made(['项目支出绩效自评表', '（    年度）', form(blank, nothing)], 'docx'), 'docx', pack, now);
    const back = readBack(filled.bytes, 'docx');
    expect(back.blocks).toContain('（2024年度）');
    expect(rowWith(back, '疏浚河道')).toEqual(['疏浚河道', '疏浚河道']);
    expect(rowWith(back, '年度资金总额')).toEqual(expect.arrayContaining(['120', '118.5']));
    expect(rowWith(back, '疏浚河道长度')).toEqual(expect.arrayContaining(['≥12公里', '13公里', '20']));
    expect(filled.report.unplaced).toEqual([]);
  });

  it('a label nobody knows beside the name of the project does not hide its place', async () => {
    const { pack, now } = await aYearOn();
    const blank = form(
      LINES.map(([first = '', second = '']): Row => [first, second, '指标1：', '', '', '', '', '']),
      { name: '', money: [], goal: '' },
    );
    const names = table([
      [
        ['项目名称', 2],
        ['', 2],
        ['项目负责人及电话', 2],
        ['', 2],
      ],
    ]);
    const rows = typeof blank === 'string' || typeof names === 'string' ? [] : [...names, ...blank.slice(1)];
    const filled = await into(made(['项目支出绩效自评表', '（    年度）', rows], 'docx'), 'docx', pack, now);
    expect(rowWith(readBack(filled.bytes, 'docx'), '项目名称')).toEqual(['项目名称', '河道疏浚', '项目负责人及电话', '']);
  });
});

describe('last year’s form', () => {
  it('a further line has its score, even where the unit gave its neighbour one of its own', async () => {
    const { source, pack, now } = await aYearOn((workbook) => {
      const fill = workbook.projects[0]?.fill;
      const [first] = fill?.indicators ?? [];
      if (!fill || !first) throw new Error('no line');
      fill.own[first.id] = { value: '18', reason: { kind: '按实际完成', text: '另有说明' } };
      fill.indicators.splice(1, 0, { ...structuredClone(first), id: 'i9', name: '清理河岸' });
    });
    const filled = await into(source, 'docx', pack, now);
    expect(rowWith(readBack(filled.bytes, 'docx'), '清理河岸')).toEqual(
      expect.arrayContaining(['清理河岸', '≥12公里', '13公里', '20', '20']),
    );
  });

  it('the rate of a source that our tables do not print is worked out, and prose with figures but no year is told of', async () => {
    const { pack, now } = await aYearOn((workbook) => {
      const project = workbook.projects[0];
      for (const row of Object.values(project?.fill.funds ?? {}))
        if (row.executed && 'text' in row.executed) row.executed.text = '94.8';
    });
    const prose = '项目共支出118.5万元，完成较好。';
    const source = made(['项目支出绩效自评表', '（2023年度）', form(LINES, LAST), prose], 'docx');
    const { bytes, report } = await into(source, 'docx', pack, now);
    // 94.8 of 118.5.
    expect(rowWith(readBack(bytes, 'docx'), '其中：当年财政拨款')).toContain('80%');
    expect(report.remains.map(({ text }) => text)).toEqual([prose]);
  });

  it('target and actual value in one cell stay in one cell', async () => {
    const { pack, now } = await aYearOn();
    const lines = LINES.map(
      ([a = '', b = '', c = '', , , points = '', score = '']): Row => [a, b, c, '50次／60次', points, score],
    );
    const source = made(
      [
        '2023年度项目支出绩效自评表',
        table([
          ['项目名称', ['河道疏浚', 5]],
          ['资金情况（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
          ['年度资金总额（10分）', '30', '30', '28.5', '95%', '9.5'],
          ['一级指标', '二级指标', '三级指标', '指标值／完成值', '分值', '得分'],
          ...lines,
          [['总分', 4], '100', '99.5'],
        ]),
      ],
      'docx',
    );
    const filled = await into(source, 'docx', pack, now);
    const back = readBack(filled.bytes, 'docx');
    expect(rowWith(back, '疏浚河道长度')).toContain('≥12公里／13公里');
    expect(rowWith(back, '群众满意度')).toContain('≥90%／92%');
    expect(rowWith(back, '年度资金总额（10分）').slice(1)).toEqual(['120', '118.5', '118.5', '100%', '10']);
    expect(rowWith(back, '总分')).toContain('100');
  });

  it('of Excel: totals stay formulas where they come to the figure, branches stay whole around a further row', async () => {
    const blocks = (own: readonly Row[]): MadeBlock[] => [
      '项目支出绩效自评表',
      '（2023年度）',
      table([
        [
          ['项目名称', 2],
          ['河道疏浚', 6],
        ],
        [
          ['主管部门', 2],
          ['某县某局', 2],
          ['实施单位', 2],
          ['某县某所', 2],
        ],
        [['项目资金（万元）', 1, 3], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', '=C7', '=D7', '=E7', '10', '=E6/D6', '=ROUND(MIN(G6,1)*F6,2)'],
        ['其中：当年财政拨款', '120', '118.5', '112.3', '—', '', '—'],
        HEADINGS,
        ...own,
        [['总分', 5], '=F6+SUM(F9:F12)', '=H6+SUM(G9:G12)', ''],
      ]),
    ];
    const first: Row = [['产出指标', 1, 2], '数量指标', '疏浚河道长度', '≥12公里', '13公里', '20', '20', ''];
    const second: Row = ['质量指标', '验收合格率', '≥95%', '98%', '30', '30', ''];
    const source = made(blocks([first, second, ...LINES.slice(2)]), 'xlsx');
    const { pack, workbook } = await read(made(['项目支出绩效自评表', '（2023年度）', form(LINES, LAST)], 'docx'));
    const now = structuredClone({ ...workbook, year: '2024', printed: {} });
    const { fill } = now.projects[0] ?? {};
    const own = fill?.indicators[0];
    if (!fill || !own) throw new Error('no line');
    for (const row of Object.values(fill.funds))
      if (row.executed && 'text' in row.executed && row.executed.text === '118.5') row.executed.text = '94.8';
    own.points = '10';
    fill.indicators.splice(1, 0, { ...structuredClone(own), id: 'i9', name: '清理河岸' });
    const filled = await into(source, 'xlsx', pack, now);
    expect(filled.report.formulas.replaced).toEqual([]);
    const back = readBack(filled.bytes, 'xlsx');
    expect(rowWith(back, '年度资金总额').slice(-2)).toEqual(['=E6/D6', '=ROUND(MIN(G6,1)*F6,2)']);
    expect(rowWith(back, '总分').slice(1, 3)).toEqual(['=F6+SUM(F9:F13)', '=H6+SUM(G9:G13)']);
    expect(back.merged).toEqual(expect.arrayContaining(['A9:A11', 'B9:B10']));
  });
});

describe('branches that last year’s form does not print', () => {
  /** Last year’s form with all of 产出指标 in one cell. */
  const merged = (lines: readonly Row[]): MadeBlock => {
    const [first, ...others] = lines;
    const outputs = others.filter(([top]) => top === '产出指标').length;
    const rows: Row[] = [[['产出指标', 1, outputs + 1], ...(first ?? []).slice(1)]];
    for (const line of others) rows.push(line[0] === '产出指标' ? line.slice(1) : line);
    return form(rows, LAST);
  };
  const source = () => made(['项目支出绩效自评表', '（2023年度）', merged(LINES)], 'docx');
  const [quantity = [], quality = [], ...rest] = LINES;

  async function filledWith(lines: readonly Row[]) {
    const { pack, workbook } = await read(made(['项目支出绩效自评表', '（2024年度）', merged(lines)], 'docx'));
    const filled = await into(source(), 'docx', pack, workbook);
    const back = readBack(filled.bytes, 'docx');
    const cells = back.blocks.flatMap((block) => (typeof block === 'string' ? [] : block)).flat();
    return { back, cells, report: filled.report };
  }

  it('one takes the row of another that has nothing now', async () => {
    const timely: Row = ['产出指标', '时效指标', '完工及时率', '100%', '100%', '30', '30', ''];
    const { back, cells, report } = await filledWith([quantity, timely, ...rest]);
    expect(rowWith(back, '完工及时率').slice(0, 5)).toEqual(['时效指标', '完工及时率', '100%', '100%', '30']);
    expect(cells).not.toContain('质量指标');
    expect([report.unplaced, report.addedRows, report.removedRows]).toEqual([[], 0, 0]);
  });

  it('one more has a row with its name behind the others of its level', async () => {
    const ecology: Row = ['效益指标', '生态效益指标', '河道水质', '改善', '改善', '10', '10', ''];
    const { back, cells, report } = await filledWith([...LINES.slice(0, 3), ecology, ...LINES.slice(3)]);
    expect(rowWith(back, '河道水质').slice(0, 4)).toEqual(['生态效益指标', '河道水质', '改善', '改善']);
    expect(cells).toEqual(expect.arrayContaining(['社会效益指标', '防洪能力']));
    expect(report.unplaced).toEqual([]);
  });

  it('one that has nothing now goes, and what its row said for those below it stays', async () => {
    const { back, cells, report } = await filledWith([quality, ...rest]);
    expect(rowWith(back, '验收合格率').slice(0, 3)).toEqual(['产出指标', '质量指标', '验收合格率']);
    expect(cells).not.toContain('数量指标');
    expect(cells).not.toContain('疏浚河道长度');
    expect(report.removedRows).toBe(1);
  });
});

describe('what stands around several forms', () => {
  const ANNEX = (number: number, name: string): MadeBlock[] => [
    `附件${number}`,
    '项目支出绩效自评表',
    '（2023年度）',
    form(LINES, { ...LAST, name }),
    '注：得分不超过分值。',
  ];
  const source = () => made(['报表编号：0000', ...ANNEX(1, '河道疏浚'), ...ANNEX(2, '堤防加固')], 'docx');

  async function blocksWith(change: (workbook: Workbook) => void) {
    const { pack, workbook } = await read(source());
    const now = structuredClone({ ...workbook, printed: {} });
    change(now);
    const { bytes, report } = await into(source(), 'docx', pack, now);
    return { words: readBack(bytes, 'docx').blocks.filter((block) => typeof block === 'string' && block !== ''), report };
  }

  it('a copy has its note and the next number', async () => {
    const { words } = await blocksWith(({ projects }) => {
      const [first] = projects;
      if (first) projects.push({ ...structuredClone(first), id: 'p9', name: '水库清淤' });
    });
    expect(words.filter((word) => /^附件/.test(String(word)))).toEqual(['附件1', '附件2', '附件3']);
    expect(words.filter((word) => /^注/.test(String(word)))).toHaveLength(3);
    expect(words.at(0)).toBe('报表编号：0000');
  });

  it('a form that goes takes its note along and leaves the words of the whole; the numbers behind it are told of', async () => {
    const { words, report } = await blocksWith(({ projects }) => void projects.shift());
    expect(words).toEqual(['报表编号：0000', '附件2', '项目支出绩效自评表', '（2023年度）', '注：得分不超过分值。']);
    expect(report.remains.map(({ text }) => text)).toContain('附件2');
  });
});
