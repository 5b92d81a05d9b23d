import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFiles, fillFrom } from '../../shared/jobs';
import { type Decimal, formatFixed } from '../../shared/number';
import type { Pack } from '../../shared/pack';
import { evaluate, type Evaluation, type Line } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { placeCells } from '../../shared/sheets/layout';
import type { Workbook } from '../../shared/workbook';
import { recalculate } from '../support/libreoffice';
import { sampleOf } from '../support/packs';
import { type CellValue, editCells, readFormulas, readValues } from '../support/spreadsheet';

/** Ten changes of what was typed, one of them a blank and one a 0: by key in the working papers, and as `fill` takes them. */
const CHANGES: readonly { key: string; value: number | null }[] = [
  { key: 'unit/fact/appropriation-executed', value: 210.55 },
  { key: 'unit/fact/carried-over', value: null },
  { key: 'unit/fact/special-spent', value: 0 },
  { key: 'unit/fact/general-executed', value: 9.31 },
  { key: 'unit/fact/equipment-overage', value: 5.117 },
  { key: 'unit/fact/assets-per-head-last', value: 4.05 },
  { key: 'department/indicator/same-direction/input/off-course', value: 1 },
  { key: 'project/hotline/indicator/i1/actual', value: 25001 },
  { key: 'project/hotline/funds/fiscal/executed', value: 25.13 },
  { key: 'project/upgrade/indicator/i6/actual', value: 0.8533 },
];

const DATA = `
unit:
  facts: {appropriation-executed: 210.55, carried-over: '', special-spent: 0, general-executed: 9.31, equipment-overage: 5.117, assets-per-head-last: 4.05}
tables:
  department: {inputs: {same-direction: {off-course: 1}}}
projects:
  - {id: hotline, funds: {fiscal: {executed: 25.13}}, indicators: [{id: i1, actual: 25001}]}
  - {id: upgrade, indicators: [{id: i6, actual: 85.33%}]}
`;

interface Exported {
  readonly file: string;
  /** Key of a figure → sheet and cell it stands in. */
  readonly where: ReadonlyMap<string, { sheet: string; cell: string }>;
}

async function exported(pack: Pack, workbook: Workbook): Promise<Exported> {
  const made = await exportFiles({ pack, workbook, formats: ['xlsx'] }, { progress: () => undefined, cancelled: () => false });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'jxzp-live-')), 'tables.xlsx');
  await writeFile(file, made.value[0]?.bytes ?? new Uint8Array());
  const where = new Map<string, { sheet: string; cell: string }>();
  for (const grid of buildGrids(pack, workbook, evaluate(pack, workbook))) {
    for (const { cell, row, column } of placeCells(grid).flatMap((placed) => placed.cells)) {
      if (cell.defines) where.set(cell.defines, { sheet: grid.name, cell: `${letters(column)}${row + 1}` });
    }
  }
  return { file, where };
}

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + (column % 26));
}

function linesOf(evaluation: Evaluation): Line[] {
  const tables = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  return tables.flatMap((table) => (table.execution ? [table.execution, ...table.lines] : table.lines));
}

function text(score: Decimal | null): string {
  return score ? formatFixed(score, 2) : '';
}

function cellText(value: CellValue | undefined): string {
  return typeof value === 'number' ? value.toFixed(2) : (value ?? '').toString();
}

/** What the recalculated file says of every line, beside what the engine says. */
function compared(
  evaluation: Evaluation,
  where: Exported['where'],
  values: ReturnType<typeof readValues>,
): { line: string; excel: string; engine: string }[] {
  return linesOf(evaluation).flatMap((line) =>
    (['rule', 'self'] as const).map((side) => {
      const at = where.get(`${line.binding}/${side}`);
      if (!at) throw new Error(`no cell for ${line.binding}/${side}`);
      const excel = cellText(values[at.sheet]?.[at.cell]);
      return { line: `${line.binding}/${side}`, excel: excel === '无' ? '' : excel, engine: text(line[side]) };
    }),
  );
}

