import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillFrom } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import type { Workbook } from '../../shared/workbook';
import { compared, type Exported, exported, linesOf, scoreText } from '../support/exported';
import { recalculateAll } from '../support/libreoffice';
import { sampleOf } from '../support/packs';
import { runs } from '../support/runs';
import { type CellValues, editCells, readAllValues, readFormulas, stripResults } from '../support/spreadsheet';

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

const HOTLINE = 'anju-2024-hotline';
const SAMPLES = [HOTLINE, 'tianmen-2022-hotline', 'anju-2023-approval', 'yanzhou-2024-governance'].slice(0, runs(2, 4));

interface Sample {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly out: Exported;
}

describe('the exported Excel computes', () => {
  const samples = new Map<string, Sample>();
  /** What LibreOffice computed: of each sample, and of the first one changed in two ways. */
  const recalculated = new Map<string, CellValues>();
  let sample: Sample;
  let out: Exported;

  beforeAll(async () => {
    for (const id of SAMPLES) {
      const { pack, workbook } = await sampleOf(id);
      samples.set(id, { pack, workbook, out: await exported(pack, workbook) });
    }
    sample = samples.get(HOTLINE) as Sample;
    out = sample.out;
    const beside = (name: string) => path.join(path.dirname(out.file), `${name}.xlsx`);
    for (const [id, one] of samples) await copyFile(one.out.file, beside(id));
    stripResults(SAMPLES.map(beside));
    const changes = CHANGES.map(({ key, value }) => ({ ...(out.where.get(key) ?? { sheet: '?', cell: '?' }), value }));
    editCells(out.file, beside('edited'), changes);
    editCells(out.file, beside('planted'), [planted(out)]);
    const names = [...SAMPLES, 'edited', 'planted'];
    const values = readAllValues(await recalculateAll(names.map(beside)));
    for (const [index, name] of names.entries()) recalculated.set(name, values[index] ?? {});
  });
  const valuesOf = (name: string) => recalculated.get(name) ?? {};

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

  it('gives our scores after ten changes typed into it', () => {
    const filled = fillFrom(DATA, 'data.yaml', sample.pack, sample.workbook);
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const before = evaluate(sample.pack, sample.workbook);
    const after = evaluate(sample.pack, filled.value);
    const table = compared(after, out.where, valuesOf('edited'));
    expect(table.filter((row) => row.excel !== row.engine)).toEqual([]);
    // The changes were felt: lines that use what changed differ from before, and one is waiting for its blank.
    const changed = linesOf(after).filter(
      (line, index) => scoreText(line.rule) !== scoreText(linesOf(before)[index]?.rule ?? null),
    );
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
    expect(scoreText(after.tables[0]?.lines.find((line) => line.id === 'year-end-balance')?.rule ?? null)).toBe('');
  });

  it('shows a planted wrong formula', () => {
    const table = compared(evaluate(sample.pack, sample.workbook), out.where, valuesOf('planted'));
    const wrong = table.filter((row) => row.excel !== row.engine);
    expect(wrong.map((row) => row.line)).toEqual([
      'department/indicator/budget-preparation/rule',
      'department/indicator/budget-preparation/self',
    ]);
  });

  it.each(SAMPLES)('%s is recalculated to our scores', (id) => {
    const { pack, workbook, out: made } = samples.get(id) as Sample;
    const table = compared(evaluate(pack, workbook), made.where, valuesOf(id));
    expect(table.length).toBeGreaterThan(40);
    expect(table.filter((row) => row.excel !== row.engine)).toEqual([]);
  });
});

/** A formula that reads a typed figure as all the others do, and makes the wrong thing of it. */
function planted({ where }: Exported): { sheet: string; cell: string; value: string } {
  const at = where.get('department/indicator/budget-preparation/rule');
  const source = where.get('unit/fact/appropriation-executed');
  if (!at || !source) throw new Error('no such cell');
  return { ...at, value: `='${source.sheet}'!${source.cell}/100` };
}
