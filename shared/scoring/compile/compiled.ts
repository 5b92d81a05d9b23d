import type { Macro, Node } from '../../formula';
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
  Show,
  Source,
  Table,
  WhenAbsent,
} from '../../pack';

/** Where a name of a formula comes from. */
export type InputSource = Source | { readonly kind: 'local'; readonly input: LocalInput; readonly label: string };

export interface CompiledStep {
  readonly name: string;
  readonly formula: Node;
  readonly show: Show;
  /** What an explanation says in its place. */
  readonly spoken?: Node;
}

/** A grade to choose: its name, other spellings of it, and between which coefficients it lies (null: it has its own alone). */
interface CompiledGrade {
  readonly name: string;
  readonly also: readonly string[];
  readonly range: { readonly from: Node; readonly to: Node } | null;
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
  readonly reasons: ReadonlyMap<string, Node>;
  /** Null for lines not scored by grades. */
  readonly grades: readonly CompiledGrade[] | null;
}

/** What the engine makes of the formula of a score. */
export interface RuleFormulas {
  /** With what lines that are exempt, or do not apply, come to: as the explanation says it. */
  readonly exempted: Node;
  /** The rule score: within its limits, rounded once at the pack's decimals, 无此项 as the pack says. */
  readonly limited: (kind: LineKind | 'execution', hasPoints: boolean, decimals: number) => Node;
}

export interface CompiledIndicator {
  readonly spec: Indicator;
  readonly kind: LineKind;
  readonly scoring: CompiledScoring;
  /** Figures of each row of its list, over the row's fields. */
  readonly rowFigures: readonly { readonly id: string; readonly name: string; readonly formula: Node }[];
  readonly groups: readonly string[];
  readonly path: readonly string[];
}

/** How officers' own indicators score: the rule's formulas, and when and whether by the facts its target is met. */
export interface CompiledRule {
  readonly spec: Rule;
  readonly applies: Node | null;
  readonly met: Node | null;
  /** The same, and not known where it cannot be worked out. */
  readonly metKnown: Node | null;
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
  readonly contribution: Node;
}

export interface CompiledExecution {
  readonly rate: Node;
  /** The same, with what to take where it is undefined. */
  readonly rateTaken: Node;
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
  readonly weight: Node | null;
}

export interface CompiledTable {
  readonly spec: Table;
  readonly items: readonly TreeItem[];
  readonly branches: readonly CompiledBranch[];
  readonly rules: readonly CompiledRule[];
  /** Every way its rules know to write a grade, and the grade's name. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly measures: readonly CompiledRollup[];
  /** Every name a measure reads. */
  readonly measureNames: ReadonlySet<string>;
  readonly execution: CompiledExecution | null;
  /** What the total is at most: over the table's names and 总分值; null where nothing bounds it. */
  readonly totalAtMost: Node | null;
}

/** A pack whose formulas are parsed, its macros expanded, its steps put in order. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly tables: readonly CompiledTable[];
  /** In an order in which each needs only earlier ones. */
  readonly rollups: readonly CompiledRollup[];
  readonly macros: ReadonlyMap<string, Macro>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The table projects are filled in by. */
  readonly projectTable: CompiledTable | undefined;
  /** Whether the formulas of projects read facts of the unit. */
  readonly projectsReadUnit: boolean;
  readonly decimals: number;
  readonly rateDecimals: number;
}
