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

/** Where pages bear their number: nowhere, in the middle, or as official documents do: right on odd pages, left on even ones. */
type PageNumbers = 'none' | 'middle' | 'official';

/** What stands at the edges of every page. */
export interface Edges {
  readonly pageNumbers: PageNumbers;
  /** Grey words across it; empty: none. */
  readonly watermark: string;
}

/** The package around the tables: styles, faces and, where asked for, what stands at the edges of pages. Nothing says who or when. */
export async function frameOf(title: string, { pageNumbers, watermark }: Edges): Promise<Frame> {
  const document = new Document({
    styles: { default: { document: { run: { font: FACE, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    evenAndOddHeaderAndFooters: pageNumbers === 'official',
    sections: [
      {
        children: [new Paragraph({})],
        footers: footersOf(pageNumbers),
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

function footersOf(pageNumbers: PageNumbers): { default?: Footer; even?: Footer } {
  switch (pageNumbers) {
    case 'none':
      return {};
    case 'middle':
      return { default: footer(AlignmentType.CENTER, 21) };
    case 'official':
      return { default: footer(AlignmentType.RIGHT, FOUR), even: footer(AlignmentType.LEFT, FOUR) };
  }
}

/** 四号, in half points. */
const FOUR = 28;

/** The page's number between dashes, one character in from the edge it stands at. */
function footer(alignment: (typeof AlignmentType)['CENTER' | 'LEFT' | 'RIGHT'], size: number): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FACE, size });
  const indent = {
    left: alignment === AlignmentType.LEFT ? size * 10 : 0,
    right: alignment === AlignmentType.RIGHT ? size * 10 : 0,
  };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
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
  ['仿宋', 'FangSong,仿宋_GB2312,FangSong_GB2312,方正仿宋_GBK,方正仿宋简体,STFangsong,Noto Serif CJK SC', 'modern'],
  ['楷体', 'KaiTi,楷体_GB2312,KaiTi_GB2312,方正楷体_GBK,方正楷体简体,STKaiti,Noto Serif CJK SC', 'modern'],
  ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC', 'roman'],
]
  .map(
    ([name, others, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  .join('');
