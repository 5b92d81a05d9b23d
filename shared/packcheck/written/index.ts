import type { NameType } from '../../formula';
import type { Group, Indicator, Rollup, Table } from '../../pack';
import { formulasIn } from '../../scores';
import type { CompiledScoring } from '../../scoring/compile';
import type { PathPart } from '../place';
import {
  aroundScope,
  describedAs,
  fixedScope,
  inputScope,
  joined,
  lineScope,
  parameterScope,
  pointsScope,
  type Scope,
  stepScope,
  tableScope,
} from '../scope';
import type { PackSubject } from '../pack-subject';
import { groupsOf, indicatorsOf, type Scorer, scorersOf } from '../tree';

/** A formula as written in a pack: where it stands, what it may read, and what it should come to. */
export interface Written {
  readonly text: string;
  readonly place: string;
  /** In words: the indicator and which of its formulas. */
  readonly where: string;
  /** The beginning of the compiler's places for the same thing. */
  readonly owner: string;
  readonly scope: Scope;
  readonly expected?: NameType;
  /** Names there are around here, but not yet where this one is worked out. */
  readonly later?: Scope;
}

const none: Scope = new Map();
const points: Scope = new Map([['分值', { type: 'number' }]]);
const rate: Scope = new Map([['执行率', { type: 'number', rate: true }]]);

/** Every formula of a pack that stands among names; macros have none of their own. */
export function writtenIn(subject: PackSubject): readonly Written[] {
  const { pack } = subject;
  const scorings = scoringsOf(subject);
  return [
    ...scorersOf(pack.tables).flatMap((scorer) => ofScorer(scorer, scorings.get(scorer.spec), subject)),
    ...pack.tables.flatMap((table, index) => ofTable(table, ['tables', index], subject)),
    ...ofRollups(pack.rollups, ['rollups'], 'rollups', rollupScope(subject), subject),
  ];
}

/** How each line and rule was compiled. */
export function scoringsOf({ compiled }: PackSubject): ReadonlyMap<Scorer['spec'], CompiledScoring> {
  return new Map<Scorer['spec'], CompiledScoring>(
    compiled.tables.flatMap((table) => [
      ...table.items.flatMap((item) =>
        item.kind === 'indicator' ? [[item.indicator.spec, item.indicator.scoring] as const] : [],
      ),
      ...table.rules.map((rule) => [rule.spec, rule.scoring] as const),
    ]),
  );
}

function ofScorer(scorer: Scorer, scoring: CompiledScoring | undefined, subject: PackSubject): Written[] {
  if (!scoring) return [];
  const { spec, path, table, kind } = scorer;
  const before = joined(aroundScope(scorer, subject), inputScope(scoring, subject));
  const scored = joined(before, pointsScope(scorer));
  const full = joined(scored, stepScope(scorer, scoring, scored));
  const owner = `tables/${table.id}/${kind === 'rule' ? 'rules' : 'indicator'}/${spec.id}`;
  const write = (
    text: string | undefined,
    at: readonly PathPart[],
    what: string,
    scope: Scope,
    expected?: NameType,
    later = none,
  ): Written[] =>
    text === undefined
      ? []
      : [
          {
            text,
            place: subject.at(...path, ...at),
            where: `${spec.name} › ${what}`,
            owner,
            scope,
            later,
            ...(expected ? { expected } : {}),
          },
        ];
  const steps = Object.entries(spec.steps).flatMap(([name, step]) => write(step.formula, ['steps', name], name, full));
  const score = formulasIn(spec.score).flatMap((piece) =>
    write(piece.text, piece.path, piece.label, piece.ofPart ? joined(full, points) : full, piece.expected),
  );
  const rule = spec.kind === 'rule' ? spec : undefined;
  return [
    ...write(rule?.for, ['for'], '适用条件', fixedScope(table), 'boolean', full),
    ...write(rule?.met, ['met'], '达标', full, 'boolean'),
    ...steps,
    ...score,
    ...write(spec.max, ['max'], '最高分', full, 'number'),
    ...write(spec.exempt, ['exempt'], '免考条件', full, 'boolean'),
    ...write(spec.applies, ['applies'], '考核条件', full, 'boolean'),
    ...Object.entries(spec.inputs).flatMap(([name, input]) =>
      input.kind === 'local' ? write(input.input.reasonWhen, ['inputs', name, 'reason'], `${name}的理由`, full, 'boolean') : [],
    ),
  ];
}

