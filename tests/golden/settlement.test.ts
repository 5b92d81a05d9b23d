import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { importDocument, type Imported, mergeInto } from '../../shared/jobs';
import { type Pack, packOf } from '../../shared/pack';
import { newWorkbook, type Workbook } from '../../shared/workbook';
import { type MadeBlock, made } from '../support/forms';
import { templates } from '../support/packs';

type Cells = MadeBlock & object;
const row = (...cells: (string | [text: string, columns: number, rows?: number])[]) =>
  cells.map((cell) => (typeof cell === 'string' ? { text: cell } : { text: cell[0], columns: cell[1], rows: cell[2] ?? 1 }));

const anju = (await templates()).load('anju-2024');
if (!anju.ok) throw new Error(JSON.stringify(anju.problems));
const { pack } = anju.value;

/** 财政拨款收入支出决算总表 as 决算 software exports it: title rows, 财决01-1表, three figures a side, each in parts. */
function appropriation(unit: string, final: string, adjusted: string): MadeBlock[] {
  const parts = ['小计', '一般公共预算财政拨款', '政府性基金预算财政拨款'];
  const name = (text: string, order: string) => [text, order];
  return [
    [
      row(['财政拨款收入支出决算总表', 16]),
      row(['', 12], ['财决01-1表', 4]),
      row(['编制单位：某单位', 8], ['2024年度', 4], [`金额单位：${unit}`, 4]),
      row(['收　　入', 5], ['支　　出', 11]),
      row(
        ['项目', 1, 2],
        ['行次', 1, 2],
        ['年初预算数', 1, 2],
        ['全年预算数', 1, 2],
        ['决算数', 1, 2],
        ['项目（按功能分类）', 1, 2],
        ['行次', 1, 2],
        ['年初预算数', 3],
        ['全年预算数', 3],
        ['决算数', 3],
      ),
      row(...parts, ...parts, ...parts),
      row('栏　　次', '', '1', '2', '3', '栏　　次', '', '4', '5', '6', '7', '8', '9', '10', '11', '12'),
      row(
        ...name('一、一般公共预算财政拨款', '1'),
        '200.00',
        '228.14',
        '228.14',
        ...name('一、一般公共服务支出', '33'),
        '200.00',
        '200.00',
        '',
        adjusted,
        adjusted,
        '',
        final,
        final,
        '',
      ),
      row(
        ...name('本年收入合计', '9'),
        '200.00',
        '228.14',
        '228.14',
        ...name('本年支出合计', '85'),
        '200.00',
        '200.00',
        '0.00',
        adjusted,
        adjusted,
        '0.00',
        final,
        final,
        '0.00',
      ),
      row(
        ...name('年初财政拨款结转和结余', '10'),
        '',
        '',
        '',
        ...name('年末财政拨款结转和结余', '86'),
        '',
        '',
        '',
        '',
        '',
        '',
        '1.5',
        '1.5',
        '',
      ),
      row(
        ...name('总计', '15'),
        '200.00',
        '228.14',
        '228.14',
        ...name('总计', '90'),
        '200.00',
        '200.00',
        '',
        adjusted,
        adjusted,
        '',
        final,
        final,
        '',
      ),
    ] as Cells,
  ];
}

/** 收入支出决算总表 as printed in a published document: one figure a side, the unit in a line above. */
const overall: MadeBlock[] = [
  '一、收入支出决算总表',
  '公开01表',
  '部门：某局　　　　　　　　　单位：元',
  [
    row(['收入', 3], ['支出', 3]),
    row('项目', '行次', '金额', '项目', '行次', '金额'),
    row('栏次', '', '1', '栏次', '', '2'),
    row('一、一般公共预算财政拨款收入', '1', '2,281,400.05', '一、一般公共服务支出', '31', '2,281,400.05'),
    row('本年收入合计', '27', '2,281,400.05', '本年支出合计', '57', '2,281,400.05'),
    row('年初结转和结余', '29', '—', '年末结转和结余', '59', '12,345.67'),
    row('总计', '30', '2,281,400.05', '总计', '60', '2,281,400.05'),
  ] as Cells,
];

/** A table of several headings and one row of figures. */
const threePublic: MadeBlock[] = [
  '财政拨款“三公”经费支出决算表',
  '公开08表　　金额单位：万元',
  [
    row(['预算数', 6], ['决算数', 6]),
    ...['', ''].map((_, at) =>
      at === 0
        ? row(
            ...[0, 1].flatMap((): [string, number, number][] =>
              [
                ['合计', 1, 2],
                ['因公出国（境）费', 1, 2],
                ['公务用车购置及运行费', 3],
                ['公务接待费', 1, 2],
              ].map(([text, columns, rows]) => [String(text), Number(columns), Number(rows ?? 1)]),
            ),
          )
        : row(...['小计', '公务用车购置费', '公务用车运行费', '小计', '公务用车购置费', '公务用车运行费']),
    ),
    row(...Array.from({ length: 12 }, (_, at) => String(at + 1))),
    row('9.00', '0.00', '8.00', '0.00', '8.00', '1.00', '7.20', '0.00', '６.９０', '0.00', '6.90', '0.30'),
  ] as Cells,
];

const others: MadeBlock[] = [
  '收入决算表',
  '公开02表　单位：元',
  [row('科目名称', '本年收入合计', '财政拨款收入'), row('栏次', '1', '2'), row('合计', '2,281,400.05', '2,281,400.05')] as Cells,
];

