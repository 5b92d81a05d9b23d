import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/disk';

const text = 'unit:\n  name: 某区热线中心\n  facts: {预算执行数: "228.14"}\n';
/** 「单位名称：某区」 in GB18030, typed from the code table. */
const gb = Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0xa3, 0xba, 0xc4, 0xb3, 0xc7, 0xf8);

function utf16(littleEndian: boolean): Uint8Array {
  const body = Buffer.from(`\ufeff${text}`, 'utf16le');
  return littleEndian ? body : body.swap16();
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little end first, with its mark', utf16(true)],
    ['UTF-16 big end first, with its mark', utf16(false)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is read from GB18030', () => {
    expect(decodeText(gb)).toBe('单位名称：某区');
    expect(decodeText(Buffer.concat([Buffer.from('name: '), gb]))).toBe('name: 单位名称：某区');
  });

  it.each([
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['Big5', Uint8Array.of(0xb3, 0xe6, 0xa6, 0xec, 0xa6, 0x57, 0xba, 0xd9, 0xa1, 0x47, 0xac, 0xb9)],
    ['Latin letters with accents', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0, 0x20, 0x6c, 0xe9)],
    ['UTF-8 cut in a character', Buffer.from(text).subarray(0, 21)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00)],
  ])('is not guessed from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
