import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import type { Workbook } from '../../../shared/workbook';
import { enter } from '../../../shared/workbook/commands/enter';
import { into, made, published, readBack } from '../../support/forms';
import { sampleOf } from '../../support/packs';

/** Parts that say who made a document and when: those are cleaned. */
const ABOUT = /^(docProps\/|_rels\/\.rels|\[Content_Types\]\.xml)/;

/** A part as it is without what stands in its cells and titles: letters in Word, values in Excel. */
function bare(text: string): string {
  return text
    .replace(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:t\s*\/>/g, '')
    .replace(/(<c\s+r="[^"]*"(?:\s+s="[^"]+")?)[^>]*?(?:\/>|>.*?<\/c>)/gs, '$1/>')
    .replace(/\s+(?=\/>)|<\?xml[^>]*\?>\s*/g, '');
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const unzipped = unzipSync(bytes);
  const looks = looksIn(strFromU8(unzipped['xl/styles.xml'] ?? new Uint8Array()));
  // A cell of Excel that would hide decimals of its figure has a look like its own that shows them.
  const dressed = (text: string) =>
    text.replace(/(<c\s+r="[^"]*")\s+s="(\d+)"/g, (_, cell: string, look: string) => `${cell} s="${looks[Number(look)]}"`);
  const parts = Object.entries(unzipped).filter(([name]) => !ABOUT.test(name) && name !== 'xl/styles.xml');
  return new Map(parts.map(([name, data]) => [name, dressed(bare(strFromU8(data)))]));
}

/** The looks cells can have, without their number formats. */
function looksIn(styles: string): string[] {
  const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const looks = list.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  return looks.map((look) => look.replace(/\s(numFmtId|applyNumberFormat)="[^"]*"|["<>\s/]/g, ''));
}

function rowsOf(bytes: Uint8Array): string[] {
  return (partsOf(bytes).get('word/document.xml') ?? '').split(/(?=<w:tr[ >])/);
}

const FIGURES: Readonly<Record<string, string>> = {
  'indicator/i1/target': '70123',
  'indicator/i1/actual': '71456',
  'indicator/i2/actual': '72.5%',
  'funds/fiscal/adjusted': '3824260.26',
  'funds/fiscal/executed': '123456.78',
  'text/conclusion': '今年的评价结论，一共两句。第二句在这里。',
};

/** Next year's workbook: other figures in its first project. */
async function nextYear(): Promise<{ pack: Pack; workbook: Workbook; source: Workbook }> {
  const { pack, workbook: source } = await sampleOf('anju-2024-hotline');
  const workbook = { ...structuredClone(source), year: '2025' };
  const [first] = workbook.projects;
  for (const [place, text] of Object.entries(FIGURES))
    expect(enter(workbook, { binding: `project/${first?.id ?? ''}/${place}`, text }, pack), place).toBeNull();
  return { pack, workbook, source };
}

describe.each(['docx', 'xlsx'] as const)('of a filled %s', (kind) => {
  it('nothing differs but what stands in its cells and titles', async () => {
    const { pack, workbook, source } = await nextYear();
    const before = made(published(pack, source), kind);
    const filled = await into(before, kind, pack, workbook);
    const [was, is] = [partsOf(before), partsOf(filled.bytes)];
    expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
    // That formulas are to be worked out anew is said in the workbook's own part.
    for (const [name, text] of was)
      if (name !== 'xl/workbook.xml' && name !== 'xl/sharedStrings.xml') expect(is.get(name), name).toBe(text);
    const cells = readBack(filled.bytes, kind).blocks.flat(2);
    for (const text of Object.values(FIGURES)) expect(cells, text).toContain(text);
    // 123456.78 ÷ 3824260.26 × 10: last year’s score stood without decimals.
    expect(cells).toContain('0.32');
  });
});

describe('of a filled docx', () => {
  it('a further indicator is one more row, and nothing else is moved', async () => {
    const { pack, workbook, source } = await nextYear();
    const [first] = workbook.projects;
    const [line] = first?.fill.indicators ?? [];
    if (!first || !line) throw new Error('no project');
    first.fill.indicators.splice(1, 0, { ...structuredClone(line), id: 'i99', name: '夜间值守时长' });
    const before = made(published(pack, source), 'docx');
    const filled = await into(before, 'docx', pack, workbook);
    const [was, is] = [rowsOf(before), rowsOf(filled.bytes)];
    expect(is).toHaveLength(was.length + 1);
    // Rows without merges: a branch of one row that gets a second begins a merge.
    const plain = (row: string) => row.replace(/<w:vMerge[^>]*\/>/g, '');
    const added = is.findIndex((row, at) => plain(row) !== plain(was[at] ?? ''));
    expect([...is.slice(0, added), ...is.slice(added + 1)].map(plain)).toEqual(was.map(plain));
  });

  it('a project less leaves no blank page, and one more begins one where the others do', async () => {
    const { pack, workbook, source } = await nextYear();
    const blocks = published(pack, source);
    const before = made(blocks, 'docx');
    const last = workbook.projects.at(-1);
    if (!last) throw new Error('no project');
    const more = structuredClone(workbook);
    more.projects.push({ ...structuredClone(last), id: 'p99', name: '全新的智慧平台' });
    const fewer = structuredClone(workbook);
    fewer.projects.pop();
    const tables = (bytes: Uint8Array) => (partsOf(bytes).get('word/document.xml') ?? '').split('<w:tbl>').length;
    expect(tables((await into(before, 'docx', pack, more)).bytes)).toBe(tables(before) + 1);
    const less = readBack((await into(before, 'docx', pack, fewer)).bytes, 'docx');
    expect(JSON.stringify(less.blocks)).not.toContain(last.name);
  });
});
