import { shellRefusal } from '../shared/bridge';
import { runExport } from './jobs/export';
import { type Order, order, type Report } from './jobs/messages';

let cancelled = false;

const port = process.parentPort;

/** The worker's whole life: one export, unless it is told to stop. */
port.on('message', ({ data }: { data: unknown }) => {
  const read = order.safeParse(data);
  if (!read.success) send({ kind: 'failed', problems: [...shellRefusal('shell.bad-call').problems] });
  else if (read.data.kind === 'cancel') cancelled = true;
  else void work(read.data);
});

async function work(wanted: Extract<Order, { kind: 'export' }>): Promise<void> {
  try {
    send(await runExport(wanted, { progress: send, cancelled: () => cancelled }));
  } catch {
    send({ kind: 'failed', problems: [...shellRefusal('shell.export-died').problems] });
  }
}

function send(message: Report): void {
  port.postMessage(message);
}
