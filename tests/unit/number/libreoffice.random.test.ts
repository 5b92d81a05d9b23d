import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { recalculate } from '../../support/libreoffice';
import { runs } from '../../support/runs';
import { cellValues } from '../../support/xlsx-values';
import { naive, ours, textOf, ties } from './ties';

const COUNT = runs(2000, 20_000);
const LARGEST = 10n ** 15n;

interface Row {
  readonly text: string;
  readonly places: number;
  readonly theirs: number;
}

let rows: Row[] = [];

beforeAll(async () => {
  // Floats hold 15 digits; longer amounts are no longer ties once a spreadsheet has read them.
  const all = [...ties(COUNT * 3, 3)].filter(({ millionths }) => millionths < LARGEST && millionths > -LARGEST).slice(0, COUNT);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('甲');
  for (const [index, tie] of all.entries()) {
    sheet.getCell(index + 1, 1).value = Number(textOf(tie));
    sheet.getCell(index + 1, 2).value = { formula: `ROUND(A${index + 1},${tie.places})` };
  }
  const values = await cellValues(await recalculate(new Uint8Array(await book.xlsx.writeBuffer())));
  rows = all.map((tie, index) => ({
    text: textOf(tie),
    places: tie.places,
    theirs: Number(values.get(`B${index + 1}`) ?? Number.NaN),
  }));
});

const differing = (round: (text: string, places: number) => string) =>
  rows.filter(({ text, places, theirs }) => Number(round(text, places)) !== theirs);

test(`${COUNT} tie-biased roundings are LibreOffice's`, () => {
  expect(rows).toHaveLength(COUNT);
  expect(differing(ours)).toEqual([]);
});

test('control: floats are seen to differ', () => {
  expect(differing(naive).length).toBeGreaterThan(COUNT / 100);
});
