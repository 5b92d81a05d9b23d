import { linesOf } from '../../scoring';
import type { Figure, Line } from '../../scoring/evaluation';
import { findIndicator } from '../../workbook/fields/find';
import { rowsOf } from '../../workbook/rows';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { headings, holds, part, shows, words, workingOf } from './cells';
import { REASON_HEADING } from './titles';
import { usedKeys } from './used';
import { fields, linePath, EXECUTION, figures } from '../../workbook/fields';

/** The part of a line's figures that stand in columns, in this order; measures come behind them. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['points', '分值'],
  ['target', '指标值'],
  ['actual', '完成值'],
  ['grade', '得分系数'],
  ['met', '达标'],
  ['rule', '规则得分'],
  ['own', '自填得分'],
  ['self', '自评得分'],
];

/** How many columns the words beside a score take: its rule, and the reason of an own score. */
const RULE = 4;
const REASON = 3;

/** How many columns a name takes. */
export const NAME = 3;

/** The figure of a line in one column of the score list. */
function partOf(line: Line, suffix: string): string {
  return figures.linePart.at(line.binding, suffix);
}

/** Puts each figure of a table in exactly one place. */
export class Papers {
  readonly #placed = new Set<string>();
  readonly #lines: readonly Line[];
  readonly #used: ReadonlySet<string>;

  constructor(readonly context: SheetContext) {
    this.#lines = linesOf(context.result);
    this.#used = usedKeys(context.result.figures);
  }

