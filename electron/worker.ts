import { shellRefusal } from '../shared/bridge';
import { runExport } from './jobs/export';
import { runRead } from './jobs/read';
import { order, type Report } from './jobs/messages';

let cancelled = false;
/** Whoever waits for documents to be printed. */
let printed: ((pdfs: readonly Uint8Array[] | null) => void) | null = null;

const port = process.parentPort;
const around = { progress: send, cancelled: () => cancelled };

/** The worker's whole life: one job, unless it is told to stop. */
port.on('message', ({ data }: { data: unknown }) => {
  const read = order.safeParse(data);
  if (!read.success) send({ kind: 'failed', problems: [...shellRefusal('shell.bad-call').problems] });
  else if (read.data.kind === 'cancel') cancelled = true;
  else if (read.data.kind === 'printed') printed?.(read.data.pdfs);
  else void work(read.data.kind === 'read' ? runRead(read.data, around) : runExport(read.data, { ...around, printPdf }));
});

async function work(job: Promise<Report>): Promise<void> {
  try {
    send(await job);
  } catch {
    send({ kind: 'failed', problems: [...shellRefusal('shell.export-died').problems] });
  }
}

/** Has the shell print documents. */
function printPdf(documents: readonly string[]): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    printed = (pdfs) => (pdfs ? resolve(pdfs) : reject(new Error('not printed')));
    send({ kind: 'print', documents: [...documents] });
  });
}

function send(message: Report): void {
  port.postMessage(message);
}
