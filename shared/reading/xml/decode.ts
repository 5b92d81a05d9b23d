import type { ReadingPorts } from '../ports';

/** The text of an XML part: UTF-8, or UTF-16 by its byte order mark or its first bytes, or what its first line declares; else null. */
export function decodeXml(bytes: Uint8Array, ports: ReadingPorts): string | null {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return ports.decode(bytes, 'utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return ports.decode(bytes, 'utf-16be');
  const isChinese = /encoding\s*=\s*["'](gbk|gb2312|gb18030)/i.test(asciiOf(bytes.subarray(0, 120)));
  return ports.decode(bytes, isChinese ? 'gb18030' : 'utf-8');
}

/** The text of a web page: by its mark, by what it declares, else UTF-8, else what old Chinese programs write. */
export function decodeHtml(bytes: Uint8Array, ports: ReadingPorts): string | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return ports.decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return ports.decode(bytes, 'utf-16be');
  const isChinese = /charset\s*=\s*["']?(gbk|gb2312|gb18030)/i.test(asciiOf(bytes.subarray(0, 2048)));
  const [likely, other] = isChinese ? (['gb18030', 'utf-8'] as const) : (['utf-8', 'gb18030'] as const);
  return ports.decode(bytes, likely) ?? ports.decode(bytes, other);
}

/** Bytes as characters of one byte each: enough to look for words of ASCII. */
export function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
