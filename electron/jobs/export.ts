import { shellRefusal } from '../../shared/bridge';
import type { Order, Report } from './messages';

interface Around {
  readonly progress: (report: Report) => void;
  readonly cancelled: () => boolean;
}

/** Makes the files and writes them, one after the other, until told to stop. */
export async function runExport(_order: Extract<Order, { kind: 'export' }>, { progress }: Around): Promise<Report> {
  progress({ kind: 'progress', done: 0, total: 1, words: '正在排表' });
  return { kind: 'failed', problems: [...shellRefusal('shell.export-died').problems] };
}
