import { beforeAll, describe, expect, it } from 'vitest';
import { exportFiles } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import type { Workbook } from '../../shared/workbook';
import { fillings, oddTexts, placesOf, startOf, typeAnything, withWords } from '../support/anything';
import { compared, type Exported, exported } from '../support/exported';
import { recalculateAll } from '../support/libreoffice';
import { templates } from '../support/packs';
import { chosen, runs } from '../support/runs';
import { readAllValues, stripResults } from '../support/spreadsheet';
import { unwatched } from '../support/unwatched';

const PACKS = ['anju-2023', 'anju-2024', 'mof-2020', 'tianmen-2022', 'yanzhou-2024'];
const SEED = 20_241_231;

/** Every pack has odd texts at random places with every test run; one text at all of them each pack has with the long ones. */
const SAME_EVERYWHERE = chosen(
  PACKS.flatMap((id) => ['', '无', '0', '已完成', '约三百'].map((text) => [id, text] as const)),
  ([id, text]) => `${id} ${text}` === 'tianmen-2022 无' || `${id} ${text}` === 'mof-2020 已完成',
);

/** Names of the files made, or why there are none. */
async function outcome(pack: Pack, workbook: Workbook): Promise<readonly string[]> {
  const made = await exportFiles({ pack, workbook, formats: ['docx', 'xlsx'] }, unwatched);
  if (!made.ok) return made.problems.map(({ code, place }) => `${code} ${place}`);
  return made.value.files.map(({ name, bytes }) => `${name.split('.').at(-1)} ${bytes.length > 1000 ? 'whole' : 'empty'}`);
}

const WHOLE = ['docx whole', 'xlsx whole'];

describe('whatever can be typed can be exported', () => {
  const packs = new Map<string, { pack: Pack; start: Workbook }>();

  beforeAll(async () => {
    const library = await templates();
    for (const id of PACKS) {
      const loaded = library.load(id);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      packs.set(id, { pack: loaded.value.pack, start: await startOf(loaded.value.pack) });
    }
    expect([...library.packs()].map(({ id }) => id).sort()).toEqual(PACKS);
  });

  const startFor = (id: string) => packs.get(id) as { pack: Pack; start: Workbook };

  it.each(chosen(PACKS, (id) => id === 'mof-2020'))('%s: just added, with nothing in it', async (id) => {
    const { pack, start } = startFor(id);
    expect(await outcome(pack, start)).toEqual(WHOLE);
  });

  it.each(SAME_EVERYWHERE)('%s: 「%s」 at every place', async (id, text) => {
    const { pack, start } = startFor(id);
    const places = placesOf(pack, start);
    expect(places.length).toBeGreaterThan(20);
    const filled = places.reduce((now, place) => typeAnything(now, place, text, pack), start);
    expect(await outcome(pack, withWords(filled, text))).toEqual(WHOLE);
  });

  it.each(PACKS)('%s: any of the odd texts at any place', async (id) => {
    const { pack, start } = startFor(id);
    expect(oddTexts.length).toBeGreaterThan(20);
    for (const filled of fillings(pack, start, runs(1, 100), SEED)) expect(await outcome(pack, filled)).toEqual(WHOLE);
  });

  it('is recalculated by LibreOffice to our scores', async () => {
    const books = PACKS.filter((_, at) => at % runs(PACKS.length, 1) === 0).flatMap((id) => {
      const { pack, start } = startFor(id);
      const worded = placesOf(pack, start).reduce((now, place) => typeAnything(now, place, '已完成', pack), start);
      return [worded, ...fillings(pack, start, runs(0, 20), SEED + 1)].map((workbook) => ({ id, pack, workbook }));
    });
    const outs: Exported[] = [];
    for (const { pack, workbook } of books) outs.push(await exported(pack, workbook));
    stripResults(outs.map(({ file }) => file));
    const values = readAllValues(await recalculateAll(outs.map(({ file }) => file)));
    const rows = books.flatMap(({ id, pack, workbook }, index) =>
      compared(evaluate(pack, workbook), outs[index]?.where ?? new Map(), values[index] ?? {}).map((row) => ({
        book: `${id} ${index}`,
        ...row,
      })),
    );
    expect(rows.length).toBeGreaterThan(books.length * 50);
    expect(rows.filter((row) => row.excel !== row.engine)).toEqual([]);
  });
});
