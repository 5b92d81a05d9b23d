import type { Node, Value } from '../formula';
import type { Decimal } from '../number';
import type { LineKind, Show } from '../pack';
import type { Owner } from '../workbook/fields/binding';
import type { Understood } from './understand';

/**
 * One figure of the ledger: something typed, a constant of the pack, or a formula over other figures.
 * The explanation, the 基础数据 grid and the Excel workbook are all printed from these; nothing is computed twice.
 */
export interface Figure {
  /** Stable and unique in the evaluation: a binding for inputs, `<owner>/indicator/<id>/step/<name>` for steps. */
  readonly key: string;
  readonly name: string;
  /** Its name in full, where formulas call it by a letter. */
  readonly full?: string;
  /**
   * `formula` follows the formula language. Two kinds are outside it because blanks mean something to them:
   * `first` is the first of its keys that is filled in (own score, else rule score; overruled figure, else computed one);
   * `sum` adds those of its keys that have a number and leaves out the rest (published totals).
   */
  readonly kind: 'input' | 'constant' | 'formula' | 'first' | 'sum';
  readonly value: Value;
  readonly show: Show;
  /** Decimals when shown; absent: as many as it has. */
  readonly decimals?: number;
  readonly unit?: string;
  /** 取自哪张报表. */
  readonly where?: string;
  /** Where to type it; absent for formulas and constants. */
  readonly binding?: string;
  /** What a blank counts as, where the pack says so. */
  readonly blank?: Decimal;
  /** The most it counts for; what is typed beyond counts as this, and is an error. */
  readonly limit?: Decimal;
  /** For choices and 是/否: what may be chosen. */
  readonly options?: readonly string[];
  /** The text as typed, for inputs. */
  readonly typed?: string;
  readonly formula?: Node;
  /** What each name of the formula stands for: one figure's key, or the keys of a list. */
  readonly refs?: ReadonlyMap<string, Reference>;
  /** What to say in the explanation where the formula itself is wrapped in rounding and limits. */
  readonly spoken?: Node;
  /** Of `first` and `sum`. */
  readonly keys?: readonly string[];
  /** Of a total: never below 0; and where lines left it as 不适用, their points are made good. */
  readonly total?: Total;
}

/** Figures to look up by key. */
export interface Figures {
  readonly get: (key: string) => Figure | undefined;
}

/** How a total is closed. `rebase`: sum ÷ (points − points of lines that are 无) × points, rounded once. */
export interface Total {
  readonly rebase: { readonly points: readonly string[]; readonly all: string } | null;
  readonly decimals: number;
  /** The key of what the total is at most, where the form bounds it. */
  readonly atMost?: string;
}

export type Reference =
  | { readonly kind: 'one'; readonly key: string }
  | { readonly kind: 'list'; readonly keys: readonly string[] };

/** `unscored`: the form asks for no score here. `not-applicable`: 本年无此项, dealt with as the pack says; `zero-divisor`: 分母为 0, likewise. */
export type LineState = 'scored' | 'incomplete' | 'not-applicable' | 'zero-divisor' | 'not-self-scored' | 'manual' | 'unscored';

/** How one line came out. Scores are rounded already, at the pack's decimals. */
export interface Line {
  readonly id: string;
  /** The beginning of its bindings: `<owner>/indicator/<id>`, or `<owner>/execution`. */
  readonly binding: string;
  readonly kind: LineKind | 'execution';
  /** Names of the groups above it, and its own. */
  readonly path: readonly string[];
  /** Ids of the groups above it. */
  readonly groups: readonly string[];
  readonly points: Decimal | null;
  readonly state: LineState;
  /** Why no rule can be computed though nothing is left to fill in; null where that is not so. */
  readonly absence: 'none' | 'zero-divisor' | null;
  readonly rule: Decimal | null;
  readonly own: Decimal | null;
  /** The own score where there is one, else the rule score. */
  readonly self: Decimal | null;
  /** The reason given with the officer's own score; null where there is none. */
  readonly reason: string | null;
  /** Whether the target is met, by the facts; null where nothing says so. */
  readonly met: boolean | null;
  /** Keys of its figures in order: inputs, steps, then `<binding>/rule`. Points are `<binding>/points`. */
  readonly figures: readonly string[];
  /** Figures that have to be filled in before it can be scored. */
  readonly missing: readonly string[];
  /** Of a grade whose coefficient is still to be typed: between which it lies, and whether the upper end belongs to it. */
  readonly coefficient?: { readonly grade: string; readonly from: Decimal; readonly to: Decimal };
  /** Which rule of the pack scored it (officers' own indicators), and what was understood of what the officer typed. */
  readonly ruleId?: string | undefined;
  readonly read?: Understood | undefined;
}

/** A branch's sums. `self` is null until every line under it has a score. */
export interface Branch {
  readonly id: string;
  readonly path: readonly string[];
  readonly points: Decimal | null;
  readonly rule: Decimal | null;
  readonly self: Decimal | null;
}

/** One table, evaluated. */
export interface TableEvaluation {
  readonly owner: Owner;
  /** The beginning of its bindings: `department`, `project/p1`, `appraisal/a1`. */
  readonly path: string;
  /** The id of the pack's table it was evaluated by. */
  readonly table: string;
  readonly name: string;
  readonly points: Decimal;
  /** Points the unit scores itself. */
  readonly available: Decimal;
  readonly rule: Decimal | null;
  readonly self: Decimal | null;
  readonly rating: string | null;
  readonly state: 'scored' | 'incomplete';
  readonly lines: readonly Line[];
  /** Added up when first asked for. */
  readonly branches: () => readonly Branch[];
  /** Execution of the budget, for tables with money: figures under `<owner>/funds/total/<column>` and `<owner>/execution/rate`. */
  readonly execution: Line | null;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Whether any line of a table gives points: those of 转移支付, 监控, 申报 do not. */
export function givesPoints(table: TableEvaluation): boolean {
  return [...table.lines, ...(table.execution ? [table.execution] : [])].some(({ state }) => state !== 'unscored');
}

/** The branch of a table for the group of this id; undefined where there is no table, or none of it is named so. */
export function branchAt(table: TableEvaluation | null | undefined, id: string | undefined): Branch | undefined {
  return table?.branches().find((branch) => branch.id === id);
}

/** Whether a table scores anything: a list of problems, or of the projects, has words and figures of others alone. */
export function hasScores({ lines, branches, execution }: TableEvaluation): boolean {
  return lines.length > 0 || branches().length > 0 || execution !== null;
}

/** The whole: a pure function of pack and workbook. Each part is worked out when it is first asked for. */
export interface Evaluation {
  /** Tables of the unit, in the pack's order; lists of its projects, which score nothing, among them. */
  readonly tables: readonly TableEvaluation[];
  readonly projects: readonly (TableEvaluation & { readonly project: string })[];
  readonly appraisals: readonly (TableEvaluation & { readonly project: string; readonly appraisal: string })[];
  /** Facts of the unit, parameters and roll-ups; a project's part in a roll-up is found by its key alone. */
  readonly shared: ReadonlyMap<string, Figure>;
  /** A table by its path. */
  readonly table: (path: string) => TableEvaluation | undefined;
  /** Each project's part in a roll-up, `rollup/<id>/of/<project>`, in the order of `projects`. */
  readonly parts: (rollup: string) => readonly Figure[];
  /** Any figure by key. */
  readonly figure: (key: string) => Figure | undefined;
}
