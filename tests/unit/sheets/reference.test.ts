import { describe, expect, it } from 'vitest';
import { rollOver } from '../../../shared/jobs';
import { evaluate } from '../../../shared/scoring';
import { buildGrids, type Cell } from '../../../shared/sheets';
import { lastYearText } from '../../../shared/sheets/reference';
import { sampleOf, templates } from '../../support/packs';

describe('last year’s values', () => {
  it('stand in grey in empty cells on screen, and nowhere on paper', async () => {
    const last = await sampleOf('anju-2024-hotline');
    const rolled = rollOver({ ...last, year: '2025' }, await templates());
    if (!rolled.ok) throw new Error('not rolled');
    const { pack, workbook } = rolled.value;
    const cells = (view: 'screen' | 'paper'): Cell[] =>
      buildGrids(pack, workbook, evaluate(pack, workbook), view).flatMap((grid) => grid.rows.flatMap((row) => row.cells));
    const grey = cells('screen').filter((cell) => cell.placeholder?.startsWith('去年：'));
    expect(grey.length).toBeGreaterThan(50);
    expect(grey.filter((cell) => cell.text !== '' || cell.editor === undefined)).toEqual([]);
    const executed = grey.find((cell) => cell.binding === 'unit/fact/appropriation-executed');
    expect(executed?.placeholder).toBe('去年：228.14');
    expect(JSON.stringify(cells('paper'))).not.toContain('去年：');
  });

  it.each([
    ['２５３．８７', '253.87'],
    ['2538700元', '253.87'],
    ['253.8', '253.80'],
    ['1,253.8', '1253.80'],
    ['按上年', '按上年'],
    ['', ''],
  ])('an amount typed as %s is shown as %s', async (typed, shown) => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const figure = evaluate(pack, workbook).figure('unit/fact/appropriation-executed');
    expect(figure?.unit).toBe('万元');
    expect(lastYearText(typed, figure && { ...figure, decimals: 2 })).toBe(shown);
  });

  it('words of a place without a figure stay as they were written', () => {
    expect(lastYearText('２０２３年', undefined)).toBe('２０２３年');
  });
});
