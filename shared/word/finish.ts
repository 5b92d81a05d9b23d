import { APP_PROPERTIES, coreProperties, normaliseZip } from '../sheets/normalise-zip';

/** Strips who and when from the finished document, and mends what the library has no option for. */
export function finishWord(bytes: ArrayBuffer, title: string): Promise<Uint8Array> {
  return normaliseZip(bytes, (path, text) => {
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
      case 'word/document.xml':
        return text.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${HAIRLINE}<w:sectPr`);
      case 'word/styles.xml':
        return text.replace('<w:pPrDefault/>', `<w:pPrDefault><w:pPr>${TIGHT}</w:pPr></w:pPrDefault>`);
      case 'word/fontTable.xml':
        return text.replace(/\/>$/, `>${FONTS}</w:fonts>`);
      default:
        return text;
    }
  });
}

/** The paragraph that ends a section stands after a table that may fill its page: any taller, it would print an empty one. */
const HAIRLINE =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';

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
