export const MIMETYPE = 'application/vnd.jxzp+zip';

/** The entries of a file, in the order they are written: what matters most comes first and survives a cut. */
export const ENTRY = {
  mimetype: 'mimetype',
  manifest: 'manifest.json',
  workbook: 'workbook.json',
  pack: 'pack/pack.json',
} as const;

const EVIDENCE = 'evidence/';

/** Control and format characters, what Windows forbids, lone surrogates; all of them could make a name lie. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether an attached file may be called so, on every system the file may be unpacked on. */
export function isEvidenceName(name: string): boolean {
  if (name === '' || name.length > 150 || FORBIDDEN.test(name)) return false;
  if (/^[\s.]|[\s.]$/u.test(name) || DEVICE.test(name)) return false;
  return name !== '__proto__';
}

/** Two names with one fold would fall on one file somewhere: Windows ignores capitals, a Mac composes characters. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The entry that holds an attached file. */
export function entryOf(evidenceName: string): string {
  return EVIDENCE + evidenceName;
}

/** The attached file's name, or null when the entry is something else. */
export function evidenceNameOf(entry: string): string | null {
  if (!entry.startsWith(EVIDENCE)) return null;
  const name = entry.slice(EVIDENCE.length);
  return isEvidenceName(name) ? name : null;
}

/** Whether format 1 has an entry of this name. */
export function isKnownEntry(entry: string): boolean {
  return (Object.values(ENTRY) as string[]).includes(entry) || evidenceNameOf(entry) !== null;
}

/** Whether a name is safe as a path inside an archive: relative, forward slashes, no dots that climb. */
export function isSafePath(path: string): boolean {
  return path.split('/').every((part) => isEvidenceName(part));
}
