import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { pagesOf as gridPages } from '../../shared/sheets/heights';
import { convertAll } from '../support/libreoffice';
import { madeFiles } from '../support/made-files';
import { sampleOf } from '../support/packs';
import { runs } from '../support/runs';
import { objections } from '../support/verdicts';
import { read } from '../unit/word/reader';

const SAMPLES = [
  'anju-2024-hotline',
  'tianmen-2022-hotline',
  'yanzhou-2024-governance',
  'anju-2023-approval',
  'mof-2020-training',
].slice(0, runs(2, 5));

const WORDS = `
import sys, json
from docx import Document
document = Document(sys.argv[1])
cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
print(json.dumps({'tables': len(document.tables), 'text': '\\n'.join(cells), 'author': document.core_properties.author}))
`;

async function files(id: string) {
  const { pack, workbook } = await sampleOf(id);
  const [docx, xlsx] = await madeFiles(pack, workbook, ['docx', 'xlsx']);
  if (!docx || !xlsx) throw new Error('nothing made');
  const tables = buildGrids(pack, workbook, evaluate(pack, workbook)).filter((grid) => grid.kind === 'table');
  return { docx, xlsx, tables, workbook };
}

/** How many pages a PDF has, counted by poppler. */
function pagesOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1] ?? 0);
}

type Files = Awaited<ReturnType<typeof files>>;

describe('as published', () => {
  const made = new Map<string, Files & { pdf: string }>();
  beforeAll(async () => {
    const all: Files[] = [];
    for (const id of SAMPLES) all.push(await files(id));
    const pdfs = await convertAll(
      all.map(({ docx }) => docx),
      'pdf',
      'docx',
    );
    for (const [index, id] of SAMPLES.entries()) made.set(id, { ...(all[index] as Files), pdf: pdfs[index] ?? '' });
  });
  const of = (id: string) => made.get(id) as Files & { pdf: string };

  it.each(SAMPLES)('%s is valid Word and Excel, and an independent reader finds its words', async (id) => {
    const { docx, xlsx, workbook } = of(id);
    expect(await objections(docx, 'docx')).toEqual([]);
    expect(await objections(xlsx, 'xlsx')).toEqual([]);
    const found = read(docx, 'docx', WORDS) as { tables: number; text: string; author: string };
    expect(found.author).toBe('');
    for (const project of workbook.projects) {
      expect(found.text).toContain(project.name);
      for (const indicator of project.fill.indicators) expect(found.text).toContain(indicator.name);
    }
  });

  it.each(SAMPLES)('%s takes no more pages in Word, which breaks by itself, than our tables are reckoned to', (id) => {
    const { tables, pdf } = of(id);
    const ours = tables.map((grid) => gridPages(grid).count).reduce((sum, pages) => sum + pages, 0);
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(tables.length);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(ours);
  });
});
