import type { Pack } from './model/pack';
import type { Table } from './schema/table';

/** One of the papers that are published: a table of the pack (for each project where it is of projects), or a report. */
export interface Annex {
  readonly kind: 'table' | 'report';
  readonly id: string;
}

/** The self-evaluation's tables, where the pack does not say: the unit's own first. 监控 and 申报 are not of it. */
const USUAL: readonly Table['kind'][] = ['department', 'project', 'summary', 'appraisal'];

/**
 * The papers a pack's units publish, in order: what its `publication` lists, else the text of the 决算说明, the tables, reports,
 * 转移支付. It is the order of tables on paper too, and of their numbers.
 */
export function annexesOf(pack: Pick<Pack, 'publication' | 'tables' | 'reports'>): readonly Annex[] {
  if (pack.publication)
    return pack.publication.map((one): Annex => ('table' in one ? table(one.table) : { kind: 'report', id: one.report }));
  const tables = (kind: Table['kind']) => pack.tables.filter((one) => one.kind === kind).map(({ id }) => table(id));
  const reports = (part: 'whole' | 'paragraphs') =>
    pack.reports.filter((one) => one.part === part).map(({ id }): Annex => ({ kind: 'report', id }));
  return [...reports('paragraphs'), ...USUAL.flatMap(tables), ...reports('whole'), ...tables('transfer')];
}

function table(id: string): Annex {
  return { kind: 'table', id };
}