describe('the exported Excel computes', () => {
  let sample: { pack: Pack; workbook: Workbook };
  let out: Exported;

  beforeAll(async () => {
    sample = await sampleOf('anju-2024-hotline');
    out = await exported(sample.pack, sample.workbook);
  });

  it('has no formula without a reference, and every score reaches typed cells', () => {
    const { formulas, typed } = readFormulas(out.file);
    expect(Object.entries(formulas).filter(([, refs]) => refs.length === 0)).toEqual([]);
    const reaches = new Map<string, boolean>();
    const visit = (cell: string): boolean => {
      const known = reaches.get(cell);
      if (known !== undefined) return known;
      reaches.set(cell, false);
      const found = typed.includes(cell) || (formulas[cell] ?? []).some(visit);
      reaches.set(cell, found);
      return found;
    };
    const scores = [...out.where].filter(([key]) => /\/(rule|self)$/.test(key));
    expect(scores.length).toBeGreaterThan(80);
    expect(scores.filter(([, at]) => !visit(`${at.sheet}!${at.cell}`))).toEqual([]);
  });

  it('gives our scores after ten changes typed into it', async () => {
    const edited = path.join(path.dirname(out.file), 'edited.xlsx');
    const changes = CHANGES.map(({ key, value }) => ({ ...(out.where.get(key) ?? { sheet: '?', cell: '?' }), value }));
    editCells(out.file, edited, changes);
    const values = readValues(await recalculate(edited));
    const filled = fillFrom(DATA, 'data.yaml', sample.pack, sample.workbook);
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const before = evaluate(sample.pack, sample.workbook);
    const after = evaluate(sample.pack, filled.value);
    const table = compared(after, out.where, values);
    expect(table.filter((row) => row.excel !== row.engine)).toEqual([]);
    // The changes were felt: lines that use what changed differ from before, and one is waiting for its blank.
    const changed = linesOf(after).filter((line, index) => text(line.rule) !== text(linesOf(before)[index]?.rule ?? null));
    expect(changed.map((line) => line.binding)).toEqual([
      'department/indicator/budget-preparation',
      'department/indicator/spending-progress',
      'department/indicator/year-end-balance',
      'department/indicator/general-spending',
      'department/indicator/assets-per-head',
      'department/indicator/asset-use',
      'department/indicator/same-direction',
      'department/indicator/result',
      'project/hotline/execution',
      'project/hotline/indicator/i1',
      'project/upgrade/indicator/i6',
    ]);
    expect(text(after.tables[0]?.lines.find((line) => line.id === 'year-end-balance')?.rule ?? null)).toBe('');
  });

  it('shows a planted wrong formula', async () => {
    const edited = path.join(path.dirname(out.file), 'planted.xlsx');
    const at = out.where.get('department/indicator/budget-preparation/rule');
    const source = out.where.get('unit/fact/appropriation-executed');
    if (!at || !source) throw new Error('no such cell');
    editCells(out.file, edited, [{ ...at, value: `='${source.sheet}'!${source.cell}/100` }]);
    const values = readValues(await recalculate(edited));
    const wrong = compared(evaluate(sample.pack, sample.workbook), out.where, values).filter((row) => row.excel !== row.engine);
    expect(wrong.map((row) => row.line)).toEqual([
      'department/indicator/budget-preparation/rule',
      'department/indicator/budget-preparation/self',
    ]);
  });
});

describe.each(['anju-2023-approval', 'anju-2024-hotline', 'tianmen-2022-hotline', 'yanzhou-2024-governance'])('%s', (id) => {
  it('is recalculated to our scores', async () => {
    const { pack, workbook } = await sampleOf(id);
    const out = await exported(pack, workbook);
    const stripped = path.join(path.dirname(out.file), 'stripped.xlsx');
    editCells(out.file, stripped, []);
    const table = compared(evaluate(pack, workbook), out.where, readValues(await recalculate(stripped)));
    expect(table.length).toBeGreaterThan(40);
    expect(table.filter((row) => row.excel !== row.engine)).toEqual([]);
  });
});
