import { printedDocuments } from '../../shared/jobs/export';
import { packOf } from '../../shared/pack';
import type { Order, Report } from './messages';

/** Lays the tables out for the system's printer. */
export function runPaper({ kind: _, pack, ...wish }: Extract<Order, { kind: 'paper' }>): Report {
  return { kind: 'paper', documents: printedDocuments({ ...wish, pack: packOf(pack) }) };
}
