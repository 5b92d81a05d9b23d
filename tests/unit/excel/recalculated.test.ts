import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../../shared/scoring/evaluation';
import { type Base, makeBase } from '../../fixtures/grid-base';
import { departmentGrid, projectGrid } from '../../fixtures/grids';
import { convert, recalculateAll } from '../../support/libreoffice';
import { type CellValue, cellValues } from '../../support/xlsx-values';
import { read } from '../word/reader';
import { painted } from './support';

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(dirname(dirname(path)), { recursive: true, force: true }))));

const input = (line: string, name: string) => `department/indicator/${line}/input/${name}`;

/** The row of each figure in the 底稿, counted from 1; its figure is in column B. */
function rowsOf({ grid }: Base): ReadonlyMap<string, number> {
  return new Map(
    grid.rows.flatMap(({ cells }, r) =>
      cells.flatMap(({ defines }) => (defines === undefined ? [] : [[defines, r + 1] as const])),
    ),
  );
}

/**
 * The file, with other things typed into its 底稿 by a program that knows nothing of ours. It drops the results we wrote, which
 * LibreOffice would show instead of computing: without this the tests below would compare the engine with itself.
 */
function retyped(bytes: Uint8Array, changes: ReadonlyMap<number, string | number | null> = new Map()): Uint8Array {
  const script = `
import sys, json, base64, io, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
for row, value in json.loads('''${JSON.stringify([...changes])}'''):
  w['底稿：部门整体'].cell(row, 2).value = value
out = io.BytesIO(); w.save(out)
print(json.dumps(base64.b64encode(out.getvalue()).decode()))`;
  return new Uint8Array(Buffer.from(read(bytes, 'xlsx', script) as string, 'base64'));
}

/** Where the recalculated 底稿 and the engine part: `key: theirs, ours`. */
function differences(values: ReadonlyMap<string, CellValue>, expected: Base): readonly string[] {
  return [...rowsOf(expected)].flatMap(([key, row]) => {
    const figure = expected.ledger.get(key);
    const theirs = values.get(`B${row}`) ?? '';
    const ours = figure ? shown(figure) : '?';
    const same = typeof theirs === 'number' && typeof ours === 'number' ? Math.abs(theirs - ours) < 1e-9 : theirs === ours;
    return same ? [] : [`${key}: ${theirs}, ${ours}`];
  });
}

function shown({ value, kind, typed }: Figure): string | number {
  if (kind === 'input' && typed === '') return '';
  if (value.kind === 'number') return value.value.toNumber();
  if (value.kind === 'text') return value.value;
  return value.kind === 'undefined' ? '无' : '';
}

/** What is typed anew: blanks, 无, zeros, an own score taken back and one given. */
const changes: Readonly<Record<string, string>> = {
  [input('preparation', 'executed')]: '0',
  [input('progress', 'transfer-paid')]: '3.3',
  [input('progress', 'transfer-planned')]: '',
  [input('progress', 'bond-paid')]: '无',
  [input('carryover', 'carried')]: '4.56',
  [input('general', 'y2')]: '',
  ['department/indicator/general/own']: '',
  ['department/indicator/per-head/own']: '2.5',
  [input('use', 'fit')]: '否',
  [input('procurement', 'paid')]: '12.5',
  [input('procurement', 'planned')]: '18',
};

const right = 'department/indicator/preparation/rule';
const wrong = 'department/indicator/carryover/rule';

describe('the exported workbook, recalculated by LibreOffice', () => {
  const base = makeBase();
  const grids = [departmentGrid, projectGrid, base.grid];
  const paint = (figure = (key: string) => base.ledger.get(key)) => painted(grids, figure);
  let [asIs, others, broken] = ['', '', ''];

  beforeAll(async () => {
    const rows = rowsOf(base);
    const typed = Object.entries(changes).map(([key, text]): [number, string | number | null] => {
      const value = text === '' ? null : /^[\d.]+$/.test(text) ? Number(text) : text;
      return [rows.get(key) ?? 0, value];
    });
    const planted = (key: string): Figure | undefined => {
      const [figure, other] = [base.ledger.get(key), base.ledger.get(wrong)];
      return key === right && figure && other?.formula && other.refs
        ? { ...figure, formula: other.formula, refs: other.refs }
        : figure;
    };
    const plain = await paint();
    const files = [retyped(plain), retyped(plain, new Map(typed)), retyped(await paint(planted))];
    [asIs = '', others = '', broken = ''] = await recalculateAll(files);
    made.push(asIs);
  });
  /** The cells of the recalculated 底稿. */
  const baseOf = (path: string) => cellValues(path, 3);

  it('gives the figures of the engine', async () => {
    expect(differences(await baseOf(asIs), base)).toEqual([]);
  });

  it('gives them for other inputs too, typed by somebody else: blanks, 无, zeros', async () => {
    const values = await baseOf(others);
    expect(differences(values, makeBase(changes))).toEqual([]);
    expect(differences(values, base).length).toBeGreaterThan(10);
  });

  it('shows on the published sheet what the 底稿 has come to', async () => {
    const department = await cellValues(asIs, 1);
    expect(['G5', 'G6', 'G7', 'G8', 'G9', 'G23'].map((at) => department.get(at) ?? '')).toEqual([7.84, 8.4, '', 5, 2, 29.24]);
    expect((await cellValues(asIs, 2)).get('I9')).toBe(1);
  });

  it('notices a planted wrong formula', async () => {
    expect(differences(await baseOf(broken), base).map((said) => said.split(':')[0])).toContain(right);
  });

  it('prints on as many pages as the grids ask for', async () => {
    const path = await convert(await paint(), 'pdf');
    made.push(path);
    const pages = (await readFile(path)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    expect(pages).toBe(5);
  });
});
