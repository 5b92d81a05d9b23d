import { asciiOf } from './xml/decode';

/** What the first bytes of a file tell of it, whatever it is called. */
export type Kind = 'empty' | 'zip' | 'ole' | 'encrypted' | 'rtf' | 'pdf' | 'picture' | 'markup' | 'text' | 'other';

/** In a compound file the names of its streams are UTF-16. Office puts an encrypted document into one as this stream. */
const ENCRYPTED_STREAM = wide('EncryptedPackage');

function wide(name: string): Uint8Array {
  return Uint8Array.from([...name].flatMap((character) => [character.charCodeAt(0), 0]));
}

/** Tells the kind of a file by its bytes. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const start = asciiOf(bytes.subarray(0, 512));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return includes(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'ole';
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM..\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/s.test(start)) return 'picture';
  if (/<(!doctype|html|head|body|table|meta|\?xml|!--)/i.test(start.replaceAll('\0', ''))) return 'markup';
  return start.includes('\0') ? 'other' : 'text';
}

/** Streams that a Word document has, and those of Excel 97 and Excel 5; WPS writes the same. */
const WORD_STREAM = wide('WordDocument');
const EXCEL_STREAMS = [wide('Workbook'), wide('Book')];

/** What a document of the old format would be today; null where the compound file is of neither kind. */
export function newFormOf(bytes: Uint8Array): 'docx' | 'xlsx' | null {
  if (kindOf(bytes) === 'rtf' || includes(bytes, WORD_STREAM)) return 'docx';
  return EXCEL_STREAMS.some((stream) => includes(bytes, stream)) ? 'xlsx' : null;
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
