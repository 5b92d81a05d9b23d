import { describe, expect, it } from 'vitest';
import { type Shown, worked } from '../../../shared/reading/xlsx/worked';
import { squareOf } from '../../../shared/reading/xlsx/cells';

/** A small sheet: what its cells say, formulas with their sign. */
const SHEET: Readonly<Record<string, string>> = {
  A1: '118.5',
  A2: '0',
  A3: '112.3',
  B1: '—',
  B2: '94.77%',
  C1: '=A3/A1',
  C2: '=ROUND(MIN(C1,1)*10,2)',
  D1: '=D2',
  D2: '=D1',
};

function shown(text: string): Shown {
  return text.startsWith('=') ? { formula: text.slice(1) } : { text };
}

function comesTo(formula: string): string | null {
  const column = (at: number, from: number, to: number) =>
    Object.entries(SHEET).flatMap(([reference, text]) => {
      const square = squareOf(reference);
      return square?.column === at && square.row >= from && square.row <= to ? [shown(text)] : [];
    });
  return worked(formula, { at: (reference) => shown(SHEET[reference] ?? ''), column })?.toString() ?? null;
}

describe('formulas of forms', () => {
  it.each([
    ['SUM(A1:A3)', '230.8'],
    ['=A1+A2-A3', '6.2'],
    ['$A$3/A1*0', '0'],
    ['ROUND(A3/A1,4)', '0.9477'],
    ['C2', '9.48'],
    ['ROUND(MIN(120%,1)*10,2)', '10'],
    ['IF(A2=0,7,A1/A2)', '7'],
    ['IFERROR(A1/A2,0)', '0'],
    ['MAX(A1:A3)-MIN(A1:A3)', '118.5'],
    ['AVERAGE(A1,A3)', '115.4'],
    ['SUM(B1:B2)', '0.9477'],
    ['-(2+3)*2', '-10'],
    ['Z9+1', '1'],
  ])('%s is %s', (formula, value) => expect(comesTo(formula)).toBe(value));

  it.each(['A1/A2', 'B1+1', 'VLOOKUP(A1,A1:B3,2)', '"字"&A1', 'Sheet2!A1', 'SUM(A1', 'D1', ''])(
    '%s comes to no number',
    (formula) => expect(comesTo(formula)).toBeNull(),
  );
});
