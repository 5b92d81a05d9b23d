import { describe, expect, it } from 'vitest';
import { isCover, printAnnexes } from '../../../shared/print';
import { buildReports } from '../../../shared/report';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { sampleOf } from '../../support/packs';

async function evaluationReport() {
  const { pack, workbook } = await sampleOf('yanzhou-2024-governance');
  const evaluation = evaluate(pack, workbook);
  const tables = buildGrids(pack, workbook, evaluation, 'paper').filter(({ kind }) => kind === 'table');
  const report = buildReports(pack, workbook, evaluation).find(({ report: id, of }) => id !== 'disclosure' && of !== 'unit');
  if (!report) throw new Error('no report');
  return { report, tables, grids: new Map(tables.map((grid) => [grid.id, grid])) };
}

describe('a report on the pages of the PDF', () => {
  it('has its text on upright pages, then the table it attaches on pages of its own, under its heading', async () => {
    const { report, grids } = await evaluationReport();
    const [cover = '', contents = '', text = '', table = ''] = printAnnexes([{ kind: 'report', report }], grids, '附件');
    expect([cover, contents, text, table].map(isCover)).toEqual([true, false, false, false]);
    expect(cover).toMatch(
      /<h1>政务热线服务经费项目支出绩效评价报告<\/h1><p>项目主管部门：[^<]+<\/p><p>项目单位：[^<]+<\/p><div class="foot">/,
    );
    expect(contents).toContain(
      '<p class="entry level-1" data-to="r0h0">一、项目基本情况</p><p class="entry level-2" data-to="r0h1">（一）项目立项情况</p>',
    );
    expect(contents).toMatch(/<p class="entry level-1" data-to="r0h\d+">附件2 问题清单<\/p>/);
    expect(text).not.toMatch(/<h1>|项目主管部门/);
    expect(text).toMatch(/<a href="#r0h0" hidden><\/a>[\s\S]*<h2 id="r0h0">一、项目基本情况<\/h2>/);
    expect(text).toContain('margin:37mm 26mm 35mm 28mm');
    expect(text).toMatch(/<h2 id="r0h\d+">四、评价结论及分析<\/h2>/);
    // Typed from the published report: 决策 20, 20; the whole 96.5.
    expect(text).toContain('评价得分96.50分，等级为“优”');
    expect(text).toContain('<p class="caption">表5 决策指标得分情况</p>');
    expect(text).not.toContain('附件1 区级预算支出项目绩效评价得分表');
    expect(table).toContain('附件1 区级预算支出项目绩效评价得分表');
    expect(table).toContain('size:A4 landscape');
  });

  it('stands before or behind tables in the order given', async () => {
    const { report, tables, grids } = await evaluationReport();
    const [grid] = tables;
    if (!grid) throw new Error('no table');
    const documents = printAnnexes(
      [
        { kind: 'table', grid },
        { kind: 'report', report },
      ],
      grids,
      '附件',
    );
    expect(documents[0]).not.toContain('四、评价结论');
    expect(documents.slice(1).join('')).toContain('四、评价结论');
  });

  it('is text and nothing else, whatever is written in it', async () => {
    const { report, grids } = await evaluationReport();
    const heading = { kind: 'heading', level: 1, id: 'x', text: '<script>alert(1)</script>' } as const;
    const made = printAnnexes([{ kind: 'report', report: { ...report, blocks: [heading] } }], grids, '附件').join('');
    expect(made).not.toContain('<script>');
    expect(made).toContain('&lt;script&gt;');
  });
});
