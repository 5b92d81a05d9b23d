import { describe, expect, it } from 'vitest';
import { printDocuments, printPages } from '../../../shared/print';
import type { Cell, Grid } from '../../../shared/sheets/grid';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ role: 'label', text, ...more });

function grid(more: Partial<Grid> = {}): Grid {
  return {
    id: 'department',
    name: '部门表',
    kind: 'table',
    orientation: 'portrait',
    columnsMm: [20, 60],
    rows: [
      { cells: [cell('部门整体支出绩效自评表', { role: 'title', colSpan: 2 })], heightMm: 12, outside: true },
      { cells: [cell('指标', { role: 'heading' }), cell('得分', { role: 'heading' })], heightMm: 8, heading: true },
      { cells: [cell('产出', { rowSpan: 2 }), cell('8.5', { role: 'score' })], heightMm: 8 },
      { cells: [cell('<b>"甲"&乙')], heightMm: 8 },
    ],
    ...more,
  };
}

describe('printed pages', () => {
  it('keep merges, and nothing typed becomes markup', () => {
    const [page] = printPages([grid()]);
    expect(page?.html).toContain('<td rowspan="2" class="r-label a-center">产出</td>');
    expect(page?.html).toContain('&lt;b&gt;&quot;甲&quot;&amp;乙');
    expect(page?.html).not.toContain('<b>');
  });

  it('carry no style in the markup, which the page would refuse to show', () => {
    const [page] = printPages([grid()], { watermark: '送审稿' });
    expect(page?.html).not.toMatch(/ style=|<style|<script/);
    expect(page?.html).toContain('送审稿');
  });

  it('break where the grid breaks, with headings and the group repeated', () => {
    const [title, heading, first, second] = grid().rows;
    if (!title || !heading || !first || !second) throw new Error('the grid has four rows');
    const pages = printPages([grid({ rows: [title, heading, first, { ...second, breakBefore: true }] })]);
    expect(pages).toHaveLength(2);
    expect(pages[1]?.html).toContain('得分');
    expect(pages[1]?.html).toContain('产出');
    expect(pages[1]?.html).not.toContain('部门整体支出绩效自评表');
  });

  it('that lie another way make a document of their own, in order', () => {
    const lying = grid({ id: 'list', orientation: 'landscape' });
    const documents = printDocuments([grid(), grid({ id: 'b' }), lying, grid({ id: 'c' })], { title: '附表' });
    expect(documents.map((html) => /@page\{size:A4 (\w+)/.exec(html)?.[1])).toEqual(['portrait', 'landscape', 'portrait']);
    expect(documents[0]?.match(/<section/g)).toHaveLength(2);
  });
});
