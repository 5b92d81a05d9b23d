import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { paintExcel } from '../../shared/excel';
import { evaluate } from '../../shared/scoring';
import { buildGrids, type Grid } from '../../shared/sheets';
import { placeCells } from '../../shared/sheets/layout';
import { paintWord } from '../../shared/word';
import { childProgram } from '../support/child';
import { sampleOf } from '../support/packs';
import { projectsTimes } from './many';

const measured = z.object({ seconds: z.number(), peakMegabytes: z.number() });

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
  const { pack, workbook } = projectsTimes(await sampleOf('anju-2024-hotline'), 100);
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

it('1,000 projects to both, with working papers, within 1 GB', async () => {
  // In a process of its own, as in the program: what other tests hold is not the export's.
  const program = await childProgram('tests/bench/export-child.ts');
  const said: unknown = JSON.parse(execFileSync(process.execPath, [program, '1000']).toString());
  const { seconds: took, peakMegabytes } = measured.parse(said);
  console.log(`1,000 projects in ${took.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB at most`);
  expect(peakMegabytes).toBeLessThan(1024);
});
