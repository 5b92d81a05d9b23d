import { describe, expect, it } from 'vitest';
import { cell, docxParts, paragraph, row, table } from '../../support/ooxml';
import { drawn, paragraphsOf, readBody, readParts, tablesOf } from './help';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const first = async (body: string) => drawn(tablesOf(await readBody(body))[0]);

describe('merged cells', () => {
  it('sideways, downwards, and a row that begins further right', async () => {
    const span = '<w:gridSpan w:val="2"/>';
    const [from, on] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const body = table([
      row([cell('题', '<w:gridSpan w:val="3"/>')]),
      row([cell('一级', from), cell('甲', span)]),
      row([cell('看不见', on), cell('乙'), cell('丙')]),
      row([cell('末')], '<w:gridBefore w:val="2"/>'),
    ]);
    expect(await first(body)).toEqual([['题+3'], ['一级|2', '甲+2'], ['乙', '丙'], ['末']]);
  });

  it('the old way of joining cells of a row, and a join with nothing above', async () => {
    const body = table([
      row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙', '<w:vMerge/>')]),
      row([cell('丙'), cell('丁'), cell('戊', '<w:vMerge w:val="continue"/>')]),
    ]);
    expect(await first(body)).toEqual([
      ['甲+2', '乙|2'],
      ['丙', '丁'],
    ]);
  });

  it('a cell of another width does not go on the one above', async () => {
    const body = table([
      row([cell('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')]),
      row([cell('乙', '<w:vMerge/>'), cell('丙')]),
    ]);
    expect(await first(body)).toEqual([['甲+2'], ['乙', '丙']]);
  });

  it('columns nobody begins a cell in are no columns; widths are in mm', async () => {
    const span = '<w:gridSpan w:val="2"/>';
    const [read] = tablesOf(
      await readBody(table([row([cell('甲', span), cell('乙')]), row([cell('丙', span), cell('丁')])], [567, 567, 1134])),
    );
    expect([read?.columnCount, read?.widths.map((width) => Math.round(width))]).toEqual([2, [20, 20]]);
  });

  it('spans that lie are bounded', async () => {
    const [read] = tablesOf(
      await readBody(table([row([cell('甲', '<w:gridSpan w:val="2000000000"/>'), cell('乙')]), row([cell('丙')])])),
    );
    expect(read?.columnCount).toBeLessThanOrEqual(2000);
    expect(read?.cells.map(({ text }) => text)).toContain('丙');
  });
});

describe('tracked changes as accepted', () => {
  it('inserted text stays, deleted and moved-away text goes, moved text is where it went', async () => {
    const body = p(
      run('得'),
      `<w:del w:id="1">${'<w:r><w:delText>90</w:delText></w:r>'}</w:del>`,
      `<w:ins w:id="2">${run('98')}</w:ins>`,
      `<w:moveFrom w:id="3">${run('旧处')}</w:moveFrom>`,
      `<w:moveTo w:id="4">${run('分')}</w:moveTo>`,
    );
    expect(paragraphsOf(await readBody(body))).toEqual(['得98分']);
  });

  it('deleted rows and cells are gone, a deleted paragraph end joins two paragraphs', async () => {
    const body = table([
      row([cell('甲'), cell('乙')]),
      row([cell('删'), cell('掉')], '<w:del w:id="5"/>'),
      row([cell('新'), cell('增')], '<w:ins w:id="6"/>'),
      row([
        cell('没', '<w:cellDel w:id="7"/>'),
        `<w:tc>${p('<w:pPr><w:rPr><w:del w:id="8"/></w:rPr></w:pPr>', run('前'))}${p(run('后'))}</w:tc>`,
      ]),
    ]);
    const [read] = tablesOf(await readBody(body));
    expect(drawn(read)).toEqual([['甲', '乙'], ['新', '增'], ['前后']]);
    expect(read?.cells.find(({ text }) => text === '新')?.position).toEqual({
      label: '第 1 张表第 2 行第 1 格',
      path: 't0/r2/c0',
    });
  });

  it('a tracked join of cells', async () => {
    const body = table([row([cell('甲', '<w:cellMerge w:vMerge="rest"/>')]), row([cell('', '<w:cellMerge w:vMerge="cont"/>')])]);
    expect(await first(body)).toEqual([['甲|2'], []]);
  });
});

