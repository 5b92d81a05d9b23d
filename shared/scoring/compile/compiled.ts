import type { Macro, Node, Program } from '../../formula';
import type {
  Funds,
  Group,
  Indicator,
  LineKind,
  LocalInput,
  Pack,
  Parameter,
  Rollup,
  Rule,
  ScoreKind,
  Source,
  Table,
  WhenAbsent,
} from '../../pack';
import type { Binding } from '../../workbook/fields';
import type { Keyed } from '../entry';
import type { FactKind } from '../fact-kind';
import type { Described } from '../facts';
import type { InputMaking, Words } from '../making';

/** Where a name of a formula comes from. */
export type InputSource = Source | { readonly kind: 'local'; readonly input: LocalInput; readonly label: string };

export interface CompiledStep {
  readonly name: string;
  readonly formula: Node;
  readonly words: Words;
  readonly program: Program;
}

/** A grade to choose: its name, other spellings of it, and between which coefficients it lies (null: it has its own alone). */
interface CompiledGrade {
  readonly name: string;
  readonly also: readonly string[];
  readonly range: { readonly from: Program; readonly to: Program } | null;
}

/** How a line scores, as formulas: steps in an order in which each needs only earlier ones. */
export interface CompiledScoring {
  readonly kind: ScoreKind;
  readonly inputs: ReadonlyMap<string, InputSource>;
  readonly steps: readonly CompiledStep[];
  /** Null: no rule can be computed. */
  readonly score: Node | null;
  /** What the engine makes of it; null likewise. */
  readonly rule: RuleFormulas | null;
  readonly max: Node | null;
  readonly exempt: Node | null;
  /** Where this does not hold, the line is 无此项. */
  readonly applies: Node | null;
  readonly when: WhenAbsent;
  /** By input: where this holds, what is filled in there needs a word of reason. */
  readonly reasons: ReadonlyMap<string, Program>;
  /** Null for lines not scored by grades. */
  readonly grades: readonly CompiledGrade[] | null;
}

/** What the engine makes of the formula of a score. */
export interface RuleFormulas {
  /** With what lines that are exempt, or do not apply, come to: as the explanation says it. */
  readonly exempted: Program;
  /**
   * The rule score: within its limits, rounded once at the pack's decimals, 无此项 as the pack says; spoken as `exempted`. What
   * that came to is handed in as `inner`, where `takesExempted` says so: nothing else is known by then that it reads.
   */
  readonly limited: { readonly withPoints: Program; readonly withoutPoints: Program };
  readonly takesExempted: boolean;
}

export interface CompiledIndicator {
  readonly spec: Indicator;
  readonly kind: LineKind;
  readonly scoring: CompiledScoring;
  /** Figures of each row of its list, over the row's fields. */
  readonly rowFigures: readonly { readonly id: string; readonly name: string; readonly program: Program }[];
  readonly groups: readonly string[];
  readonly path: readonly string[];
}

/** How officers' own indicators score: the rule's formulas, and when and whether by the facts its target is met. */
export interface CompiledRule {
  readonly spec: Rule;
  /** Over the `ruleNames` of its table; null: it fits any indicator. */
  readonly applies: Program | null;
  /** Whether the target is met; not known where it cannot be worked out. */
  readonly met: Program | null;
  readonly scoring: CompiledScoring;
  readonly rowFigures: CompiledIndicator['rowFigures'];
}

/** A branch officers add their own indicators to. */
export interface OpenGroup {
  readonly spec: Group;
  readonly groups: readonly string[];
  readonly path: readonly string[];
}

export interface CompiledRollup {
  readonly spec: Rollup;
  readonly where: Node | null;
  readonly sum: Node;
  /** What one thing adds: `sum` where `where` holds, else 0. */
  readonly contribution: Program;
}

export interface CompiledExecution {
  readonly rate: Node;
  /** The same, with what to take where it is undefined. */
  readonly rateTaken: Program;
  /** The rate of a single source of money. */
  readonly rowRate: Program;
  /** Without a score where the form asks for none. */
  readonly scoring: CompiledScoring;
  readonly spec: Funds['execution'];
}

/** One thing of the tree in printing order. */
export type TreeItem =
  | { readonly kind: 'indicator'; readonly indicator: CompiledIndicator }
  | { readonly kind: 'open'; readonly group: OpenGroup };

export interface CompiledBranch {
  readonly spec: Group;
  readonly groups: readonly string[];
  readonly path: readonly string[];
  readonly weight: Program | null;
}

export interface CompiledTable {
  readonly spec: Table;
  readonly items: readonly TreeItem[];
  readonly branches: readonly CompiledBranch[];
  /** Those of them whose sums are weighted. */
  readonly weighted: readonly CompiledBranch[];
  /** Whether lines may leave the total, whose points are made good then. */
  readonly rebases: boolean;
  readonly rules: readonly CompiledRule[];
  /** Every name by which its rules are chosen; those of facts with how they are found out. */
  readonly ruleNames: readonly { readonly name: string; readonly fact: FactKind | undefined }[];
  /** Every way its rules know to write a grade, and the grade's name. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly measures: readonly CompiledRollup[];
  /** The names of facts that a measure reads. */
  readonly measuredFacts: readonly string[];
  readonly execution: CompiledExecution | null;
  /** What the total is at most: over the table's names and 总分值; null where nothing bounds it. */
  readonly totalAtMost: Program | null;
  /** What its formulas call the owner's facts, the columns of its money and its measures. */
  readonly names: ReadonlyMap<string, (owner: string) => string>;
  readonly money: CompiledMoney | null;
}

/** The places of a project's money: what is typed of each source, and the totals of the columns. */
export interface CompiledMoney {
  readonly amounts: readonly CompiledAmount[];
  readonly totals: readonly CompiledSum[];
  /** The rates of single sources, where the form prints them. */
  readonly rates: readonly {
    readonly row: string;
    readonly words: Words;
    readonly amounts: ReadonlyMap<string, CompiledAmount>;
  }[];
}

export interface CompiledAmount {
  /** Its place among the amounts. */
  readonly index: number;
  readonly row: string;
  readonly column: string;
  readonly keyOf: (owner: string) => Binding;
  readonly name: string;
  readonly described: Described;
  /** What is said of it where nothing is typed. */
  readonly blank: InputMaking;
  /** A blank of it says that there is none. */
  readonly isOptional: boolean;
}

interface CompiledSum {
  readonly keyOf: (owner: string) => Binding;
  readonly words: Words;
  readonly parts: readonly CompiledAmount[];
  /** What formulas call it; null where they do not, or mean another. */
  readonly called: string | null;
}

export interface ScoreWords {
  readonly rule: Words;
  readonly self: Words;
}

/** A pack whose formulas are parsed, its macros expanded, its steps put in order. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly tables: readonly CompiledTable[];
  /** In an order in which each needs only earlier ones. */
  readonly rollups: readonly CompiledRollup[];
  readonly macros: ReadonlyMap<string, Macro>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Names every formula of the pack may use: its parameters. */
  readonly names: ReadonlyMap<string, Keyed>;
  /** The table projects are filled in by. */
  readonly projectTable: CompiledTable | undefined;
  /** Whether the formulas of projects read facts of the unit. */
  readonly projectsReadUnit: boolean;
  readonly decimals: number;
  /** What is said of the rule score of every line, and of the score taken. */
  readonly scoreWords: ScoreWords;
  readonly rateDecimals: number;
}
