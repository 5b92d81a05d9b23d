// Not exported by the folder's index: the page never writes a file, and this brings the zip code with it.
import JSZip from 'jszip';

/** Every entry bears the first moment a zip can tell: exports must not say when, nor differ from one run to the next. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));

/** What may be done to the parts on the way: given each path and text, the new text, or null to leave the part out. */
export type Rewrite = (path: string, text: string) => string | null;

/** Writes an Office package again with its parts in one order, at one date, each text part passed through `rewrite`. */
export async function normaliseZip(bytes: Uint8Array | ArrayBuffer, rewrite: Rewrite): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  const paths = Object.keys(from.files).filter((path) => from.files[path]?.dir === false);
  for (const path of paths.sort(byPackageOrder)) {
    const text = await from.files[path]?.async('string');
    const rewritten = text === undefined ? null : rewrite(path, text);
    if (rewritten !== null) to.file(path, rewritten, { date: EPOCH, createFolders: false });
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 }, platform: 'DOS' });
}

/** Readers that stream want the list of content types first; the rest by code unit, whatever the machine's language. */
function byPackageOrder(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => (path === '[Content_Types].xml' ? '' : path));
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** The properties every export carries: its title, and nothing about who, when or with what. */
export function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

/** Extended properties with nothing in them: no company, no program, no version. */
export const APP_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
