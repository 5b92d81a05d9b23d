import { filePorts } from '../../electron/disk/ports';
import { writeZip } from '../../shared/file/zip/write';

/** Parts of a document by name; bytes for what is no UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Packs parts as an archive. */
export function zipOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? filePorts.encode(part) : part,
  ]);
  return writeZip(new Map(entries), filePorts);
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const one = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one.join('')}</Relationships>`;
}

function types(list: readonly (readonly [part: string, type: string])[]): string {
  const one = list.map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${one.join('')}</Types>`;
}

/** The parts of a Word document with this body; `styles` and `numbering` are what stands inside those parts. */
export function docxParts(body: string, { styles = '', numbering = '' }: { styles?: string; numbering?: string } = {}): Parts {
  return {
    '[Content_Types].xml': types([['/word/document.xml', 'wordprocessingml.document']]),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', '/word/numbering.xml'],
    ]),
    'word/document.xml': `${HEAD}<w:document ${W} ${MORE}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering ${W}>${numbering}</w:numbering>`,
  };
}

/** A paragraph of Word with one run; `properties` inside its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell of Word; `properties` inside its `w:tcPr`. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

/** A row of Word; `properties` inside its `w:trPr`. */
export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table of Word with columns of these widths in twentieths of a point. */
export function table(rows: readonly string[], columns: readonly number[] = []): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export interface XlsxSheet {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** The parts of an Excel workbook; `formats` are the number formats of cell styles 1, 2, …, `strings` the shared strings' XML. */
export function xlsxParts(
  sheets: readonly XlsxSheet[],
  {
    formats = [],
    strings = [],
    workbookPr = '',
  }: { formats?: readonly string[]; strings?: readonly string[]; workbookPr?: string } = {},
): Parts {
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`);
  const xfs = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const tabs = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': types([['/xl/workbook.xml', 'spreadsheetml.sheet']]),
    '_rels/.rels': relations([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${S} ${R}>${workbookPr}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rId900', 'styles', 'styles.xml'],
      ['rId901', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet ${S}><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${S}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
  };
  for (const [index, { rows, before = '', after = '' }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet ${S} ${R}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  return parts;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
