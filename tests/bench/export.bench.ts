import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { paintExcel } from '../../shared/excel';
import { exportFiles } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids, type Grid } from '../../shared/sheets';
import { placeCells } from '../../shared/sheets/layout';
import { paintWord } from '../../shared/word';
import type { Workbook } from '../../shared/workbook';
import { sampleOf } from '../support/packs';

/** The worked example of 安居 2024 with its first project so many times. */
async function many(count: number): Promise<{ pack: Pack; workbook: Workbook }> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const [first] = workbook.projects;
  if (!first) throw new Error('no project');
  const projects = Array.from({ length: count }, (_, index) => ({ ...first, id: `p${index}`, name: `${first.name}${index}` }));
  return { pack, workbook: { ...workbook, projects } };
}

/** Seconds of processor time another program takes for the same tables. */
function theirs(kind: 'docx' | 'xlsx', grids: readonly Grid[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-bench-'));
  const source = path.join(folder, 'grids.json');
  const tables = grids.map((grid) => ({
    columns: grid.columnsMm,
    rows: grid.rows.length,
    cells: placeCells(grid).flatMap(({ cells }) =>
      cells.map(({ cell, row, column, rowSpan, colSpan }) => [cell.text, row, column, rowSpan, colSpan, cell.bold === true]),
    ),
  }));
  writeFileSync(source, JSON.stringify(tables));
  const said = execFileSync('/usr/bin/python3', ['tests/bench/tables.py', kind, source, path.join(folder, `out.${kind}`)]);
  return Number(said.toString());
}

/** Seconds of processor time: what else the computer has to do does not count, here or in the other program. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

it('100 projects to Word and Excel, beside python-docx and openpyxl', async () => {
  const { pack, workbook } = await many(100);
  // Once before, so that neither side is charged for its start-up.
  await paintWord(buildGrids(pack, workbook, evaluate(pack, workbook)).slice(0, 3), { title: '' });
  let tables: readonly Grid[] = [];
  const word = await seconds(async () => {
    const fresh = { ...workbook };
    tables = buildGrids(pack, fresh, evaluate(pack, fresh)).filter(({ kind }) => kind === 'table');
    await paintWord(tables, { title: '' });
  });
  const excel = await seconds(() => paintExcel(tables, evaluate(pack, workbook).figure, { title: '' }));
  const [docx, xlsx] = [theirs('docx', tables), theirs('xlsx', tables)];
  console.log(`Word ${word.toFixed(2)} s, python-docx ${docx.toFixed(2)} s: ${(word / docx).toFixed(2)} ×`);
  console.log(`Excel ${excel.toFixed(2)} s, openpyxl ${xlsx.toFixed(2)} s: ${(excel / xlsx).toFixed(2)} ×`);
  expect(word / docx).toBeLessThan(0.15);
  expect(excel / xlsx).toBeLessThan(1);
});

it('1,000 projects to both, with working papers, within 1.5 GB', async () => {
  const { pack, workbook } = await many(1000);
  const took = await seconds(async () => {
    const made = await exportFiles(
      { pack, workbook, formats: ['docx', 'xlsx'] },
      { progress: () => undefined, cancelled: () => false },
    );
    expect(made.ok).toBe(true);
  });
  // The most this process ever held, in KB.
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`1,000 projects in ${took.toFixed(1)} s, ${peak.toFixed(0)} MB at most`);
  expect(peak).toBeLessThan(1536);
});