function ofTable(table: Table, path: readonly PathPart[], subject: PackSubject): Written[] {
  const around = joined(parameterScope(subject), tableScope(table));
  return [
    ...indicatorsOf(table, path).flatMap(({ node, path: at }) =>
      ofRows(node, at, `tables/${table.id}/indicator/${node.id}`, subject),
    ),
    ...table.rules.flatMap((rule, at) => ofRows(rule, [...path, 'rules', at], `tables/${table.id}/rules/${rule.id}`, subject)),
    ...groupsOf(table, path).flatMap(({ node, path: at }) => ofGroup(node, at, table, subject)),
    ...ofRollups(table.measures, [...path, 'measures'], `tables/${table.id}/measures`, joined(around, lineScope(table)), subject),
    ...ofExecution(table, [...path, 'funds', 'execution'], around, subject),
    ...ofTotal(table, [...path, 'total-at-most'], around, subject),
  ];
}

/** Conditions of 总分上限 see the table's facts, money and measures, and 执行率. */
function ofTotal(table: Table, path: readonly PathPart[], around: Scope, subject: PackSubject): Written[] {
  const measures: Scope = new Map(table.measures.map((measure) => [measure.name, { type: 'number' }]));
  const scope = joined(around, measures, table.funds ? rate : none);
  return table['total-at-most'].flatMap(({ where, points: most }, index) => {
    const write = (text: string, key: string, expected: NameType): Written => {
      const place = subject.at(...path, index, key);
      return { text, place, where: '总分上限', owner: `tables/${table.id}/total-at-most/${index}`, scope, expected };
    };
    return [write(where, 'where', 'boolean'), write(most, 'points', 'number')];
  });
}

function ofRows(
  spec: Pick<Indicator, 'name' | 'rows'>,
  path: readonly PathPart[],
  owner: string,
  subject: PackSubject,
): Written[] {
  const { rows } = spec;
  if (!rows) return [];
  const scope: Scope = new Map(rows.fields.map((field) => [field.name, describedAs(field)]));
  return rows.figures.map((figure, index) => ({
    text: figure.formula,
    place: subject.at(...path, 'rows', 'figures', index, 'formula'),
    where: `${spec.name} › ${figure.name}`,
    owner,
    scope,
    later: parameterScope(subject),
  }));
}

function ofGroup(group: Group, path: readonly PathPart[], table: Table, subject: PackSubject): Written[] {
  if (group.weight === undefined) return [];
  const owner = `tables/${table.id}/group/${group.id}`;
  return [
    {
      text: group.weight,
      place: subject.at(...path, 'weight'),
      where: `${group.name} › 权重`,
      owner,
      scope: parameterScope(subject),
      expected: 'number',
    },
  ];
}

/** Roll-ups see those of their list by name, in whatever order they are written: a circle is told elsewhere. */
function ofRollups(
  rollups: readonly Rollup[],
  path: readonly PathPart[],
  prefix: string,
  around: Scope,
  subject: PackSubject,
): Written[] {
  const scope = joined(around, new Map(rollups.map((one) => [one.name, { type: 'number' as const }])));
  return rollups.flatMap((rollup, index) => {
    const owner = `${prefix}/${rollup.id}`;
    const write = (text: string, key: string, what: string, expected: NameType): Written => {
      const place = subject.at(...path, index, key);
      return { text, place, where: `${rollup.name} › ${what}`, owner, scope, expected };
    };
    const where = rollup.where === undefined ? [] : [write(rollup.where, 'where', '范围', 'boolean')];
    return [...where, write(rollup.sum, 'sum', '每个计', 'number')];
  });
}

/** What roll-ups of the unit read of each project. */
function rollupScope(subject: PackSubject): Scope {
  const table = subject.projectTable;
  if (!table) return parameterScope(subject);
  const measures: Scope = new Map(table.measures.map((measure) => [measure.name, { type: 'number' }]));
  return joined(parameterScope(subject), tableScope(table), measures, table.funds ? rate : none);
}

function ofExecution(table: Table, path: readonly PathPart[], scope: Scope, subject: PackSubject): Written[] {
  const execution = table.funds?.execution;
  if (!execution) return [];
  const write = (text: string | undefined, key: string, what: string, names: Scope): Written[] => {
    const place = subject.at(...path, key);
    return text === undefined
      ? []
      : [{ text, place, where: `预算执行 › ${what}`, owner: `tables/${table.id}/funds`, scope: names, expected: 'number' }];
  };
  return [
    ...write(execution.rate, 'rate', '执行率', scope),
    ...write(execution['rate-when-undefined'], 'rate-when-undefined', '分母为 0 时的执行率', scope),
    ...write(execution.score, 'score', '执行得分', joined(scope, rate, points)),
  ];
}
