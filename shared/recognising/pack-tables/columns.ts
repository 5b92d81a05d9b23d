import type { Block } from '../../pack';
import { type ColumnKind, isMonitorKind, type MonitorKind, readColumn } from '../words/columns';
import type { PackInput } from './model';

/** What a column prints, by what the pack says it holds. */
const CONTENTS: Readonly<Record<string, ColumnKind>> = {
  'level-1': 'level',
  'level-2': 'level',
  'level-3': 'level',
  name: 'name',
  points: 'points',
  explanation: 'explanation',
  criterion: 'criterion',
  direction: 'direction',
  target: 'target',
  'target-phrase': 'target',
  unit: 'unit',
  actual: 'actual',
  'actual-phrase': 'actual',
  self: 'self',
  review: 'review',
  reason: 'reason',
  note: 'note',
  evidence: 'evidence',
  'evidence-source': 'evidence-source',
  'evidence-method': 'evidence-method',
  rate: 'rate',
};

interface Printed {
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** Columns of the indicators, without those whose content no printed form has a name for. */
export function columnsOf(blocks: readonly Block[]): Printed[] {
  return blocks.flatMap((block) => (block.kind === 'indicators' ? leavesOf(block.columns) : []));
}

type Columns = Extract<Block, { kind: 'indicators' }>['columns'];

function leavesOf(columns: Columns): Printed[] {
  return columns.flatMap((column) => {
    if (column.columns) return leavesOf(column.columns);
    const kind = column.content === undefined ? undefined : CONTENTS[column.content];
    return kind ? [{ heading: column.heading, kind }] : [];
  });
}

/** Columns under which a line's own inputs are printed, by what their heading means. */
export function inputsOf(blocks: readonly Block[]): [MonitorKind, PackInput][] {
  const leaves = (columns: Columns): Columns => columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));
  return blocks.flatMap((block) =>
    (block.kind === 'indicators' ? leaves(block.columns) : []).flatMap(
      ({ heading, content, tick }): [MonitorKind, PackInput][] => {
        const [, input] = /^input\.(.+)$/.exec(content ?? '') ?? [];
        const kind = readColumn(heading)?.kind;
        return input !== undefined && kind && isMonitorKind(kind) ? [[kind, { input, tick: tick ?? null }]] : [];
      },
    ),
  );
}

/** Headings over its columns of indicators and money, as the pack has them. */
export function headingsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'indicators') return headingsOf(block.columns);
    return block.kind === 'funds' ? block.columns.map(({ heading }) => heading) : [];
  });
}

/** Every heading, label and other fixed word of a form. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.rows.flatMap((row) => row.flatMap(({ text }) => text ?? []));
    return block.kind === 'indicators' ? headingsOf(block.columns) : [];
  });
}

function headingsOf(columns: Columns): string[] {
  return columns.flatMap(({ heading, columns: below }) => [heading, ...headingsOf(below ?? [])]);
}
