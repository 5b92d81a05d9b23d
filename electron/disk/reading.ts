import { TextDecoder } from 'node:util';
import type { ReadingPorts, SourceEncoding } from '../../shared/reading';
import { convertByOffice, pdfByOffice } from './convert';
import { filePorts } from './ports';

function decode(bytes: Uint8Array, encoding: SourceEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The ports of reading a document on Node. */
export function readingPorts(
  progress: (share: number) => void = () => undefined,
  cancelled: () => boolean = () => false,
): ReadingPorts {
  return {
    inflateBounded: filePorts.inflateBounded,
    decode,
    progress,
    cancelled,
    convert: (bytes, to) => convertByOffice(bytes, to, cancelled),
    toPdf: (bytes, from) => pdfByOffice(bytes, from, cancelled),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
