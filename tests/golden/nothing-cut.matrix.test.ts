import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillFrom } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { newWorkbook, type Workbook } from '../../shared/workbook';
import { convertAll } from '../support/libreoffice';
import { madeFiles } from '../support/made-files';
import { sampleOf, templates } from '../support/packs';
import { runs } from '../support/runs';

const SAMPLES = [
  'yanzhou-2024-governance',
  'anju-2023-approval',
  'anju-2024-hotline',
  'tianmen-2022-hotline',
  'mof-2020-training',
].slice(0, runs(1, 5));

const SENTENCES = Array.from({ length: 45 }, (_, index) => `第${index + 1}项工作已按批复目标完成并通过验收；`);

/** Amounts of a large unit, and figures in the narrowest columns. */
const AMOUNTS = `
unit: {name: 某区林业局, department: 某区林业局}
projects:
  - id: p1
    name: 造林
    funds:
      appropriation: {initial: '1873.66', adjusted: '1873.66', executed: '944.26'}
      carried: {initial: '3,824,260.26', adjusted: '3824260.26', executed: '12345.67'}
      other: {initial: '2880', adjusted: '2880', executed: '2880'}
    texts: {goal: 造林, goal-actual: 造林}
    indicators:
      - {id: i1, group: quantity, name: 面积, target: '≥1,234,567.89亩', actual: 1234567.89亩, points: '50'}
      - {id: i2, group: social, name: 带动, target: '≥100.00%', actual: 100.00%, points: '30'}
      - {id: i3, group: users, name: 满意度, target: ≥90%, actual: 95%, points: '10'}
    own: {i1: {value: '-12345.67', reason: 试}}
`;

/** Nine hundred characters in each of the places that take texts. */
const LONG = `
unit: {name: 某局, department: 某局}
projects:
  - id: p1
    name: 长文
    funds:
      appropriation: {initial: '100', adjusted: '100', executed: '95'}
    texts: {goal: '${SENTENCES.join('')}', goal-actual: '${SENTENCES.join('').repeat(5)}'}
    indicators:
      - {id: i1, group: quantity, name: 数量, target: ≥10台, actual: 9台, points: '50'}
    reasons: {i1: '${SENTENCES.join('')}'}
`;

interface Seen {
  readonly docx: string;
  readonly xlsx: string;
  readonly figures: readonly string[];
}

const FIGURE = /-?\d[\d,]*(?:\.\d+)?%?/g;

/** The text of a PDF's pages in the order it was drawn, without blanks where lines end. */
function drawn(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
}

describe('nothing is cut and nothing is hashed', () => {
  const seen = new Map<string, Seen>();

  beforeAll(async () => {
    const books: { id: string; pack: Pack; workbook: Workbook }[] = [];
    for (const id of SAMPLES) books.push({ id, ...(await sampleOf(id)) });
    const loaded = (await templates()).load('mof-2020');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { pack } = loaded.value;
    for (const [id, data] of Object.entries({ amounts: AMOUNTS, long: LONG })) {
      const filled = fillFrom(data, id, pack, newWorkbook(pack, '某局'));
      if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
      books.push({ id, pack, workbook: filled.value });
    }
    const [words, sheets]: [Uint8Array[], Uint8Array[]] = [[], []];
    for (const { pack: one, workbook } of books) {
      const [docx, xlsx] = await madeFiles(one, workbook, ['docx', 'xlsx']);
      words.push(docx ?? new Uint8Array());
      sheets.push(xlsx ?? new Uint8Array());
    }
    const fromWord = await convertAll(words, 'pdf', 'docx');
    const fromExcel = await convertAll(sheets, 'pdf', 'xlsx');
    for (const [index, { id, pack: one, workbook }] of books.entries()) {
      const tables = buildGrids(one, workbook, evaluate(one, workbook)).filter(({ kind }) => kind === 'table');
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      const figures = cells.flatMap(({ text }) => (text.length < 30 ? (text.match(FIGURE) ?? []) : []));
      seen.set(id, { docx: drawn(fromWord[index] ?? ''), xlsx: drawn(fromExcel[index] ?? ''), figures: [...new Set(figures)] });
    }
  });

  const of = (id: string) => seen.get(id) as Seen;

  it.each([...SAMPLES, 'amounts'])('%s: every figure of its tables stands unbroken in Word and Excel', (id) => {
    const { docx, xlsx, figures } = of(id);
    expect(figures.length).toBeGreaterThan(10);
    for (const text of [docx, xlsx]) {
      expect(text).not.toContain('###');
      expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
    }
  });

  it('prints large amounts as they are', () => {
    const wanted = [
      '1873.66',
      '944.26',
      '3824260.26',
      '12345.67',
      '3829013.92',
      '16169.93',
      '1234567.89',
      '100.00%',
      '-12345.67',
    ];
    for (const text of [of('amounts').docx, of('amounts').xlsx]) expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
  });

  it('loses not one sentence of a text of 900 characters, nor of one longer than a page', () => {
    for (const text of [of('long').docx, of('long').xlsx]) {
      const whole = text.replace(/\s/g, '');
      const counts = SENTENCES.map((sentence) => whole.split(sentence).length - 1);
      // Once as the goal, five times as what became of it, once as a reason; where a page ends, a sentence may be torn.
      expect(counts.filter((count) => count < 5)).toEqual([]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(SENTENCES.length * 7 - 20);
    }
  });
});
