import type { Line } from '../../scoring/evaluation';
import { fields, figures } from '../../workbook/fields';
import { findIndicator } from '../../workbook/fields/find';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { part, words, workingOf } from './cells';
import { NAME, type Placed } from './placed';
import { GRADE_HEADING, REASON_HEADING } from './titles';

/** The part of a line's figures that stand in columns, in this order; measures come behind them. */
export const COLUMNS: readonly (readonly [string, string])[] = [
  ['points', '分值'],
  ['target', '指标值'],
  ['actual', '完成值'],
  ['grade', GRADE_HEADING],
  ['met', '达标'],
  ['rule', '规则得分'],
  ['own', '自填得分'],
  ['self', '自评得分'],
];

/** How many columns the words beside a score take: its rule, and the reason of an own score. */
const RULE = 4;
const REASON = 3;

/** The figure of a line in one column of the score list. */
export function partOf(line: Line, suffix: string): string {
  return figures.linePart.at(line.binding, suffix);
}

/** Which columns the score list has: those at least one line has, fixed words only where a formula reads them. */
export function scoreColumns(placed: Placed): readonly (readonly [string, string])[] {
  const { context } = placed;
  const present = COLUMNS.filter(([suffix]) => placed.lines.some((line) => placed.figure(partOf(line, suffix))));
  const kept = present.filter(
    ([suffix]) => suffix !== 'grade' || placed.lines.some((line) => placed.used.has(fields.customGrade.at(line.binding))),
  );
  // What rules and roll-ups read is for the spreadsheet to compute with; on screen it would only be in the way.
  if (context.view === 'screen') return kept;
  const read = new Map<string, string[]>();
  for (const key of placed.used) {
    const [line] = figures.is.parse(key) ?? [];
    if (line !== undefined) read.set(line, [...(read.get(line) ?? []), key.slice(line.length + 1)]);
  }
  const fixed = new Set(placed.lines.flatMap((line) => read.get(line.binding) ?? []));
  const measures = context.table.measures.map(
    (measure) => [figures.lineMeasure.at('', measure.id).slice(1), measure.name] as const,
  );
  return [
    ...kept,
    ...[...fixed].map((suffix) => [suffix, suffix.slice(3) === 'grade' ? '档' : suffix.slice(3)] as const),
    ...measures,
  ];
}

/** How many columns the words beside the scores take; on screen they stand at the side of the page. */
export function wordColumns({ view }: SheetContext): number {
  return view === 'paper' ? RULE + REASON : 0;
}

/** The rule a line is scored by, in words, and the reason of a score of the officer's own. */
function wordsBeside(line: Line, placed: Placed): Cell[] {
  return [
    words(ruleOf(line, placed), { colSpan: RULE, align: 'left', role: 'note' }),
    words(line.reason ?? '', { colSpan: REASON, align: 'left', role: 'note' }),
  ];
}

function ruleOf(line: Line, placed: Placed): string {
  const { table, evaluation, memory } = placed.context;
  const own = table.rules.find(({ id }) => id === line.ruleId)?.name;
  if (own !== undefined) return own;
  const spec = findIndicator(table, line.id);
  const rule = placed.figure(figures.rule.at(line.binding));
  return spec?.criterion ?? (rule ? workingOf(rule, evaluation, memory) : '');
}

/** A coefficient is wanted only of a line that cannot be scored without: most grades have theirs. */
function askedFor(cell: Cell, { binding, missing }: Line): Cell {
  const isAsked = cell.binding !== fields.customGrade.at(binding) || missing.includes(cell.binding);
  return cell.pending === true && !isAsked ? { ...cell, pending: false } : cell;
}

/** The list of scores: a row for each line. */
export function scoreRows(placed: Placed, suffixes: readonly (readonly [string, string])[], columns: number): GridRow[] {
  if (placed.lines.length === 0) return [];
  const beside = wordColumns(placed.context);
  const spare = columns - NAME - suffixes.length - beside;
  const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
  const rows = placed.lines.map(
    (line): GridRow => ({
      cells: [
        words(line.path.at(-1) ?? line.id, { colSpan: NAME, align: 'left' }),
        ...suffixes.map(([suffix]) => askedFor(placed.cell(partOf(line, suffix)), line)),
        ...(beside > 0 ? wordsBeside(line, placed) : []),
        ...filler,
      ],
      heightMm: 7,
      line: line.binding,
    }),
  );
  const heading: GridRow = {
    cells: [
      { role: 'heading', text: '指标', bold: true, colSpan: NAME },
      ...suffixes.map(([, name]): Cell => ({ role: 'heading', text: name, bold: true })),
      ...(beside > 0
        ? [
            { role: 'heading' as const, text: '计分规则', bold: true, colSpan: RULE },
            { role: 'heading' as const, text: REASON_HEADING, bold: true, colSpan: REASON },
          ]
        : []),
      ...filler,
    ],
    heightMm: 9,
  };
  return [part('得分', columns), heading, ...rows];
}
