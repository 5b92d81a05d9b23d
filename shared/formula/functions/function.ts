import type { FunctionName } from '../../text/functions';
import type { ExcelPrinter, Known, Lacking } from '../excel-printer';
import type { Run } from '../run';
import type { Node, Span } from '../tree';
import type { NameType, Value } from '../value';

/** What an argument may be: `numbers` is a number or a list, `criterion` COUNTIF's, `branch` any but a list, all alike. */
export type ArgumentType = NameType | 'numbers' | 'criterion' | 'branch';

export interface Signature {
  readonly parameters: readonly ArgumentType[];
  /** How many of the last parameters may be repeated together: 1 for SUM, 2 for IFS, 0 for a fixed count. */
  readonly repeats: 0 | 1 | 2;
  /** `branch`: whatever its branches are. */
  readonly result: NameType | 'branch';
}

/** Functions only the engine writes: no source text can spell them. */
export type InternalName = '#GUARD' | '#UNKNOWN';

interface Common {
  readonly name: FunctionName | InternalName;
  readonly signature: Signature;
}

/** Works on values: all arguments are worked out first, and none is missing, undefined or an error when it is called. */
export interface EagerFunction extends Common {
  readonly kind: 'eager';
  /** Arguments fit the signature, except for what lists hold. */
  readonly apply: (args: readonly Value[], span: Span) => Value;
  /** The call in a spreadsheet; must come to an error there wherever it is undefined here. */
  readonly excel: (args: readonly Node[], printer: ExcelPrinter) => string;
  /** It may come to 无此项, or divide by zero, with all its arguments there. */
  readonly raises?: 'none' | 'zero-division';
}

/** Chooses which arguments to work out. */
export interface LazyFunction extends Common {
  readonly kind: 'lazy';
  /** Works out a call by the ways to work out its arguments; undefined for one that is left away, or `AS_IT_IS`. */
  readonly run: (args: readonly (Run | undefined)[], span: Span) => Run;
  /** `branch` prints a branch: as its value, or strictly. */
  readonly excel: (args: readonly Node[], printer: ExcelPrinter, branch: (node: Node) => string) => string;
  /** In a spreadsheet: when it lacks an input. */
  readonly lacks: (args: readonly Node[], printer: ExcelPrinter, known: Known) => Lacking;
  /** In a spreadsheet, given that it is an error: when that comes of 无此项. */
  readonly none: (args: readonly Node[], printer: ExcelPrinter, known: Known) => Lacking;
}

/** Stands for nested IFs, and has no meaning besides. */
export interface SugarFunction extends Common {
  readonly kind: 'sugar';
  readonly toIf: (args: readonly Node[], span: Span) => Node;
}

export type FormulaFunction = EagerFunction | LazyFunction | SugarFunction;
