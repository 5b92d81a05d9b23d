import { check, type NameType } from '../formula';
import { type LocalInput, pointsOf, type Score, spelledName, type Table } from '../pack';
import type { CompiledScoring, InputSource } from '../scoring/compile';
import { YES_NO_FACTS } from '../scoring/own-facts';
import type { PackSubject } from './pack-subject';
import { groupsOf, hasOpenGroups, type Scorer } from './tree';

/** What a name of a formula is: its type and, for texts that are chosen, what may be chosen. */
export interface Named {
  readonly type: NameType;
  readonly options?: readonly string[];
  /** A share of 1: filled in or shown as %. */
  readonly rate?: true;
}

/** The names a formula may use. */
export type Scope = ReadonlyMap<string, Named>;

const NUMBER: Named = { type: 'number' };
const RATE: Named = { type: 'number', rate: true };
const TEXT: Named = { type: 'text' };
const YES_NO: Named = { type: 'text', options: ['是', '否'] };

/** Joins names; later ones hide earlier ones. */
export function joined(...scopes: readonly Scope[]): Scope {
  return new Map(scopes.flatMap((scope) => [...scope]));
}

export function typesOf(scope: Scope): ReadonlyMap<string, NameType> {
  return new Map([...scope].map(([name, named]) => [name, named.type]));
}

/** A place to type into, as formulas see it. */
export function describedAs(described: Pick<LocalInput, 'type' | 'options' | 'unit'>): Named {
  if (described.type === 'yes-no') return YES_NO;
  if (described.type === 'choice' && described.options) return { type: 'text', options: described.options };
  if ((described.type ?? 'number') !== 'number') return TEXT;
  return described.unit === '%' ? RATE : NUMBER;
}

export function parameterScope({ pack }: PackSubject): Scope {
  return new Map(pack.parameters.map(({ name, choice }) => [name, choice ? { type: 'text', options: choice.options } : NUMBER]));
}

/** A table's own facts and the columns of its money (their total row). */
export function tableScope(table: Table): Scope {
  const facts = table.facts.map((fact) => [spelledName(fact), describedAs(fact)] as const);
  const columns = (table.funds?.columns ?? []).map((column) => [column.name, NUMBER] as const);
  return new Map([...facts, ...columns]);
}

/** What is fixed about an officer's own indicator: what rules are chosen by. */
export function fixedScope(table: Table): Scope {
  const groups = groupsOf(table, []);
  const at = (depth: number) => groups.filter(({ above }) => above.length === depth).map(({ node }) => node.id);
  const open = groups.flatMap(({ node }) => (node.open ? [node.id] : []));
  return new Map<string, Named>([
    ['性质', { type: 'text', options: ['≥', '≤', '＝', '定性', ''] }],
    ['单位', TEXT],
    ['按期', { type: 'text', options: ['是', '否', ''] }],
    ...YES_NO_FACTS.map((name) => [name, YES_NO] as const),
    ['一级', { type: 'text', options: [...at(0), ''] }],
    ['二级', { type: 'text', options: [...at(1), ''] }],
    ['所在组', { type: 'text', options: [...open, ''] }],
  ]);
}

/** What is filled in at an officer's own indicator. */
function filledScope(score: Score): Scope {
  const grades = score.kind === 'graded' ? score.grades.map((grade) => grade.name) : null;
  const grade: Named = grades ? { type: 'text', options: grades } : TEXT;
  return new Map([
    ['目标', NUMBER],
    ['完成', NUMBER],
    ['档', grade],
    ['系数', NUMBER],
  ]);
}

/** Names a measure sees of each line of its table. */
export function lineScope(table: Table): Scope {
  const always: Scope = new Map([
    ['分值', NUMBER],
    ['得分', NUMBER],
  ]);
  const own: Scope = new Map([
    ['目标', NUMBER],
    ['完成', NUMBER],
    ['达标', { type: 'boolean' }],
  ]);
  return hasOpenGroups(table) ? joined(always, fixedScope(table), own) : always;
}

/** The names around a scorer, before its own inputs and steps. */
export function aroundScope(scorer: Scorer, subject: PackSubject): Scope {
  const around = joined(parameterScope(subject), tableScope(scorer.table));
  return scorer.kind === 'rule' ? joined(around, fixedScope(scorer.table), filledScope(scorer.spec.score)) : around;
}

/** A scorer's own inputs. */
export function inputScope(scoring: CompiledScoring, subject: PackSubject): Scope {
  return new Map([...scoring.inputs].map(([name, source]) => [name, sourceAs(source, subject)]));
}

function sourceAs(source: InputSource, { pack, projectTable }: PackSubject): Named {
  if (source.kind === 'rows') return { type: 'list' };
  if (source.kind === 'local') return describedAs(source.input);
  const facts = source.kind === 'unit' ? pack.facts : source.kind === 'project' ? (projectTable?.facts ?? []) : [];
  const fact = 'id' in source ? facts.find((one) => one.id === source.id) : undefined;
  return fact ? describedAs(fact) : NUMBER;
}

/** 分值, where there are any. */
export function pointsScope(scorer: Scorer): Scope {
  return scorer.kind === 'rule' || pointsOf(scorer.spec) ? new Map([['分值', NUMBER]]) : new Map();
}

/** Steps, each with the type its formula comes to (a number where it is wrong: that is told once, at the step). */
export function stepScope(scorer: Scorer, scoring: CompiledScoring, before: Scope): Scope {
  const steps = new Map<string, Named>(Object.keys(scorer.spec.steps).map((name) => [name, NUMBER]));
  for (const step of scoring.steps) {
    const type = check(step.formula, typesOf(joined(before, steps)));
    steps.set(step.name, { type: type.ok ? type.value : 'number' });
  }
  return steps;
}
