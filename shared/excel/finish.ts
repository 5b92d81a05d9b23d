import { APP_PROPERTIES, coreProperties, normaliseZip } from '../sheets/normalise-zip';
import { TYPES } from '../sheets/paper';

/** Strips who, when and with what from the finished workbook, and mends what the library writes wrongly. */
export function finishExcel(bytes: ArrayBuffer, title: string): Promise<Uint8Array> {
  return normaliseZip(bytes, (path, text) => {
    switch (path) {
      case 'docProps/core.xml':
        return coreProperties(title);
      case 'docProps/app.xml':
        return APP_PROPERTIES;
      case 'xl/workbook.xml':
        return text.replace(/<fileVersion [^>]*\/>/, '');
      case 'xl/styles.xml':
        return mendStyles(text);
      default:
        return text;
    }
  });
}

/** The order the standard gives to a font's properties; the library writes them in one of its own, and Excel's validator objects. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Widths are counted in digits of the first font, and empty cells have it: it must be the body's. */
const DEFAULT_FONT = `<font><sz val="${TYPES.label.pt}"/><name val="${TYPES.label.font}"/><charset val="134"/></font>`;

function mendStyles(xml: string): string {
  let first = true;
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, properties: string) => {
    if (first) {
      first = false;
      return DEFAULT_FONT;
    }
    const parts = properties.match(/<[^>]+\/>/g) ?? [];
    return `<font>${parts.sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

function rank(part: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
}
