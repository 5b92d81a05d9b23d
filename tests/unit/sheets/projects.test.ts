import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, buildGrids } from '../../../shared/sheets';
import { apply, type Workbook } from '../../../shared/workbook';
import { fields, projectPath } from '../../../shared/workbook/fields';
import { sampleOf } from '../../support/packs';

const { pack, workbook } = await sampleOf('yanzhou-2024-governance');

function rowsOf(book: Workbook): string[][] {
  const grid = buildGrid('summary', pack, book, evaluate(pack, book), 'paper');
  return grid?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

/** 项目自评表 G1–G4：执行率在汇总表印两位（0 也印 0.00%），得分印两位。 */
const listed = [
  ['1', '某区某局', '综治平台网络租赁费', '0.00%', '88.00'],
  ['2', '某区某局', '社会治理专项经费', '100.00%', '93.50'],
  ['3', '某区某局', '政务热线服务经费', '61.78%', '96.18'],
  ['4', '某区某局', '社会治理信息系统建设经费', '0.00%', '90.00'],
];

describe('the list of projects a region asks for', () => {
  it('has a row for each, with the rate and the score of its own table', () => {
    const [title, headings, ...rows] = rowsOf(workbook);
    expect(title).toEqual(['2024年度项目支出绩效自评情况汇总表']);
    expect(headings).toEqual(['序号', '单位名称', '项目名称', '预算执行率', '自评得分']);
    expect(rows).toEqual(listed);
  });

  it('has a text of each project’s own table in a column, typed in there', () => {
    const columns = [
      { heading: '项目名称', content: 'name' as const },
      { heading: '原因', content: 'text.low-score' as const },
    ];
    const asked: typeof pack = {
      ...pack,
      tables: pack.tables.map((table) => ({
        ...table,
        blocks: table.blocks.map((block) => (block.kind === 'projects' ? { ...block, columns } : block)),
      })),
    };
    const [first] = workbook.projects;
    const binding = fields.text.at(projectPath(first?.id ?? ''), 'low-score');
    const said = apply(workbook, { name: 'set', args: { binding, text: '租赁合同跨年，款项次年支付。' } }, asked);
    if (!said.ok) throw new Error(JSON.stringify(said.problems));
    const grid = buildGrid('summary', asked, said.value, evaluate(asked, said.value), 'screen');
    const [, , row] = grid?.rows ?? [];
    expect(row?.cells.map(({ text }) => text)).toEqual(['综治平台网络租赁费', '租赁合同跨年，款项次年支付。']);
    expect(row?.cells[1]).toMatchObject({ binding, editor: 'long-text' });
  });

  it('leaves out a project that is not published, and the numbers close up', () => {
    const [, second] = workbook.projects;
    const hidden = apply(workbook, { name: 'hide-project', args: { id: second?.id, hidden: true, reason: '涉密' } }, pack);
    if (!hidden.ok) throw new Error(JSON.stringify(hidden.problems));
    const rows = rowsOf(hidden.value).slice(2);
    expect(rows.map(([order, , name]) => [order, name])).toEqual([
      ['1', '综治平台网络租赁费'],
      ['2', '政务热线服务经费'],
      ['3', '社会治理信息系统建设经费'],
    ]);
  });

  it('is published behind the projects’ tables and before what was said of one; only what scores has working papers', () => {
    const grids = buildGrids(pack, workbook, evaluate(pack, workbook));
    expect(grids.map(({ name }) => name)).toEqual([
      '1.综治平台网络租赁费',
      '2.社会治理专项经费',
      '3.政务热线服务经费',
      '4.社会治理信息系统建设经费',
      '项目支出绩效自评情况汇总表',
      '政务热线服务经费·项目支出绩效评价得分表',
      '政务热线服务经费·问题清单',
      '基础数据',
      '1.综治平台网络租赁费底稿',
      '2.社会治理专项经费底稿',
      '3.政务热线服务经费底稿',
      '4.社会治理信息系统建设经费底稿',
      '政务热线服务经费·项目支出绩效评价得分表底稿',
    ]);
  });
});
