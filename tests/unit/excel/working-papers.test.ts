import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { placeCells } from '../../../shared/sheets/layout';
import { wrap } from '../../../shared/sheets/measure';
import { emsIn } from '../../../shared/sheets/paper';
import { exportFiles } from '../../../shared/jobs';
import { unzipSync, strFromU8 } from 'fflate';
import { sampleOf } from '../../support/packs';
import { unwatched } from '../../support/unwatched';

const POINT_MM = 25.4 / 72;

describe('working papers on paper', () => {
  it('name branches as the form does, in rows as high as that takes', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const grids = buildGrids(pack, workbook, evaluate(pack, workbook), 'paper').filter(({ kind }) => kind === 'base');
    const [, , project] = grids;
    if (!project) throw new Error('no working papers');
    const placed = placeCells(project).flatMap(({ row, cells }) => cells.map((one) => ({ row, one })));
    const named = placed.filter(({ one }) => one.cell.text === '服务对象满意度指标');
    expect(named).toHaveLength(1);
    for (const { row, one } of named) {
      const lines = wrap(one.cell.text, emsIn(project.columnsMm, one.column, one.colSpan, 10.5)).length;
      expect(row.heightMm).toBeGreaterThan(lines * 15 * POINT_MM);
    }
    expect(placed.filter(({ one }) => /^[a-z-]{4,}$/.test(one.cell.text))).toEqual([]);
  });

  it('wider than the paper go on A3 and break pages by themselves; forms keep A4', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const made = await exportFiles({ pack, workbook, formats: ['xlsx'] }, unwatched);
    const bytes = made.ok ? made.value.files[0]?.bytes : undefined;
    if (!bytes) throw new Error('not exported');
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    const papers = sheets.map(([, part]) => {
      const text = strFromU8(part);
      return [/paperSize="(\d+)"/.exec(text)?.[1], text.includes('<rowBreaks')];
    });
    expect(papers.filter(([paper]) => paper === '8')).toEqual([
      ['8', false],
      ['8', false],
    ]);
    expect(papers[0]).toEqual(['9', true]);
  });
});
