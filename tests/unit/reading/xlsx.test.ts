import { describe, expect, it } from 'vitest';
import { xlsxParts } from '../../support/ooxml';
import { drawn, readParts, readSheets, tablesOf } from './help';

const rowOf = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const sheetOf = (rows: string, more: { before?: string; after?: string } = {}) => [{ name: '附表', rows, ...more }];

describe('texts of cells', () => {
  it('shared, inline, rich, of a formula, yes and no, an error; the reading of characters is left out', async () => {
    const strings = [
      '<t>甲</t>',
      '<r><t>预</t></r><r><rPr/><t xml:space="preserve">算 </t></r><rPh sb="0" eb="1"><t>ys</t></rPh>',
      '<t>一_x000D_\n二</t>',
    ];
    const rows = rowOf(
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="s"><v>2</v></c>',
      inline('内'),
      '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c t="s"><v>99</v></c>',
      inline('末'),
    );
    expect(drawn(tablesOf(await readSheets(sheetOf(rows), { strings }))[0])).toEqual([
      ['甲', '预算', '一\n二', '内', '甲x', 'TRUE', '#DIV/0!', '', '末'],
    ]);
  });

  it.each([
    ['0.6178', '0.00%', '61.78%'],
    ['1', '0.00%', '100.00%'],
    ['0.61775', '0.00%', '61.78%'],
    ['33.73', 'General', '33.73'],
    ['33.730000000000004', 'General', '33.73'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1234567.5', '#,##0.00', '1,234,567.50'],
    ['1.005', '0.00', '1.01'],
    ['-0.125', '0.00', '-0.13'],
    ['54.6', '0.00"万元"', '54.60万元'],
    ['8', '0"分"', '8分'],
    ['0', '#,##0.00;-#,##0.00;"-"', '-'],
    ['-1234.5', '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    ['2.5', '0_ ', '3'],
    ['12345678', '#,##0.00,', '12,345.68'],
    ['45291', 'yyyy"年"m"月"d"日"', '2023年12月31日'],
    ['45291', 'yyyy/m/d', '2023/12/31'],
    ['45291.5', 'yyyy-mm-dd hh:mm', '2023-12-31 12:00'],
    ['2024', '@', '2024'],
    ['1E-3', '0.000', '0.001'],
    ['5', ';;;', ''],
    ['不是数', '0.00', '不是数'],
  ])('%s shown as %s is %s', async (value, format, shown) => {
    const read = await readSheets(sheetOf(rowOf(inline('始'), number(value, 1), inline('末'))), { formats: [format] });
    expect(tablesOf(read)[0]?.cells.map(({ text }) => text)).toEqual(['始', shown, '末']);
  });

  it('dates that count from 1904', async () => {
    const more = { formats: ['yyyy/m/d'], workbookPr: '<workbookPr date1904="1"/>' };
    expect(drawn(tablesOf(await readSheets(sheetOf(rowOf(number('43829', 1))), more))[0])).toEqual([['2023/12/31']]);
  });
});

describe('the grid', () => {
  it('merged cells, empty margins trimmed, a blank row kept inside; places as in the worksheet', async () => {
    const rows = [
      '<row r="3"><c r="B3" t="inlineStr"><is><t>题</t></is></c><c r="C3" s="0"/><c r="Z3" s="0"/></row>',
      '<row r="5"><c r="B5" t="inlineStr"><is><t>甲</t></is></c><c r="D5"><v>1</v></c></row>',
      '<row r="6"><c r="D6"><v>2</v></c></row><row r="90"/>',
    ];
    const after =
      '<mergeCells><mergeCell ref="B3:D3"/><mergeCell ref="B5:C6"/><mergeCell ref="C5:C6"/><mergeCell ref="X1:Y2"/></mergeCells>';
    const [read] = tablesOf(await readSheets(sheetOf(rows.join(''), { after })));
    expect(drawn(read)).toEqual([['题+3'], ['', '', ''], ['甲+2|2', '1'], ['2']]);
    expect(read?.cells.find(({ text }) => text === '甲')?.position).toEqual({ label: '工作表“附表”B5', path: 's0/B5' });
  });

  it('hidden rows, columns and worksheets; widths in mm', async () => {
    const before = '<cols><col min="1" max="1" width="20"/><col min="2" max="2" width="9" hidden="1"/></cols>';
    const rows = `${rowOf(inline('甲'), inline('乙'))}<row hidden="1">${inline('丙')}${inline('丁')}</row>`;
    const read = tablesOf(
      await readSheets([
        { name: '一', rows, before },
        { name: '二', rows: rowOf(inline('戊')), state: 'veryHidden' },
        { name: '空', rows: '' },
      ]),
    );
    expect(read.map(drawn)).toEqual([
      [
        ['甲', '乙~'],
        ['丙~', '丁~'],
      ],
      [['戊~']],
    ]);
    expect(read.map(({ sheet }) => sheet)).toEqual(['一', '二']);
    expect(Math.round(read[0]?.widths[0] ?? 0)).toBe(37);
  });

  it('a worksheet listed again and again is one', async () => {
    const parts = xlsxParts([{ name: '附表', rows: rowOf(inline('甲')) }]);
    const listed = String(parts['xl/workbook.xml']).replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(3));
    expect(listed.match(/<sheet /g)).toHaveLength(3);
    expect(tablesOf(await readParts({ ...parts, 'xl/workbook.xml': listed })).map(drawn)).toEqual([[['甲']]]);
  });

  it('a title merged over the whole worksheet does not stretch the table', async () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>';
    const [read] = tablesOf(await readSheets(sheetOf(rowOf(inline('题')) + rowOf(inline('甲'), inline('乙')), { after })));
    expect(drawn(read)).toEqual([['题+2'], ['甲', '乙']]);
  });

  it('cells without places follow one another', async () => {
    const [read] = tablesOf(
      await readSheets(sheetOf(rowOf(inline('甲'), '<c r="D1" t="inlineStr"><is><t>乙</t></is></c>', inline('丙')))),
    );
    expect(drawn(read)).toEqual([['甲', '', '', '乙', '丙']]);
  });
});

