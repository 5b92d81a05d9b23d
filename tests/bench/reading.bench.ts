import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { readDocument } from '../../shared/reading';
import { cell, docxParts, paragraph, row, table, zipOf } from '../support/ooxml';

const ROUNDS = 3;
const PAGES = 100;

/** A page: a title and a form of 25 lines and 8 columns with merged groups, each run dressed as Word dresses it. */
function page(index: number): string {
  const looks =
    '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>';
  const line = (at: number) =>
    row(
      Array.from({ length: 8 }, (_, column) => {
        const merge = column === 0 ? `<w:vMerge w:val="${at % 5 === 0 ? 'restart' : 'continue'}"/>` : '';
        return cell(`第${index}页${at}行${column}列`, `<w:tcW w:w="1100" w:type="dxa"/>${merge}<w:vAlign w:val="center"/>`);
      }),
      '<w:trHeight w:val="400"/>',
    );
  const lines = Array.from({ length: 25 }, (_, at) => line(at));
  const dressed = table(lines, new Array<number>(8).fill(1100)).replaceAll('<w:r>', `<w:r>${looks}`);
  return paragraph(`附件${index}　项目支出绩效自评表`, '<w:jc w:val="center"/>') + dressed;
}

/** Milliseconds of work of this process, whatever else the machine does. */
function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

it('a document of 100 pages is read in no more time than mammoth turns it into HTML', async () => {
  const bytes = zipOf(docxParts(Array.from({ length: PAGES }, (_, index) => page(index + 1)).join('')));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let begun = process.cpuUsage();
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    theirs.push(since(begun));
    begun = process.cpuUsage();
    const read = await readDocument(bytes, '上年.docx', readingPorts());
    ours.push(since(begun));
    expect(html.value.match(/<table>/g)).toHaveLength(PAGES);
    expect(read.ok && read.value.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(PAGES);
  }
  const ratio = median(ours) / median(theirs);
  process.stdout.write(
    `读 100 页：mammoth ${Math.round(median(theirs))} ms，本程序 ${Math.round(median(ours))} ms，${ratio.toFixed(2)} 倍（上限 1）\n`,
  );
  expect(ratio).toBeLessThanOrEqual(1);
}, 1_800_000);
