import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FilePorts } from '../../shared/file';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function inflateBounded(raw: Uint8Array, maxBytes: number): Uint8Array | null {
  try {
    // zlib wants room for at least one byte; the caller compares the length it expects anyway.
    const out = inflateRawSync(raw, { maxOutputLength: Math.max(1, maxBytes) });
    return new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The container's ports on Node. */
export const filePorts: FilePorts = {
  inflateBounded,
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
  sha256,
  encode: (text) => new Uint8Array(Buffer.from(text, 'utf8')),
  decode,
};
