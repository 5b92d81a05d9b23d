import { shellRefusal } from '../shared/bridge';
import { runExport } from './jobs/export';
import { type Order, order, type Report } from './jobs/messages';
import { runRead } from './jobs/read';
import { runFill } from './jobs/fill';
import { runPaper } from './jobs/paper';
import { fileReviewer } from './jobs/review';
import { runPublish } from './jobs/publish';
import { runWording } from './jobs/wording';

let cancelled = false;
/** Whoever waits for documents to be printed. */
let printed: ((pdfs: readonly Uint8Array[] | null) => void) | null = null;

const port = process.parentPort;
const around = { progress: send, cancelled: () => cancelled };
const review = fileReviewer(around.cancelled);

/** The worker's whole life: one job, unless it is told to stop; files of a review come one after another. */
port.on('message', ({ data }: { data: unknown }) => {
  const read = order.safeParse(data);
  if (!read.success) send({ kind: 'failed', problems: [...shellRefusal('shell.bad-call').problems] });
  else if (read.data.kind === 'cancel') cancelled = true;
  else if (read.data.kind === 'printed') printed?.(read.data.pdfs);
  else {
    const asked = read.data;
    void work(() => begin(asked));
  }
});

type Work = Exclude<Order, { kind: 'cancel' | 'printed' }>;

/** What is done of each kind of order. */
function begin(order: Work): Promise<Report> | Report {
  switch (order.kind) {
    case 'read':
      return runRead(order, around);
    case 'wording':
      return runWording(order, around);
    case 'review':
      return review(order);
    case 'export':
      return runExport(order, { ...around, printPdf });
    case 'fill':
      return runFill(order, around);
    case 'publish':
      return runPublish(order, { ...around, printPdf });
    case 'paper':
      return runPaper(order);
    default:
      return order satisfies never;
  }
}

async function work(job: () => Promise<Report> | Report): Promise<void> {
  try {
    send(await job());
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
