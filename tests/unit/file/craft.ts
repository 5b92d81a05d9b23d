import { filePorts } from '../../../electron/disk/ports';
import { MIMETYPE } from '../../../shared/file/names';
import { writeZip } from '../../../shared/file/zip/write';
import { samplePack, sampleWorkbook } from './sample';

type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array => (typeof content === 'string' ? filePorts.encode(content) : content);

/** A file made by hand with right checksums: `entries` replaces the usual ones (null leaves one out), `manifest` its fields. */
export function craft(entries: Record<string, Content | null> = {}, manifest: Record<string, unknown> = {}): Uint8Array {
  const usual: Record<string, Content | null> = {
    mimetype: MIMETYPE,
    'workbook.json': JSON.stringify(sampleWorkbook),
    'pack/pack.json': JSON.stringify(samplePack.resolved),
    ...entries,
  };
  const present = Object.entries(usual).flatMap(([path, content]) =>
    content === null ? [] : [[path, bytesOf(content)] as const],
  );
  const listing = {
    format: 1,
    program: '0.0.1',
    entries: present.map(([path, bytes]) => ({ path, sha256: filePorts.sha256(bytes) })),
    ...manifest,
  };
  const [first, ...rest] = present;
  const own = usual['manifest.json'] === undefined ? [['manifest.json', filePorts.encode(JSON.stringify(listing))] as const] : [];
  return writeZip(new Map([...(first ? [first] : []), ...own, ...rest]), filePorts, new Set(['mimetype']));
}