async function read(blocks: readonly MadeBlock[], kind: 'docx' | 'xlsx', by: Pack = pack): Promise<Imported> {
  const done = await importDocument(
    { bytes: made(blocks, kind), name: `决算.${kind}`, pack: by },
    await templates(),
    readingPorts(),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

const factOf = ({ unit }: Workbook, id: string) => unit.facts[id];

describe.each(['docx', 'xlsx'] as const)('决算报表 in %s', (kind) => {
  it('alone, with the pack named: figures of the year under their rows and columns, each with its source', async () => {
    const { workbook, report } = await read([...appropriation('万元', '228.14', '230.10'), ...overall, ...others], kind);
    expect(factOf(workbook, 'appropriation-executed')).toEqual({
      text: '228.14',
      note: '财政拨款收入支出决算总表·本年支出合计·决算数',
    });
    expect(factOf(workbook, 'appropriation-adjusted')).toEqual({
      text: '230.10',
      note: '财政拨款收入支出决算总表·本年支出合计·调整预算数',
    });
    expect(factOf(workbook, 'carried-over')).toEqual({ text: '1.234567', note: '收入支出决算总表·年末结转和结余·金额' });
    expect(Object.keys(workbook.unit.facts).sort()).toEqual(['appropriation-adjusted', 'appropriation-executed', 'carried-over']);
    expect(report.others.map((title) => title.replace(/[^\u4e00-\u9fff]/g, ''))).toEqual(['收入决算表']);
    expect(report.cells.unmatched).toEqual([]);
  });

  it('in 元: to the last 分, exactly', async () => {
    const { workbook } = await read(appropriation('元', '2,281,400.07', '2,301,000.00'), kind);
    expect(factOf(workbook, 'appropriation-executed')).toMatchObject({ text: '228.140007' });
    expect(factOf(workbook, 'appropriation-adjusted')).toMatchObject({ text: '230.1' });
  });

  it('without a unit of money nothing is taken, and it is said', async () => {
    const { workbook, report } = await read(appropriation('', '2,281,400.07', '2,301,000.00'), kind);
    expect(workbook.unit.facts).toEqual({});
    expect(report.cells.doubtful.map(({ binding, why }) => [binding, why])).toEqual([
      ['unit/fact/appropriation-executed', '这张表没有写金额单位，「财政拨款预算执行数」没有采用'],
      ['unit/fact/appropriation-adjusted', '这张表没有写金额单位，「财政拨款调整预算数」没有采用'],
    ]);
  });

  it('names a figure by the year of the document', async () => {
    const asking = packOf({
      ...pack.resolved,
      facts: [
        {
          id: 'spent',
          name: '{上年}年结转在{年度}年的支出',
          unit: '万元',
          at: { table: '财政拨款收入支出决算总表', row: '本年支出合计', column: '决算数' },
        },
      ],
    });
    const { report } = await read(appropriation('', '2,281,400.07', '2,301,000.00'), kind, asking);
    expect(report.cells.doubtful.map(({ why }) => why)).toEqual(['这张表没有写金额单位，「2023年结转在2024年的支出」没有采用']);
  });

  it('a table of one row goes by its headings, whatever the marks around its name', async () => {
    const facts = pack.resolved.facts;
    const at = (column: string) => ({ table: '三公经费支出决算表', column });
    const asking = packOf({
      ...pack.resolved,
      facts: [
        ...(Array.isArray(facts) ? facts : []),
        {
          id: 'car',
          name: '公务用车费',
          unit: '万元',
          at: { ...at('决算数/公务用车购置及运行费'), table: '财政拨款三公经费支出决算表' },
        },
        { id: 'meals', name: '接待费', unit: '元', at: { ...at('预算数/公务接待费'), table: '财政拨款“三公”经费支出决算表' } },
      ],
    });
    const { workbook } = await read(threePublic, kind, asking);
    expect(factOf(workbook, 'car')).toMatchObject({ text: '6.90' });
    expect(factOf(workbook, 'meals')).toMatchObject({ text: '10000' });
  });
});

describe('决算报表 read into a workbook there is', () => {
  it('fill what is blank and list what differs, with the source; the same figure is no difference', async () => {
    const base = structuredClone(newWorkbook(pack, '某局'));
    base.unit.facts['appropriation-executed'] = { text: '228.140' };
    base.unit.facts['appropriation-adjusted'] = { text: '228.14' };
    const { workbook: other } = await read([...appropriation('万元', '228.14', '230.10'), ...overall], 'xlsx');
    const { workbook, differences } = mergeInto(pack, base, other, 'free');
    expect(differences.map(({ name, before, after, taken }) => [name, before, after, taken])).toEqual([
      ['财政拨款调整预算数', '228.14', '230.10（财政拨款收入支出决算总表·本年支出合计·调整预算数）', false],
      ['年终结转数', null, '1.234567（收入支出决算总表·年末结转和结余·金额）', true],
    ]);
    expect(factOf(workbook, 'appropriation-executed')).toEqual({ text: '228.140' });
  });
});

describe('决算报表 nobody named a pack for', () => {
  it('are no table of any region: nothing is recognised', async () => {
    const order = { bytes: made(overall, 'docx'), name: '决算.docx' };
    const done = await importDocument(order, await templates(), readingPorts());
    expect(done.ok ? [] : done.problems.map(({ code }) => code)).toEqual(['import.nothing']);
  });
});