describe('what a reader sees', () => {
  it('results of fields and not their instructions', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r>';
    const body =
      p(run('第'), mark('begin'), code, mark('separate'), run('3'), mark('end'), run('页')) +
      p(`<w:fldSimple w:instr="DATE">${run('2024年')}</w:fldSimple>`) +
      p(mark('begin'), code) +
      p(run('没有收尾的域不吞下文'));
    expect(paragraphsOf(await readBody(body))).toEqual(['第3页', '2024年', '没有收尾的域不吞下文']);
  });

  it('tabs, line ends, hyphens, ticks, hidden text', async () => {
    const body = p(
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      run('看不见', '<w:vanish/>'),
      run('看得见', '<w:vanish w:val="0"/>'),
    );
    expect(paragraphsOf(await readBody(body))).toEqual(['甲\t乙\n丙-丁☑看得见']);
  });

  it('the character and not its reading', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('jì')}</w:rt><w:rubyBase>${run('绩')}</w:rubyBase></w:ruby></w:r>`;
    expect(paragraphsOf(await readBody(p(ruby, run('效'))))).toEqual(['绩效']);
  });

  it('content controls around runs, cells, rows and tables; their invitation to type is nothing', async () => {
    const control = (inside: string, about = '') =>
      `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = control(
      table([
        control(row([cell('甲'), control(cell('乙'))])),
        row([`<w:tc>${p(control(run('丙')))}</w:tc>`, `<w:tc>${p(control(run('单击此处输入'), '<w:showingPlcHdr/>'))}</w:tc>`]),
      ]),
    );
    expect(await first(body)).toEqual([
      ['甲', '乙'],
      ['丙', ''],
    ]);
  });

  it('a box once, whichever of its two forms is there, after the paragraph it hangs on', async () => {
    const box = (inside: string) => `<w:txbxContent>${p(run(inside))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const empty = `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(paragraphsOf(await readBody(p(run('前'), `<w:r>${both}</w:r>`) + p(empty)))).toEqual(['前', '框', '旧']);
  });

  it('a box in a cell is what the cell says where nothing else stands in it, else a paragraph after the table', async () => {
    const box = (inside: string) =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(run(inside))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const read = await readBody(table([row([`<w:tc>${p(box('框'))}</w:tc>`, `<w:tc>${p(run('字'), box('注'))}</w:tc>`])]));
    expect(read.blocks.map((block) => (block.kind === 'table' ? drawn(block) : block.text))).toEqual([[['框', '字']], '注']);
  });

  it('a table within a cell follows the table, and its text is not the cell’s', async () => {
    const inner = table([row([cell('内')])]);
    const read = await readBody(table([row([`<w:tc>${p(run('外'))}${inner}${p()}</w:tc>`])]) + paragraph('后'));
    expect(read.blocks.map((block) => (block.kind === 'table' ? drawn(block) : block.text))).toEqual([[['外']], [['内']], '后']);
  });

  it('hidden rows are read and said to be hidden', async () => {
    expect(await first(table([row([cell('甲')]), row([cell('乙')], '<w:hidden/>')]))).toEqual([['甲'], ['乙~']]);
  });
});

describe('headings', () => {
  it('by outline, by the style they are based on, by the style’s name', async () => {
    const style = (id: string, inside: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
    const styles =
      style('1', '<w:name w:val="heading 1"/>') +
      style('a', '<w:basedOn w:val="b"/>') +
      style('b', '<w:name w:val="公文标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('c', '<w:basedOn w:val="c"/>');
    const body = ['1', 'a', 'c'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
    const own =
      paragraph('own', '<w:outlineLvl w:val="2"/>') + paragraph('正文', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>');
    const read = await readBody(body + own, { styles });
    expect(read.blocks.map((block) => (block.kind === 'paragraph' ? block.level : '表'))).toEqual([1, 2, null, 3, null]);
  });
});

describe('numbers of lists', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '·')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
  const item = (text: string, list: number, depth = 0) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('chinese, nested, begun anew, as the reader sees them', async () => {
    const body = [item('概况', 1), item('机构', 1, 1), item('人员', 1, 1), item('甲', 1, 2), item('收支', 1), item('收入', 1, 1)];
    expect(paragraphsOf(await readBody(body.join(''), { numbering }))).toEqual([
      '一、概况',
      '（一）机构',
      '（二）人员',
      '1.甲',
      '二、收支',
      '（一）收入',
    ]);
  });

  it('the number of a row that holds nothing else, levels in one number, a list that begins at 7, bullets', async () => {
    const numbered = (list: number) => `<w:tc>${item('', list)}</w:tc>`;
    const body =
      table([row([numbered(2), cell('甲')]), row([numbered(2), cell('乙')])]) +
      item('款', 2, 1) +
      item('点', 2, 2) +
      item('另起', 3);
    const read = await readBody(body, { numbering });
    expect(drawn(tablesOf(read)[0])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
    expect(paragraphsOf(read)).toEqual(['2.1 款', '点', '7 另起']);
  });
});

describe('documents of others', () => {
  const body = table([row([cell('甲'), cell('乙')])]) + paragraph('后');
  const parts = docxParts(body);

  it('the strict form of the standard, and any prefix', async () => {
    const main = String(parts['word/document.xml']);
    const strict = main.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const renamed = main
      .replaceAll(/(<\/?)w:/g, '$1ns0:')
      .replaceAll(' w:', ' ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    for (const text of [strict, renamed]) {
      expect(drawn(tablesOf(await readParts({ ...parts, 'word/document.xml': text }))[0])).toEqual([['甲', '乙']]);
    }
  });

  it('UTF-16, with and without a mark', async () => {
    const text = String(parts['word/document.xml']).replace('UTF-8', 'UTF-16');
    const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const big = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    const bare = new Uint8Array(Buffer.from(text, 'utf16le'));
    for (const bytes of [little, big, bare]) {
      expect(paragraphsOf(await readParts({ ...parts, 'word/document.xml': bytes }))).toEqual(['后']);
    }
  });

  it('without styles, numbering, relations or content types', async () => {
    const only = { 'word/document.xml': String(parts['word/document.xml']) };
    expect(paragraphsOf(await readParts(only))).toEqual(['后']);
  });

  it('a main part of another name, named from the root', async () => {
    const moved = {
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace('/word/document.xml', '/word/document2.xml'),
      '_rels/.rels': String(parts['_rels/.rels']).replace('word/document.xml', '/word/document2.xml'),
      'word/document2.xml': String(parts['word/document.xml']),
    };
    expect(paragraphsOf(await readParts(moved))).toEqual(['后']);
  });
});
