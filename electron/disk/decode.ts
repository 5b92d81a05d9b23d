const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * A text file's text: UTF-8, UTF-16 with its mark, or GB18030 (what old Chinese programs write). Null where it isn't sure:
 * a wrong guess would be stored as garbage.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const text = marked
    ? decoded(bytes, marked[0])
    : (decoded(bytes, 'utf-8') ?? (isEveryday(bytes) ? chinese(decoded(bytes, 'gb18030')) : null));
  // A text has no NUL: UTF-16 without its mark is full of them.
  return text === null || text.includes('\0') ? null : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Nearly any bytes can be read as GB18030: only what is Chinese then, in everyday characters and signs, is taken for it. */
function chinese(text: string | null): string | null {
  const strange =
    /[^\p{ASCII}\u3400-\u9fff\u3000-\u303f\uff01-\uff5e\u2010-\u2027\u2030\u2103\u2116\u2160-\u217f\u2190-\u2193\u2200-\u22ff\u2460-\u249b\u25a0-\u25ff\u2605\u2606\u00b0\u00b1\u00b7\u00d7\u00f7\uffe5]/u;
  return text === null || strange.test(text) ? null : text;
}

/**
 * Whether nearly all pairs of bytes are among the signs and the 3,755 everyday characters of GB 2312 (rows 1–3 and 16–55): bytes
 * of another encoding read as GB18030 give rare characters.
 */
function isEveryday(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[(at += 1)] ?? 0;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) everyday += 1;
  }
  return everyday * 10 >= pairs * 9;
}
