import fc from 'fast-check';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { readSource } from '../../electron/packs/read';
import { loadPack, type Pack } from '../../shared/pack';
import { evaluate, type Figure } from '../../shared/scoring';
import { apply, newWorkbook, readPlain, type Workbook } from '../../shared/workbook';
import { compared, type Exported, exported } from './exported';
import { recalculateAll } from './libreoffice';
import { templates } from './packs';
import { readAllValues, stripResults } from './spreadsheet';

/** The worked example of all shapes. */
export async function shapes(): Promise<{ pack: Pack; workbook: Workbook }> {
  const library = await templates();
  const source = await readSource('tests/fixtures/shapes');
  if (!source.ok) throw new Error(JSON.stringify(source.problems));
  const loaded = loadPack(source.value, library.find);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { pack, examples } = loaded.value;
  const filled = readPlain(examples[0]?.data ?? '', pack, newWorkbook(pack, ''));
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return { pack, workbook: filled.value };
}

/** Places to type figures into, with what may be chosen. */
function places(pack: Pack, workbook: Workbook): Figure[] {
  const evaluation = evaluate(pack, workbook);
  const tables = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  const figures = [evaluation.shared, ...tables.map((table) => table.figures)].flatMap((all) => [...all.values()]);
  return figures.filter(
    (figure) => figure.kind === 'input' && figure.binding && !/\/(own|overrule|target|is\/grade)$/.test(figure.key),
  );
}

/** Blanks, 无, zeros, ties of every kind, percentages, and plain numbers. */
const typed = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', '无') },
  { weight: 1, arbitrary: fc.constant('0') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '0.5',
      '1',
      '2',
      '5',
      '10',
      '12.5',
      '100',
      '0.95',
      '0.9',
      '0.85',
      '90',
      '95',
      '-5',
      '33.335',
      '66.665',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 20_000 })
      .map((cents) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`),
  },
);

function typeInto(workbook: Workbook, figure: Figure, text: string, pick: number, pack: Pack): Workbook {
  const binding = figure.binding ?? '';
  const chosen = figure.options?.[pick % figure.options.length];
  const command =
    text === '无'
      ? { name: 'set-none', args: { binding } }
      : { name: 'set', args: { binding, text: text === '' ? '' : (chosen ?? text) } };
  const done = apply(workbook, command, pack);
  return done.ok ? done.value : workbook;
}

/** Fills the pack of all shapes at random `cases` times, exports each, and holds LibreOffice's recalculation against ours. */
export async function compareShapes(cases: number, seed: number): Promise<void> {
  const { pack, workbook } = await shapes();
  const figures = places(pack, workbook);
  const edits = fc.array(fc.tuple(fc.nat(figures.length - 1), typed, fc.nat(9)), {
    minLength: Math.floor(figures.length / 3),
    maxLength: figures.length,
  });
  const fillings = fc.sample(edits, { numRuns: cases, seed });
  const books = fillings.map((list) =>
    list.reduce((now, [at, text, pick]) => typeInto(now, figures[at] as Figure, text, pick, pack), workbook),
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'jxzp-shapes-'));
  const outs: Exported[] = [];
  for (const [index, book] of books.entries()) {
    const out = await exported(pack, book);
    const file = path.join(folder, `case-${index}.xlsx`);
    await copyFile(out.file, file);
    outs.push({ ...out, file });
  }
  stripResults(outs.map((out) => out.file));
  const values = readAllValues(await recalculateAll(outs.map((out) => out.file)));
  const rows = books.flatMap((book, index) =>
    compared(evaluate(pack, book), outs[index]?.where ?? new Map(), values[index] ?? {}).map((row) => ({
      case: index,
      ...row,
    })),
  );
  expect(rows.length).toBeGreaterThan(cases * 60);
  expect(rows.filter((row) => row.excel !== row.engine)).toEqual([]);
  // The fillings reach every state: full, none, in between, and waiting.
  expect(new Set(rows.map((row) => (row.engine === '' ? 'blank' : row.engine === '0.00' ? 'zero' : 'some'))).size).toBe(3);
}
