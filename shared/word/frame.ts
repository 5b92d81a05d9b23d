import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { markParagraph } from './watermark';
import { APP_PROPERTIES, coreProperties } from '../sheets/package';

/** An empty document by the library: its parts but the body, and what the body is put into. */
export interface Frame {
  readonly parts: ReadonlyMap<string, string>;
  /** The opening tag of the document, with its namespaces. */
  readonly opening: string;
  /** What a section says of its header and footer; '' where there is neither. */
  readonly edges: string;
}

const FACE = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' };

/** What stands at the edges of every page. */
export interface Edges {
  readonly pageNumbers: boolean;
  /** Grey words across it; empty: none. */
  readonly watermark: string;
}

/** The package around the tables: styles, faces and, where asked for, what stands at the edges of pages. Nothing says who or when. */
export async function frameOf(title: string, { pageNumbers, watermark }: Edges): Promise<Frame> {
  const size = 21;
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FACE, size });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
  const document = new Document({
    styles: { default: { document: { run: { font: FACE, size, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        children: [new Paragraph({})],
        ...(pageNumbers ? { footers: { default: footer } } : {}),
        ...(watermark ? { headers: { default: new Header({ children: [new Paragraph({})] }) } } : {}),
      },
    ],
  });
  const parts = new Map<string, string>();
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  for (const path of Object.keys(files).sort()) {
    const text = finished(path, strFromU8(files[path] ?? new Uint8Array()), title);
    if (text !== null) parts.set(path, path === 'word/header1.xml' ? text.replace('<w:p/>', markParagraph(watermark)) : text);
  }
  const body = parts.get(BODY) ?? '';
  parts.delete(BODY);
  return {
    parts,
    opening: body.slice(0, body.indexOf('<w:body>')),
    edges: (body.match(/<w:(header|footer)Reference [^>]*\/>/g) ?? []).join(''),
  };
}

/** The part the tables are written into. */
export const BODY = 'word/document.xml';

/** Strips who and when from a part, and mends what the library has no option for; null where the part is left out. */
function finished(path: string, text: string, title: string): string | null {
  switch (path) {
    case 'docProps/core.xml':
      return coreProperties(title);
    case 'docProps/app.xml':
      return APP_PROPERTIES;
    case 'docProps/custom.xml':
      return null;
    case '[Content_Types].xml':
      return text.replace(/<Override [^>]*custom-properties[^>]*\/>/, '');
    case '_rels/.rels':
      return text.replace(/<Relationship [^>]*custom-properties[^>]*\/>/, '');
    case 'word/styles.xml':
      return text.replace('<w:pPrDefault/>', `<w:pPrDefault><w:pPr>${TIGHT}</w:pPr></w:pPrDefault>`);
    case 'word/fontTable.xml':
      return text.replace(/\/>$/, `>${FONTS}</w:fonts>`);
    default:
      return text;
  }
}

/** No gaps between Chinese and digits: as the forms are set, as Excel sets them, and as row heights are reckoned. */
const TIGHT = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/** Where the faces go by other names, or aren't there at all: what comes closest. */
const FONTS = [
  ['宋体', 'SimSun,NSimSun,Songti SC,Noto Serif CJK SC', 'roman'],
  ['黑体', 'SimHei,Heiti SC,Noto Sans CJK SC', 'swiss'],
]
  .map(
    ([name, others, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  .join('');
