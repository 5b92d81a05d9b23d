import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import { type Conversion, readDocument } from '../../../shared/reading';
import { cell, docxParts, paragraph, row, table, xlsxParts, zipOf } from '../../support/ooxml';
import { read, refusal, tablesOf } from './help';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const good = docxParts(table([row([cell('甲')])]));

describe('what is no document we can read is told apart by its bytes', () => {
  it.each([
    ['nothing', '', 'a.docx', 'reading.empty'],
    ['PDF', '%PDF-1.7\n', 'a.docx', 'reading.unreadable'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'a.png', 'reading.unreadable'],
    ['a compound file that is neither of Word nor of Excel', OLE, 'a.docx', 'reading.unreadable'],
    ['an encrypted document', `${OLE}${[...'EncryptedPackage'].join('\0')}\0`, 'a.docx', 'reading.encrypted'],
    ['any bytes', '\x00\x01\x02', 'a.xlsx', 'reading.unreadable'],
  ])('%s', async (_what, text, name, code) => {
    expect(await refusal(bytesOf(text), name)).toEqual([code]);
  });

  it('another archive, a workbook of ours, a presentation', async () => {
    expect(await refusal(zipOf({ 'a.txt': 'x' }))).toEqual(['reading.unreadable']);
    expect(await refusal(zipOf({ mimetype: 'x', 'workbook.json': '{}' }))).toEqual(['reading.unreadable']);
    expect(await refusal(zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }))).toEqual([
      'reading.damaged',
    ]);
  });

  it('the old format: converted where a program can, else the sentence says what to do; a renamed one is told', async () => {
    const old = bytesOf(`${OLE}${[...'Workbook'].join('\0')}\0`);
    const asked: string[] = [];
    const answers: Conversion[] = [
      { kind: 'absent' },
      { kind: 'failed' },
      { kind: 'cancelled' },
      { kind: 'converted', bytes: bytesOf('x') },
      { kind: 'converted', bytes: zipOf(good) },
    ];
    const codes: string[] = [];
    for (const conversion of answers) {
      const convert = async (_bytes: Uint8Array, to: string) => {
        asked.push(to);
        return conversion;
      };
      const answer = await readDocument(old, '上年.xls', { ...readingPorts(), convert });
      codes.push(answer.ok ? answer.value.format : (answer.problems[0]?.code ?? ''));
    }
    expect(codes).toEqual(['reading.old-format', 'reading.not-converted', 'reading.cancelled', 'reading.not-converted', 'docx']);
    expect(new Set(asked)).toEqual(new Set(['xlsx']));
    const { convert: _, ...without } = readingPorts();
    const answer = await readDocument(old, '上年.docx', without);
    expect(answer.ok ? null : answer.problems[0]?.params).toEqual({ isRenamed: true });
  });

  it('pictures instead of tables; prose with a picture is read', async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
    expect(await refusal(zipOf(docxParts(picture + paragraph('附表'))))).toEqual(['reading.only-pictures']);
    expect(await refusal(zipOf(docxParts(picture + paragraph('绩'.repeat(400)))))).toEqual([]);
  });
});

describe('damage and malice', () => {
  const main = String(good['word/document.xml']);
  const withMain = (text: string) => refusal(zipOf({ ...good, 'word/document.xml': text }));

  it('XML that is cut, has a DOCTYPE, an entity of its own, or is another document', async () => {
    expect(await withMain(main.slice(0, -30))).toEqual(['reading.damaged']);
    expect(await withMain(main.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'))).toEqual(['reading.unsafe']);
    expect(await withMain(main.replace('甲', '&a;'))).toEqual(['reading.damaged']);
    expect(await withMain('<x/>')).toEqual(['reading.damaged']);
  });

  it('an archive cut anywhere', async () => {
    const whole = zipOf(good);
    for (let end = 4; end < whole.length; end += 37) {
      expect(await refusal(whole.subarray(0, end))).toEqual(['reading.damaged']);
    }
  });

  it('names that climb, and two parts of one name', async () => {
    expect(await refusal(zipOf({ ...good, '../../x': '' }))).toEqual(['reading.unsafe']);
    expect(await refusal(zipOf({ ...good, 'word/Document.xml': '' }))).toEqual(['reading.unsafe']);
  });

  it('a part that is larger than it says, or of other bytes than it says', async () => {
    const whole = zipOf({ 'word/document.xml': main.replace('甲', '甲'.repeat(500)) });
    const view = new DataView(whole.buffer);
    const central = whole.length - 22 - 46 - 'word/document.xml'.length;
    const size = view.getUint32(central + 24, true);
    view.setUint32(central + 24, size - 100, true);
    expect(await refusal(whole)).toEqual(['reading.damaged']);
    view.setUint32(central + 24, size, true);
    view.setUint32(central + 16, 1, true);
    expect(await refusal(whole)).toEqual(['reading.damaged']);
  });

  it('a bomb that unpacks to 100 MB is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(100 * 1024 * 1024).fill(32);
    expect(await refusal(zipOf({ 'word/document.xml': bomb }))).toEqual(['reading.too-big']);
  });

  it('elements nested without end, cells without end, a worksheet whose corners are a world apart', async () => {
    expect(await withMain(main.replace('<w:tbl>', '<w:sdt>'.repeat(5000) + '<w:tbl>'))).toEqual(['reading.too-big']);
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await refusal(zipOf(xlsxParts([{ name: '远', rows: far }])))).toEqual(['reading.too-big']);
    const shared = `<row>${'<c t="s"><v>0</v></c>'.repeat(2000)}</row>`.repeat(100);
    const repeated = xlsxParts([{ name: '重', rows: shared }], { strings: [`<t>${'绩'.repeat(10_000)}</t>`] });
    expect(await refusal(zipOf(repeated))).toEqual(['reading.too-big']);
  });

  it('ten thousand tables are read, more are refused', async () => {
    const small = table([row([cell('甲')])]);
    expect(tablesOf(await read(zipOf(docxParts(small.repeat(10_000)))))).toHaveLength(10_000);
    expect(await refusal(zipOf(docxParts(small.repeat(10_001))))).toEqual(['reading.too-big']);
  });

  it('a document nobody waits for any more', async () => {
    const ports = readingPorts(undefined, () => true);
    const answer = await readDocument(zipOf(good), 'a.docx', ports);
    expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(['reading.cancelled']);
  });
});
