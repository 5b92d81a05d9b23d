/** Linux counts a name in bytes, at most 255; what we put beside a file and what `（2）.docx` adds has to fit too. */
const MOST_BYTES = 180;

/**
 * A text as a file's name on every system: without what file systems refuse, without control characters and the marks that turn
 * the direction of writing (a name must read as it is), not longer than fits. Nothing left: `otherwise`.
 */
export function fileNameOf(text: string, otherwise: string, mostBytes = MOST_BYTES): string {
  const plain = cut(text.replace(/[\\/:*?"<>|]/g, '').replace(unseen, ''), mostBytes).replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return otherwise;
  // Windows keeps these for devices, whatever comes after the dot.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}

/** Control characters, and marks that turn the direction of writing or take no room. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** At most so many bytes of UTF-8, no character cut in two. */
function cut(text: string, mostBytes: number): string {
  let left = mostBytes;
  let kept = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

/** A text for a terminal: control characters but tab and line end, and marks that turn the direction of writing, made visible. */
export function plainText(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' || character === '\t' ? character : '\ufffd'));
}

/** JSON that says the same, with those characters written as escapes. */
export function plainJson(json: string): string {
  return json.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
