import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../shared/reading/clipboard';
import { readHtml } from '../../../shared/reading/html/document';
import { drawn, paragraphsOf, read, tablesOf } from './help';

const tables = (html: string) => {
  const document = readHtml(html);
  if (document === null) throw new Error('没有读');
  return tablesOf(document).map(drawn);
};

describe('a web page', () => {
  it('headings, paragraphs and tables in order, widths in mm', async () => {
    const page =
      '<html><head><title>看不见</title><style>td{}</style></head><body><h2>附表</h2><p>单位：万元<br>2024年</p><table><col width=96><col style="width:72pt"><tr><th colspan=2>题</th></tr><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>后';
    const document = await read(new Uint8Array(Buffer.from(page)), '上年.html');
    expect(document.format).toBe('html');
    expect(document.blocks.map((block) => (block.kind === 'table' ? 'T' : `${block.level ?? ''}${block.text}`))).toEqual([
      '2附表',
      '单位：万元',
      '2024年',
      'T',
      '后',
    ]);
    const [table] = tablesOf(document);
    expect(drawn(table)).toEqual([['题+2'], ['甲|2', '乙'], ['丙']]);
    expect(table?.widths.map((width) => Math.round(width * 10))).toEqual([254, 254]);
  });

  it.each([
    ['declared', '<meta charset="gb2312">'],
    ['not declared', ''],
  ])('in the encoding of old Chinese programs, %s; also one that calls itself .xls', async (_how, meta) => {
    const head = Buffer.from(`<html>${meta}<table><tr><td>`, 'latin1');
    // 绩效 in GBK.
    const page = Buffer.concat([head, Buffer.from([0xbc, 0xa8, 0xd0, 0xa7]), Buffer.from('</td></tr></table>', 'latin1')]);
    expect(tablesOf(await read(new Uint8Array(page), '导出.xls')).map(drawn)).toEqual([[['绩效']]]);
  });

  it('nested tables follow; hidden rows and cells are said to be hidden; hidden text is not read', () => {
    const html =
      '<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>旁<span style="display:none">藏</span></td></tr><tr style="display: none"><td>丙<td style="mso-hide:all">丁</table>';
    expect(tables(html)).toEqual([
      [
        ['外', '旁'],
        ['丙~', '丁~'],
      ],
      [['内']],
    ]);
  });

  it('the row Excel adds for programs of long ago is left out', () => {
    const html =
      '<table><tr><td>甲</td></tr><![if supportMisalignedColumns]><tr height=0 style="display:none"><td width=72></td></tr><![endif]></table>';
    expect(tables(html)).toEqual([[['甲']]]);
  });

  it('a cell from above in the way of a wide one, spans beyond the end', () => {
    const html = '<table><tr><td>甲<td rowspan=9>乙<tr><td colspan=9>丙<td>丁</table>';
    expect(tables(html)).toEqual([
      [
        ['甲', '乙|2'],
        ['丙', '丁'],
      ],
    ]);
  });

  it('nesting and spans without end are refused', () => {
    expect(readHtml('<table><tr><td>'.repeat(2000))).toBeNull();
    expect(readHtml(`<table>${'<tr><td rowspan=1000 colspan=1000>x</td></tr>'.repeat(3000)}</table>`)).toBeNull();
  });
});

describe('the clipboard as a document', () => {
  it('the table where there is one, else the text, else nothing', () => {
    const one = readClipboard('<p>附</p><table><tr><td>甲</td></tr></table>', '乙');
    expect([one?.format, one && paragraphsOf(one), one && tablesOf(one).map(drawn)]).toEqual(['html', ['附'], [[['甲']]]]);
    const two = readClipboard('<b>无表</b>', '甲\t乙\r\n"丙\n丁"\t');
    expect([two?.format, two && tablesOf(two).map(drawn)]).toEqual([
      'tsv',
      [
        [
          ['甲', '乙'],
          ['丙\n丁', ''],
        ],
      ],
    ]);
    expect([readClipboard(null, null), readClipboard('', '')]).toEqual([null, null]);
  });
});
