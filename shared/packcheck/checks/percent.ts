import type { Node } from '../../formula';
import { childrenOf } from '../../formula/bounds';
import { type Problem, problem } from '../../text/problem';
import { nodeOf, shown } from '../amounts';
import { shownAs } from '../../pack';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import type { Scope } from '../scope';
import { type Scorer, scorersOf } from '../tree';
import { scoringsOf, type Written } from '../written';

/** 90 held against a rate: a rate of 93.44 % is 0.9344, so the figure was meant as 90 %. */
export const percent: Check = {
  name: 'percent',
  about: '与比率相比的数都写了百分号',
  touches: 'scores',
  run: (subject) => {
    const found = scorersOf(subject.pack.tables).flatMap((scorer) => {
      const rates = ratesOf(scorer, subject);
      return [...inFormulas(scorer, rates, subject), ...inSteps(scorer, rates, subject), ...inBands(scorer, rates, subject)];
    });
    const elsewhere = subject.written.filter(({ owner }) => !/^tables\/[^/]+\/(rules|indicator)\//.test(owner));
    found.push(...elsewhere.flatMap((written) => inFormula(written, ratesIn(written.scope), subject)));
    return found.filter((one, index) => found.findIndex(({ place }) => place === one.place) === index);
  },
};

/** Names of a scorer that stand for rates: steps shown as %, figures filled in as %, and 执行率. */
function ratesOf({ spec }: Scorer, subject: Subject): ReadonlySet<string> {
  const steps = Object.entries(spec.steps).flatMap(([name, step]) => ((step.show ?? shownAs(name)) === 'percent' ? [name] : []));
  const inputs = [...(scoringsOf(subject).get(spec)?.inputs ?? [])].flatMap(([name, source]) => {
    const fact = source.kind === 'unit' ? subject.pack.facts.find((one) => one.id === source.id) : undefined;
    const unit = source.kind === 'local' ? source.input.unit : fact?.unit;
    return unit === '%' ? [name] : [];
  });
  return new Set([...steps, ...inputs, '执行率']);
}

function inFormulas({ spec, table, kind }: Scorer, rates: ReadonlySet<string>, subject: Subject): Problem[] {
  const owner = `tables/${table.id}/${kind === 'rule' ? 'rules' : 'indicator'}/${spec.id}`;
  return subject.written.flatMap((written) => (written.owner === owner ? inFormula(written, rates, subject) : []));
}

function inFormula({ text, where, place }: Written, rates: ReadonlySet<string>, subject: Subject): Problem[] {
  const node = nodeOf(text, subject);
  return (node ? pairs(node) : []).flatMap(([name, figure]) =>
    rates.has(name) && isBare(figure) ? [said(where, name, figure, place)] : [],
  );
}

/** Rates among the names roll-ups, measures and bounds of a total see. */
function ratesIn(scope: Scope): ReadonlySet<string> {
  return new Set([...scope].flatMap(([name, { rate }]) => (rate ? [name] : [])));
}

/** Names that are compared with, added to or taken from a figure. */
function pairs(node: Node): [string, Node][] {
  const below = childrenOf(node).flatMap(pairs);
  if (node.kind !== 'binary' || ['*', '/', '^'].includes(node.operator)) return below;
  const { left, right } = node;
  if (left.kind === 'name') return [[left.name, right], ...below];
  return right.kind === 'name' ? [[right.name, left], ...below] : below;
}

/** A figure of 2 and more without a percent sign: 120 % may be written 1.2, but no rate is 200 %. */
function isBare(node: Node, from = 2): boolean {
  return node.kind === 'number' && node.value.greaterThanOrEqualTo(from);
}

function inSteps({ spec, path }: Scorer, rates: ReadonlySet<string>, subject: Subject): Problem[] {
  if (spec.score.kind !== 'steps') return [];
  const { of, full, step } = spec.score;
  const name = nameOf(of, subject);
  if (name === null || !rates.has(name)) return [];
  // A step of 1 would be 100 %.
  return [
    ...bare(name, full, 2, [...path, 'score', 'steps', 'full'], spec.name, subject),
    ...bare(name, step, 1, [...path, 'score', 'steps', 'step'], spec.name, subject),
  ];
}

function inBands({ spec, path }: Scorer, rates: ReadonlySet<string>, subject: Subject): Problem[] {
  if (spec.score.kind !== 'ladder') return [];
  const name = nameOf(spec.score.of, subject);
  if (name === null || !rates.has(name)) return [];
  return spec.score.bands.flatMap(({ ends }, index) =>
    [ends?.low?.at, ends?.high?.at].flatMap((end) =>
      bare(name, end, 2, [...path, 'score', 'ladder', 'bands', index], spec.name, subject),
    ),
  );
}

function bare(
  name: string,
  text: string | undefined,
  from: number,
  path: readonly PathPart[],
  where: string,
  subject: Subject,
): Problem[] {
  const node = text === undefined ? null : nodeOf(text, subject);
  return node && isBare(node, from) ? [said(where, name, node, subject.at(...path))] : [];
}

function said(where: string, name: string, node: Node, place: string): Problem {
  const figure = node.kind === 'number' ? shown(node.value, false) : '';
  return problem('packcheck.percent', place, { where, name, figure });
}

/** A formula that is a name and nothing else. */
function nameOf(text: string, subject: Subject): string | null {
  const node = nodeOf(text, subject);
  return node?.kind === 'name' ? node.name : null;
}
