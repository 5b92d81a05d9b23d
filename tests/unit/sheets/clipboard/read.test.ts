import { describe, expect, it } from 'vitest';
import { readCopied } from '../../../../shared/reading/clipboard';
import { isOwnCopy, isTooLarge, readTsv, writeCopied, writeTsv } from '../../../../shared/sheets/clipboard';
import { effortNow } from '../../../support/effort';
import { fragmentExcel, htmlExcel, htmlLibreOffice, htmlWps, meant, tsvExcel, tsvLibreOffice, tsvWps } from './recorded';

const html = (text: string) => readCopied({ html: text, text: '' });

describe('recorded clipboards', () => {
  it.each([
    ['Excel', htmlExcel],
    ['Excel, only the fragment', fragmentExcel],
    ['LibreOffice', htmlLibreOffice],
    ['WPS', htmlWps],
  ])('the table of %s, merged heading and all', (_program, recorded) => {
    expect(html(recorded)).toEqual(meant);
  });

  it.each([
    ['Excel', tsvExcel],
    ['LibreOffice', tsvLibreOffice],
    ['WPS', tsvWps],
  ])('the plain text of %s: what a merged cell covers is blank there', (_program, recorded) => {
    expect(readCopied({ html: '', text: recorded })).toEqual(meant.map((row) => row.map((text) => text ?? '')));
  });

  it('the table comes before the text', () => {
    expect(readCopied({ html: htmlExcel, text: 'x' })).toEqual(meant);
    expect(readCopied({ html: '<p>没有表</p>', text: '1\t2' })).toEqual([['1', '2']]);
    expect(readCopied({ html: '', text: '' })).toBeNull();
  });
});

describe('odd tables', () => {
  it('cells merged downwards and across, a span beyond the end, short rows', () => {
    const source =
      '<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td></tr><tr><td rowspan=9>丁</td></tr></table>';
    expect(html(source)).toEqual([
      ['甲', '乙', null],
      [null, '丙', ''],
      ['丁', '', ''],
    ]);
  });

  it('a table of Word: paragraphs are lines, a source line end between Chinese characters is nothing', () => {
    const source =
      '<table><tr><td><p class=MsoNormal><span lang=ZH-CN>按月\r\n支付</span></p><p>two\r\nwords</p></td></tr></table>';
    expect(html(source)).toEqual([['按月支付\ntwo words']]);
  });

  it('entities, attributes with a > in them, tags never closed', () => {
    expect(html('<table><tr><td title="a>b">&#20803;&#x5143;&lt;&unknown;</td><td>末')).toEqual([['元元<&unknown;', '末']]);
  });

  it('a table within a cell is its text', () => {
    const source = '<table><tr><td>外<table><tr><td>一</td><td>二</td></tr></table></td><td>旁</td></tr></table>';
    expect(html(source)?.[0]).toHaveLength(2);
    expect(html(source)?.[0]?.[1]).toBe('旁');
  });

  it('a span that would fill the memory is bounded', () => {
    const rows = '<tr><td rowspan=100000 colspan=100000>x</td></tr>'.repeat(1000);
    const matrix = html(`<table>${rows}</table>`);
    expect(matrix && isTooLarge(matrix)).toBe(true);
  });

  it('a hundred thousand angle brackets and quotes take no time', () => {
    const spent = effortNow(() => {
      html(`<td>${'<a "'.repeat(100_000)}`);
      html(`<td>${'<'.repeat(100_000)}`);
      readTsv('\t"'.repeat(100_000));
    });
    expect(spent).toBeLessThan(1000);
  });
});

describe('plain text', () => {
  it('tabs and line ends in quotes, lone quotes, blank rows, no line end at the end', () => {
    expect(readTsv('"a\tb"\t"c\r\nd"\r\n\r\n"未完\t5"" 管\t"x"y')).toEqual([
      ['a\tb', 'c\nd', ''],
      ['', '', ''],
      ['"未完', '5"" 管', '"x"y'],
    ]);
  });

  it('a cell alone, a row that ends in a blank', () => {
    expect(readTsv('1,234.50')).toEqual([['1,234.50']]);
    expect(readTsv('1\t\r\n')).toEqual([['1', '']]);
  });
});

describe('copying out', () => {
  const rows = [
    [{ text: '资金', columnSpan: 2 }, null],
    [{ text: '一\n二' }, { text: '=1+1 "引" <b>' }],
    [{ text: '123456789012345678' }, { text: '-1.5' }],
  ];

  it('comes back as it was, through the table and through the text', () => {
    const copied = writeCopied(rows);
    const texts = rows.map((row) => row.map((cell) => cell?.text ?? null));
    expect(html(copied.html)).toEqual(texts);
    expect(readTsv(copied.text)).toEqual(texts.map((row) => row.map((text) => text ?? '')));
  });

  it('is known for our own', () => {
    expect([writeCopied(rows).html, htmlExcel].map(isOwnCopy)).toEqual([true, false]);
  });

  it('long codes and what begins as a formula stay text in the other program', () => {
    const marked = [...writeCopied(rows).html.matchAll(/<td[^>]*number-format[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(marked).toEqual(['=1+1 &quot;引&quot; &lt;b&gt;', '123456789012345678']);
  });

  it('quotes what needs it', () => {
    expect(
      writeTsv([
        ['a', 'b"c'],
        ['d\te', null],
      ]),
    ).toBe('a\t"b""c"\r\n"d\te"\t');
  });
});