  #figure(key: string): Figure | undefined {
    return this.context.evaluation.figure(key);
  }

  /** The cell of a figure of this table, once; anywhere else it is only shown. */
  #cell(key: string, more: Partial<Cell> = {}): Cell {
    const own = this.context.result.figures.has(key) && !this.#placed.has(key);
    this.#placed.add(key);
    return own ? holds(this.#figure(key), more) : shows(this.#figure(key), more);
  }

  /** Which columns the score list has: those at least one line has, fixed words only where a formula reads them. */
  columns(): readonly (readonly [string, string])[] {
    const present = COLUMNS.filter(([suffix]) => this.#lines.some((line) => this.#figure(partOf(line, suffix))));
    const kept = present.filter(
      ([suffix]) => suffix !== 'grade' || this.#lines.some((line) => this.#used.has(fields.customGrade.at(line.binding))),
    );
    // What rules and roll-ups read is for the spreadsheet to compute with; on screen it would only be in the way.
    if (this.context.view === 'screen') return kept;
    const fixed = new Set(
      this.#lines.flatMap((line) =>
        [...this.#used]
          .filter((key) => figures.is.parse(key)?.[0] === line.binding)
          .map((key) => key.slice(line.binding.length + 1)),
      ),
    );
    const measures = this.context.table.measures.map(
      (measure) => [figures.lineMeasure.at('', measure.id).slice(1), measure.name] as const,
    );
    return [
      ...kept,
      ...[...fixed].map((suffix) => [suffix, suffix.slice(3) === 'grade' ? '档' : suffix.slice(3)] as const),
      ...measures,
    ];
  }

  /** How many columns the words beside the scores take; on screen they stand at the side of the page. */
  get toldColumns(): number {
    return this.context.view === 'paper' ? RULE + REASON : 0;
  }

  /** The rule a line is scored by, in words, and the reason of a score of the officer's own. */
  #words(line: Line): Cell[] {
    return [
      words(this.#rule(line), { colSpan: RULE, align: 'left', role: 'note' }),
      words(line.reason ?? '', { colSpan: REASON, align: 'left', role: 'note' }),
    ];
  }

  #rule(line: Line): string {
    const { table, evaluation, memory } = this.context;
    const own = table.rules.find(({ id }) => id === line.ruleId)?.name;
    if (own !== undefined) return own;
    const spec = findIndicator(table, line.id);
    const rule = this.#figure(figures.rule.at(line.binding));
    return spec?.criterion ?? (rule ? workingOf(rule, evaluation, memory) : '');
  }

  scores(suffixes: readonly (readonly [string, string])[], columns: number): GridRow[] {
    if (this.#lines.length === 0) return [];
    const toldColumns = this.toldColumns;
    const spare = columns - NAME - suffixes.length - toldColumns;
    const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
    const rows = this.#lines.map(
      (line): GridRow => ({
        cells: [
          words(line.path.at(-1) ?? line.id, { colSpan: NAME, align: 'left' }),
          ...suffixes.map(([suffix]) => this.#cell(partOf(line, suffix))),
          ...(toldColumns > 0 ? this.#words(line) : []),
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
        ...(toldColumns > 0
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

  funds(columns: number): GridRow[] {
    const { funds } = this.context.table;
    if (!funds) return [];
    const spare = columns - NAME - funds.columns.length - 1;
    const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
    const heading: GridRow = {
      cells: [
        { role: 'heading', text: '资金（万元）', bold: true, colSpan: NAME },
        ...[...funds.columns.map((column) => column.name), '执行率'].map((text): Cell => ({ role: 'heading', text, bold: true })),
        ...filler,
      ],
      heightMm: 8,
    };
    // The total goes last, so that the parts it adds stand one below the other.
    const isTotal = (row: (typeof funds.rows)[number]) => row.total;
    const ordered = [...funds.rows.filter((row) => !isTotal(row)), ...funds.rows.filter(isTotal)];
    const rows = ordered.map((row): GridRow => {
      const rate = row.total ? figures.executionRate.at(this.context.path) : figures.sourceRate.at(this.context.path, row.id);
      return {
        cells: [
          words(row.name, { colSpan: NAME, align: 'left' }),
          ...funds.columns.map((column) => this.#cell(fields.amount.at(this.context.path, row.id, column.id))),
          this.#cell(rate),
          ...filler,
        ],
        heightMm: 7,
        line: linePath(this.context.path, EXECUTION),
      };
    });
    return [part('预算执行', columns), heading, ...rows];
  }

  facts(columns: number): GridRow[] {
    const { facts } = this.context.table;
    if (facts.length === 0) return [];
    return [
      part('项目情况', columns),
      ...facts.map((fact) => this.#row(fact.name, fields.tableFact.at(this.context.path, fact.id), columns, fact.where ?? '')),
    ];
  }

  /** Inputs and steps, line by line: what it is, the figure, its unit, and where it comes from or how it is worked out. */
  listed(columns: number): GridRow[] {
    const inColumns = new Set(this.#lines.flatMap((line) => COLUMNS.map(([suffix]) => partOf(line, suffix))));
    const rows = this.#lines.flatMap((line) => {
      if (line.kind === 'execution') return [];
      const keys = line.figures.filter((key) => !inColumns.has(key) && fields.rowField.parse(key) === null);
      return keys.map((key, index): GridRow => {
        const figure = this.#figure(key);
        const name: Cell[] =
          index === 0 ? [words(line.path.at(-1) ?? line.id, { colSpan: 2, rowSpan: keys.length, align: 'left' })] : [];
        const working = figure ? workingOf(figure, this.context.evaluation, this.context.memory) : '';
        return {
          cells: [
            ...name,
            words(figure?.name ?? key, { colSpan: 2, align: 'left' }),
            this.#cell(key),
            words(figure?.unit ?? ''),
            words(working, { colSpan: columns - 6, align: 'left', role: 'note' }),
          ],
          heightMm: 7,
          line: line.binding,
        };
      });
    });
    return rows.length === 0
      ? []
      : [
          part('数据与计算', columns),
          headings([
            ['指标', 2],
            ['名称', 2],
            ['数值', 1],
            ['单位', 1],
            ['取自 / 算法', columns - 6],
          ]),
          ...rows,
        ];
  }

  /** Lists the unit names itself: a row each, a column a field. */
  lists(columns: number): GridRow[] {
    const items = this.context.compiled.items.flatMap((item) =>
      item.kind === 'indicator' && item.indicator.spec.rows ? [item.indicator] : [],
    );
    return items.flatMap(({ spec, rowFigures }) => {
      if (!spec.rows) return [];
      const binding = linePath(this.context.path, spec.id);
      const parts = [...spec.rows.fields, ...rowFigures].slice(0, columns);
      const spare = columns - parts.length;
      const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
      const heading: GridRow = {
        cells: [...parts.map((one): Cell => ({ role: 'heading', text: one.name, bold: true })), ...filler],
        heightMm: 8,
      };
      const rows = rowsOf(this.context.fill, spec.id, spec.rows).map(
        (row): GridRow => ({
          cells: [...parts.map((one) => this.#cell(fields.rowField.at(binding, row.id, one.id))), ...filler],
          heightMm: 7,
          line: binding,
        }),
      );
      return [part(spec.name, columns), heading, ...rows];
    });
  }

  /** Sums and totals, and whatever else a formula reads. */
  rest(columns: number): GridRow[] {
    const isHelper = (key: string) => this.context.view === 'screen' && /\/indicator\/[^/]+\/(is|measure)\//.test(key);
    const figures = [...this.context.result.figures.values()].filter(
      (figure) =>
        !this.#placed.has(figure.key) &&
        !isHelper(figure.key) &&
        (this.#used.has(figure.key) || figure.kind === 'sum' || figure.kind === 'formula'),
    );
    const rows = figures.map((figure) =>
      this.#row(figure.name, figure.key, columns, workingOf(figure, this.context.evaluation, this.context.memory)),
    );
    return rows.length === 0 ? [] : [part('合计', columns), ...rows];
  }

  #row(name: string, key: string, columns: number, note: string): GridRow {
    return {
      cells: [
        words(name, { colSpan: NAME, align: 'left' }),
        this.#cell(key),
        words(this.#figure(key)?.unit ?? ''),
        words(note, { colSpan: columns - NAME - 2, align: 'left', role: 'note' }),
      ],
      heightMm: 7,
    };
  }
}
