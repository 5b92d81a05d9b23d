import { describe, expect, it } from 'vitest';
import { printPages } from '../../../shared/print';
import type { Cell, Grid } from '../../../shared/sheets/grid';
import { paintGrid } from '../../../shared/word/grid';

/** Five characters of 10.5 points are 18.5 mm wide; with the room of a cell and its rules, 21.1. */
const grid = (name: string, more: Partial<Cell> = {}): Grid => ({
  id: 'g',
  name: '表',
  kind: 'table',
  orientation: 'portrait',
  columnsMm: [21.5, 60],
  rows: [
    {
      cells: [
        { role: 'label', text: name, ...more },
        { role: 'input', text: '100' },
      ],
      heightMm: 10,
    },
  ],
});

const paragraphOf = (name: string, more: Partial<Cell> = {}) =>
  /<w:p><w:pPr>.*?<\/w:p>/.exec([...paintGrid(grid(name, more))].join(''))?.[0] ?? '';

describe('a name that its column tears', () => {
  it('is set a little narrower in Word, its words as they are', () => {
    const paragraph = paragraphOf('预算执行情况');
    const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(paragraph) ?? [];
    expect(paragraph).toContain('>预算执行情况</w:t>');
    expect(left).toBe(right);
    // A line holds four characters of 210 twips and not five: the cell has 1,219 − 114 of them.
    const room = 1219 - 114 - Number(left) - Number(right);
    expect(room).toBeGreaterThan(4 * 210);
    expect(room).toBeLessThan(5 * 210);
  });

  it('keeps its left edge where it stands at the left', () => {
    expect(paragraphOf('预算执行情况', { align: 'left' })).toMatch(/<w:ind w:left="0" w:right="[1-9]\d+"\/>/);
  });

  it('is set as it is where it fits, or breaks well', () => {
    expect(paragraphOf('满意度指标')).not.toContain('<w:ind');
    expect(paragraphOf('可持续发展指标')).not.toContain('<w:ind');
  });

  it('may break between its words alone in print', () => {
    const [page] = printPages([grid('服务对象满意度指标\n（10分）')]);
    expect(page?.html).toContain('<span class="whole">服务<wbr>对象<wbr>满意度<wbr>指标</span>\n（10分）');
  });
});
