import { readingPorts } from '../../electron/disk/reading';
import { readDocument, type SourceDocument } from '../../shared/reading';
import { sentence } from '../../shared/text/problem';
import { cell, docxParts, paragraph, type Parts, row, table, xlsxParts, zipOf } from '../support/ooxml';
import { seeded } from './file-mutations';

const below = (most: number, random: () => number): number => Math.floor(random() * most);
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[below(list.length, random)];

const merged = (kind: string) => `<w:vMerge w:val="${kind}"/><w:tcW w:w="900" w:type="dxa"/>`;
const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>';
const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';

const WORD: Parts = docxParts(
  [
    paragraph('附件1', '<w:pStyle w:val="1"/>'),
    table(
      [
        row([cell('部门整体支出绩效自评表', '<w:gridSpan w:val="3"/>')]),
        row([cell('一级', merged('restart')), cell('预算', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')]),
        row(
          [cell('', merged('continue')), control(cell('8')), `<w:tc>${table([row([cell('内')])])}<w:p/></w:tc>`],
          '<w:hidden/>',
        ),
        row([cell('删')], '<w:del w:id="1"/>'),
      ],
      [900, 1200, 1500],
    ),
    `<w:p>${field}</w:p>`,
    paragraph('款', list),
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>',
  ].join(''),
  {
    styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1.%2、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  },
);

const EXCEL: Parts = xlsxParts(
  [
    {
      name: '附表',
      before: '<sheetFormatPr defaultColWidth="9"/><cols><col min="1" max="3" width="12" hidden="1"/></cols>',
      rows: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>0.6178</v></c></row><row r="4" hidden="1"><c r="B4" s="2"><v>45291</v></c><c r="D4" t="inlineStr"><is><t>内</t></is></c></row>',
      after: '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="C2:D3"/></mergeCells>',
    },
    { name: '藏', rows: '<row><c t="str"><v>文</v></c></row>', state: 'hidden' },
  ],
  { strings: ['<r><t>预</t></r><rPh><t>y</t></rPh>'], formats: ['0.00%', 'yyyy/m/d'] },
);

const NUMBERS = ['', '-1', '0', '2147483648', '99999999999999999999', '1e999', 'NaN', 'A1:XFD1048576', '甲', '1'];

/** What happens to the XML of a part: broken tags, elements twice, inside one another or gone, numbers that lie. */
const HARMS: readonly ((xml: string, random: () => number) => string)[] = [
  (xml, random) => xml.slice(0, below(xml.length, random)),
  (xml, random) => {
    const at = below(xml.length, random);
    return xml.slice(0, at) + xml.slice(at + 1 + below(30, random));
  },
  (xml, random) => {
    const at = below(xml.length, random);
    return (
      xml.slice(0, at) +
      (pick(['<', '>', '&', '"', '\0', '&#0;', '<![CDATA[', '<!--', '\ud800', '=', '/>'], random) ?? '') +
      xml.slice(at)
    );
  },
  (xml, random) => {
    const numbers = [...xml.matchAll(/="([^"]*)"/g)];
    const one = pick(numbers, random);
    return one === undefined
      ? xml
      : `${xml.slice(0, one.index)}="${pick(NUMBERS, random) ?? ''}"${xml.slice(one.index + one[0].length)}`;
  },
  (xml, random) => {
    const leaf = pick([...xml.matchAll(/<([\w:]+)[^<>]*(?:\/>|>[^<]*<\/\1>)/g)], random);
    if (leaf === undefined) return xml;
    const copies = leaf[0].repeat(below(200, random));
    return xml.slice(0, leaf.index) + copies + xml.slice(leaf.index + leaf[0].length);
  },
  (xml, random) => {
    const tags = [...new Set([...xml.matchAll(/<([\w:]+)/g)].map(([, name = '']) => name))];
    const [from = '', to = ''] = [pick(tags, random), pick(tags, random)];
    return xml.replaceAll(new RegExp(`(</?)${from}(?=[\\s/>])`, 'g'), `$1${to}`);
  },
  (xml, random) => {
    const tag = pick([...xml.matchAll(/<([\w:]+)[^<>/]*>/g)], random);
    if (tag === undefined) return xml;
    const depth = below(400, random);
    return xml.replace(tag[0], tag[0].repeat(depth)).replace(`</${tag[1]}>`, `</${tag[1]}>`.repeat(depth));
  },
];

/** A document nobody would make; the same for the same seed. */
export function mutated(seed: number): Uint8Array {
  return mutatedOf([EXCEL, WORD], seed);
}

/** One of these documents, harmed; the same for the same seed. */
export function mutatedOf(whole: readonly Parts[], seed: number): Uint8Array {
  const random = seeded(seed);
  const parts: Record<string, string | Uint8Array> = { ...pick(whole, random) };
  for (let harms = 1 + below(3, random); harms > 0; harms -= 1) {
    const name = pick(Object.keys(parts), random) ?? '';
    const harm = pick(HARMS, random);
    if (random() < 0.05) Reflect.deleteProperty(parts, name);
    else if (harm !== undefined) parts[name] = harm(String(parts[name] ?? ''), random);
  }
  const bytes = zipOf(parts);
  if (random() < 0.2)
    for (let count = 1 + below(4, random); count > 0; count -= 1) bytes[below(bytes.length, random)] = below(256, random);
  return random() < 0.05 ? bytes.slice(0, below(bytes.length, random)) : bytes;
}

/** Reads the mutated documents of these seeds; what is wrong with the answers, in words. */
export async function faultsOf(
  seeds: Iterable<number>,
): Promise<{ faults: string[]; read: number; refused: number; longest: number }> {
  const faults: string[] = [];
  let [read, refused, longest] = [0, 0, 0];
  for (const seed of seeds) {
    const begun = process.cpuUsage();
    const answer = await readDocument(mutated(seed), 'a.docx', readingPorts());
    // What it costs, not how long a busy machine lets it wait.
    const { user, system } = process.cpuUsage(begun);
    longest = Math.max(longest, (user + system) / 1000);
    if (answer.ok) {
      read += 1;
      faults.push(...wrongIn(answer.value).map((fault) => `${seed}: ${fault}`));
    } else {
      refused += 1;
      if (answer.problems.some((one) => !/原文件没有动/.test(sentence(one)))) faults.push(`${seed}: 没有一句话`);
    }
  }
  return { faults, read, refused, longest };
}

/** Cells outside their table, over one another, or two of one place. */
function wrongIn({ blocks }: SourceDocument): string[] {
  const faults: string[] = [];
  const paths = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    const taken = new Set<number>();
    for (const { row: top, column: left, rowSpan, columnSpan, position } of block.cells) {
      if (paths.has(position.path)) faults.push(`${position.path} 有两个`);
      paths.add(position.path);
      if (top + rowSpan > block.rowCount || left + columnSpan > block.columnCount) faults.push(`${position.path} 在表外`);
      for (let at = top; at < top + rowSpan; at += 1) {
        for (let column = left; column < left + columnSpan; column += 1) {
          const square = at * block.columnCount + column;
          if (taken.has(square)) faults.push(`${position.path} 盖住了别的格`);
          taken.add(square);
        }
      }
    }
  }
  return faults;
}
