import path from 'node:path';
import { readDocumentOf } from '../../shared/jobs/import-report';
import { recogniseDocument } from '../../shared/jobs/import';
import { packOf } from '../../shared/pack';
import { makeLibrary } from '../../shared/jobs/library';
import { loadFile } from '../disk';
import { readingPorts } from '../disk/reading';
import { failed } from './failed';
import type { Order, Report } from './messages';

interface JobTools {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
}

/** Reads a document into a workbook of the pack it fits best. The document itself is only read. */
export async function runRead(order: Extract<Order, { kind: 'read' }>, { progress, cancelled }: JobTools): Promise<Report> {
  const name = path.basename(order.file);
  const tell = (done: number, words: string) => progress({ kind: 'progress', done, total: 100, words });
  tell(0, `正在读 ${name}`);
  const loaded = await loadFile(order.file);
  if (!loaded.ok) return failed(loaded.problems);
  const ports = readingPorts((share) => tell(Math.round(share * 60), `正在读 ${name}`), cancelled);
  const asked = { bytes: loaded.value.bytes, name, pack: order.pack === null ? undefined : packOf(order.pack) };
  const read = await recogniseDocument(asked, makeLibrary(order.sources), ports, () => {
    if (!cancelled()) tell(70, '正在认表');
    return !cancelled();
  });
  if (read === null || cancelled()) return { kind: 'cancelled' };
  if (!read.ok) return failed(read.problems);
  const { pack, workbook } = read.value.recognised;
  return { kind: 'read', pack: pack.id, workbook, report: readDocumentOf(name, read.value) };
}
