import JSZip from 'jszip';

/** Words that say who made a document, when, or with what. */
const TELLTALE =
  /Un-named|ExcelJS|LibreOffice|docx\.js|<Application>|<AppVersion>|<Company>|<dc:creator>|lastModifiedBy|dcterms:|<cp:revision>|fileVersion|w:rsid|xl\/externalLink/g;

/** Everything in a package that tells on its maker: telltale words, parts with properties of their own, the dates of entries. */
export async function leaks(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const found: string[] = [];
  for (const [path, entry] of Object.entries(zip.files)) {
    if (entry.date.getTime() !== Date.UTC(1980, 0, 1)) found.push(`${path}: ${entry.date.toISOString()}`);
    if (/custom\.xml$|comments|thumbnail/.test(path)) found.push(path);
    for (const [word] of (await entry.async('string')).matchAll(TELLTALE)) found.push(`${path}: ${word}`);
  }
  return found;
}
