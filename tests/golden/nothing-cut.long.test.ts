import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids, type Grid } from '../../shared/sheets';
import type { Workbook } from '../../shared/workbook';
import { enter } from '../../shared/workbook/commands/enter';
import { fields } from '../../shared/workbook/fields';
import { convert } from '../support/libreoffice';
import { sampleOf, templates } from '../support/packs';
import { unwatched } from '../support/unwatched';

const AMOUNTS = ['3824260.26', '123456789.12', '12345.67', '98765432.10'];
const ACTUALS = ['100.00%', '-12345.67', '123456789.12', '3824260.26'];
const LENGTHS = [500, 1500, 3000];

const samples = (await templates()).samples().map(({ id }) => id);

function tablesOf(pack: Pack, workbook: Workbook): Grid[] {
  return buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
}

function cellsOf(tables: readonly Grid[]) {
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

/** Sentences that are each there once: where one is torn by a page's end, its beginning still tells it. */
function longText(length: number, nth: number): string {
  const sentences = Array.from(
    { length: Math.ceil(length / 20) },
    (_, at) => `甲${nth}乙第${at + 1}项工作已按批复目标完成并通过验收；`,
  );
  return sentences.join('').slice(0, length);
}

/** A sample with the widest amounts in every place for money, and the longest texts in every place for words. */
async function extreme(id: string): Promise<{ pack: Pack; workbook: Workbook }> {
  const { pack, workbook } = await sampleOf(id);
  const filled = structuredClone(workbook);
  let count = 0;
  for (const { binding } of cellsOf(tablesOf(pack, workbook))) {
    if (binding === undefined) continue;
    count += 1;
    const isWords = fields.text.parse(binding) !== null && !/head|contact|date/.test(binding);
    const text = fields.amount.parse(binding)
      ? AMOUNTS[count % AMOUNTS.length]
      : isWords
        ? longText(LENGTHS[count % LENGTHS.length] ?? 0, count)
        : fields.customActual.parse(binding)
          ? ACTUALS[count % ACTUALS.length]
          : undefined;
    // A place that takes no such text keeps its own.
    if (text !== undefined) enter(filled, { binding, text }, pack);
  }
  return { pack, workbook: filled };
}

/** Whether a sentence stands whole, or torn in two by what a page repeats. */
function stands(sentence: string, whole: string): boolean {
  if (whole.includes(sentence)) return true;
  return Array.from({ length: sentence.length - 1 }, (_, at) => at + 1).some(
    (at) => whole.includes(sentence.slice(0, at)) && whole.includes(sentence.slice(at)),
  );
}

describe.each(samples)('%s with the widest amounts and the longest texts', (id) => {
  it.each(['docx', 'xlsx'] as const)('is printed whole from %s', async (format) => {
    const { pack, workbook } = await extreme(id);
    const made = await exportFiles({ pack, workbook, formats: [format] }, unwatched);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const pdf = await convert(made.value.files[0]?.bytes ?? '', 'pdf', format);
    const drawn = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    const whole = drawn.replace(/\s/g, '');
    const texts = cellsOf(tablesOf(pack, workbook)).map(({ text }) => text);
    const figures = texts.flatMap((text) => (text.length < 30 ? (text.match(/-?\d[\d,]*(?:\.\d+)?%?/g) ?? []) : []));
    const sentences = texts.flatMap((text) => text.match(/甲\d+乙第[^；]*；/g) ?? []);
    expect(drawn).not.toContain('###');
    expect([...new Set(figures)].filter((figure) => !drawn.includes(figure))).toEqual([]);
    expect(sentences.filter((sentence) => !stands(sentence, whole))).toEqual([]);
    // A page tears no more than the texts that stand side by side at its end.
    const pages = drawn.split('\f').length;
    expect(sentences.filter((sentence) => !whole.includes(sentence)).length).toBeLessThanOrEqual(2 * pages);
  });
});
