import { describe, expect, it } from 'vitest';
import { paintExcel } from '../../../shared/excel';
import { printDocuments, printPages } from '../../../shared/print';
import { paintWord } from '../../../shared/word';
import { grids, ledger } from '../../fixtures/grids';
import { objections } from '../../support/verdicts';
import { read } from '../word/reader';

const title = '2024年度绩效自评';
const edges = { title, pageNumbers: true, watermark: '送审稿<&甲' };

/** What stands at the edges of the pages, by python-docx and openpyxl. */
const WORD = `
import sys, json, docx
d = docx.Document(sys.argv[1])
print(json.dumps([[s.footer._element.xml.count('PAGE'), 'string="送审稿&lt;&amp;甲"' in s.header._element.xml] for s in d.sections]))`;
const EXCEL = `
import sys, json, openpyxl
b = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[s.oddHeader.center.text, s.oddFooter.center.text] for s in b]))`;

describe('numbers and words at the edges of pages', () => {
  it('are in every section of a Word document, which the validator takes', async () => {
    const bytes = await paintWord(grids, edges);
    expect(await objections(bytes, 'docx')).toEqual([]);
    for (const [numbers, mark] of read(bytes, 'docx', WORD) as [number, boolean][]) {
      expect(numbers).toBeGreaterThan(0);
      expect(mark).toBe(true);
    }
    const plain = read(await paintWord(grids, { title }), 'docx', WORD) as [number, boolean][];
    for (const section of plain) expect(section).toEqual([0, false]);
  });

  it('are on every sheet of an Excel workbook, and codes of Excel in the words stay words', async () => {
    const figures = (key: string) => ledger.get(key);
    const { bytes } = await paintExcel(grids, figures, edges);
    expect(await objections(bytes, 'xlsx')).toEqual([]);
    for (const [header, footer] of read(bytes, 'xlsx', EXCEL) as [string, string][]) {
      expect(header).toContain('送审稿<&&甲');
      expect(footer).toBe('— &P —');
    }
    const plain = await paintExcel(grids, figures, { title });
    expect(read(plain.bytes, 'xlsx', EXCEL)).toEqual(grids.map(() => [null, null]));
  });

  it('count through all printed pages, and go on from a number', () => {
    const numberOf = ({ html }: { html: string }) => /— (\d+) —/.exec(html)?.[1];
    const pages = printPages(grids, { pageNumbers: true });
    expect(pages.map(numberOf)).toEqual(pages.map((_, index) => String(index + 1)));
    expect(printPages(grids, { pageNumbers: true, first: 8 }).map(numberOf)).toEqual(pages.map((_, index) => String(index + 8)));
    expect(printPages(grids).map(numberOf)).toEqual(pages.map(() => undefined));
    expect(printDocuments(grids, { title }).join('')).not.toContain('class="number"');
  });
});