describe('workbooks of others', () => {
  const parts = xlsxParts(sheetOf(rowOf(inline('甲'), number('0.5', 1))), { formats: ['0%'] });

  it('the strict form, and a prefix on every element', async () => {
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        String(text)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        name.startsWith('xl/') && !name.endsWith('.rels')
          ? String(text)
              .replaceAll(/(<\/?)(\w)/g, '$1x:$2')
              .replace('xmlns=', 'xmlns:x=')
              .replace('<?x:xml', '<?xml')
          : text,
      ]),
    );
    for (const variant of [strict, prefixed]) {
      expect(drawn(tablesOf(await readParts(variant))[0])).toEqual([['甲', '50%']]);
    }
  });

  it('without shared strings and styles', async () => {
    const bare = Object.fromEntries(Object.entries(parts).filter(([name]) => !/styles|sharedStrings/.test(name)));
    expect(drawn(tablesOf(await readParts(bare))[0])).toEqual([['甲', '0.5']]);
  });
});

describe('text boxes on a worksheet', () => {
  const NAMES =
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const box = (row: number, column: number, ...lines: readonly string[]) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:sp><xdr:txBody>${lines
      .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
      .join('')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const rows = `<row r="3">${inline('自评结论')}<c r="C3"/>${inline('注')}</row><row r="4">${inline('备注')}${inline('无')}</row>`;
  const withBoxes = (...boxes: readonly string[]) =>
    readParts({
      ...xlsxParts(sheetOf(rows)),
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': `<xdr:wsDr ${NAMES}>${boxes.join('')}</xdr:wsDr>`,
    });

  it('a title in one stands above the table, a text that lies on a blank cell stands in it, what lies on words comes behind', async () => {
    const document = await withBoxes(box(2, 1, '目标全部实现。'), box(0, 0, '自评表', '（2024年度）'), box(3, 0, '盖章'));
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
      '自评表',
      '（2024年度）',
      'table',
      '盖章',
    ]);
    expect(drawn(tablesOf(document)[0])[0]?.[1]).toBe('目标全部实现。');
  });

  it('a drawing that is broken takes nothing from the table', async () => {
    expect(tablesOf(await withBoxes('<xdr:twoCellAnchor>'))).toHaveLength(1);
  });
});

describe('formulas saved without their results', () => {
  const formula = (text: string, style = 0) => `<c s="${style}"><f>${text}</f><v></v></c>`;

  it('are worked out and shown by their cells’ formats', async () => {
    const rows = [
      rowOf(inline('年初'), inline('执行'), inline('执行率'), inline('合计')),
      rowOf(number('100'), number('90.5'), formula('B2/A2', 1), formula('SUM(B2:B3)')),
      rowOf(number('50'), formula('A3*0.5'), formula('ROUND(B3/A3*10,2)'), formula('D2+1')),
    ].join('');
    expect(drawn(tablesOf(await readSheets(sheetOf(rows), { formats: ['0.00%'] }))[0])).toEqual([
      ['年初', '执行', '执行率', '合计'],
      ['100', '90.5', '90.50%', '115.5'],
      ['50', '25', '5', '116.5'],
    ]);
  });

  it('show themselves where nobody can say what they come to: never a blank', async () => {
    const rows = rowOf(inline('甲'), formula('VLOOKUP(A1,表2!A:B,2)'), formula('C1+1'), formula('E1'), formula('A1*2'));
    expect(drawn(tablesOf(await readSheets(sheetOf(rows)))[0])).toEqual([
      ['甲', '=VLOOKUP(A1,表2!A:B,2)', '=C1+1', '=E1', '=A1*2'],
    ]);
  });

  it('of an empty text are blank, as they were saved', async () => {
    const rows = rowOf(inline('甲'), '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>', inline('末'));
    expect(drawn(tablesOf(await readSheets(sheetOf(rows)))[0])).toEqual([['甲', '', '末']]);
  });

  it('that all speak of one another cost no more than a bounded number of looks', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => rowOf(inline('行'), formula(`SUM(B1:B${2_000})+${at}`))).join('');
    const [table] = tablesOf(await readSheets(sheetOf(rows)));
    expect(table?.cells.filter(({ text }) => text.startsWith('=SUM'))).toHaveLength(2_000);
  });
});
