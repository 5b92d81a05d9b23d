import { type Node, namesIn, type Program, programOf } from '../../formula';
import { type Group, type Indicator, isIndicator, type Rollup, type Table, type TreeNode, whenAbsent } from '../../pack';
import type {
  CompiledBranch,
  CompiledExecution,
  CompiledIndicator,
  CompiledRollup,
  CompiledScoring,
  CompiledTable,
  TreeItem,
} from './compiled';
import { spellingsOf } from '../grades';
import { FACTS } from '../line-facts';
import { compileMoney, namesOf } from './owner';
import { call, nameNode, numberNode } from '../nodes';
import type { CompileContext } from './context';
import { leavesTotal } from './rebase';
import { ruleFormulas } from './rule-formulas';
import { compileScoring } from './scoring';

/** Compiles one table. Places are `tables/<id>/…`, with ids instead of positions. */
export function compileTable(spec: Table, context: CompileContext): CompiledTable {
  const place = `tables/${spec.id}`;
  const items: TreeItem[] = [];
  const branches: CompiledBranch[] = [];
  walk(spec.tree, [], [], place, context, items, branches);
  const chosenBy = spec.rules.map((rule) => context.optional(rule.for, `${place}/rules/${rule.id}/for`, '适用条件'));
  const ruleNames = distinctNames(chosenBy);
  const rules = spec.rules.map((rule, index) => {
    const at = `${place}/rules/${rule.id}`;
    const met = context.optional(rule.met, `${at}/met`, '达标');
    const applies = chosenBy[index];
    return {
      spec: rule,
      applies: applies ? programOf(applies, { names: ruleNames }) : null,
      met: met && programOf(call('IFERROR', met, call('#UNKNOWN'))),
      scoring: compileScoring(rule, at, context),
      rowFigures: compileRows(rule.rows, at, context),
    };
  });
  const measures = compileRollups(spec.measures, `${place}/measures`, context);
  const names = namesOf(spec, measures);
  return {
    spec,
    items,
    branches,
    weighted: branches.filter(({ weight }) => weight !== null),
    rebases: items.some(leavesTotal),
    rules,
    ruleNames: ruleNames.map((name) => ({ name, fact: FACTS.get(name) })),
    spellings: spellingsOf(rules),
    measures,
    measuredFacts: distinctNames(measures.map(({ contribution }) => contribution.node)).filter((name) => FACTS.has(name)),
    execution: compileExecution(spec, place, context),
    totalAtMost: compileTotalAtMost(spec, place, context),
    names,
    money: compileMoney(spec, names),
  };
}

/** The points of the first condition that holds, else all points: `IFS(执行率 < 50%, 59, …, TRUE, 总分值)`. */
function compileTotalAtMost(spec: Table, place: string, context: CompileContext): Program | null {
  const pieces = spec['total-at-most'].flatMap(({ where, points }, index) => {
    const at = `${place}/total-at-most/${index}`;
    const [holds, bound] = [context.formula(where, at, '总分上限'), context.formula(points, at, '总分上限')];
    return holds && bound ? [holds, bound] : [];
  });
  return pieces.length === 0
    ? null
    : programOf(call('IFS', ...pieces, { kind: 'boolean', value: true, span: { start: 0, end: 0 } }, nameNode('总分值')));
}

/** Compiles roll-ups and puts them in an order in which each needs only earlier ones. */
export function compileRollups(rollups: readonly Rollup[], place: string, context: CompileContext): CompiledRollup[] {
  const compiled: (CompiledRollup & { name: string; nodes: readonly Node[] })[] = [];
  for (const spec of rollups) {
    const sum = context.formula(spec.sum, `${place}/${spec.id}/sum`, spec.name);
    const where = context.optional(spec.where, `${place}/${spec.id}/where`, spec.name);
    if (!sum) continue;
    const contribution = programOf(where ? call('IF', where, sum, numberNode(0)) : sum);
    compiled.push({ spec, where, sum, contribution, name: spec.name, nodes: where ? [where, sum] : [sum] });
  }
  return context.order(compiled, place).map(({ spec, where, sum, contribution }) => ({ spec, where, sum, contribution }));
}

function walk(
  nodes: readonly TreeNode[],
  groups: readonly string[],
  path: readonly string[],
  place: string,
  context: CompileContext,
  items: TreeItem[],
  branches: CompiledBranch[],
): void {
  for (const node of nodes) {
    if (isIndicator(node)) {
      const scoring = compileScoring(node, `${place}/indicator/${node.id}`, context);
      const rowFigures = compileRows(node.rows, `${place}/indicator/${node.id}`, context);
      items.push({
        kind: 'indicator',
        indicator: { spec: node, kind: node.kind, scoring, rowFigures, groups, path: [...path, node.name] },
      });
      continue;
    }
    const inside = { spec: node, groups: [...groups, node.id], path: [...path, node.name] };
    branches.push({ ...inside, weight: weightOf(node, place, context) });
    if (node.open) items.push({ kind: 'open', group: inside });
    walk(node.children ?? [], inside.groups, inside.path, place, context, items, branches);
  }
}

function compileRows(rows: Indicator['rows'], place: string, context: CompileContext): CompiledIndicator['rowFigures'] {
  return (rows?.figures ?? []).flatMap(({ id, name, formula }) => {
    const compiled = context.formula(formula, `${place}/rows/figures/${id}`, name);
    return compiled ? [{ id, name, program: programOf(compiled) }] : [];
  });
}

function weightOf(group: Group, place: string, context: CompileContext): Program | null {
  const weight = context.optional(group.weight, `${place}/group/${group.id}/weight`, group.name);
  return weight && programOf(weight);
}

function compileExecution(spec: Table, place: string, context: CompileContext): CompiledExecution | null {
  const execution = spec.funds?.execution;
  if (!execution) return null;
  const rate = context.formula(execution.rate, `${place}/funds/execution/rate`, '执行率');
  const score = context.optional(execution.score, `${place}/funds/execution/score`, '执行得分');
  const instead = context.optional(execution['rate-when-undefined'], `${place}/funds/execution`, '执行率');
  if (!rate) return null;
  const limits = { max: null, exempt: null, applies: null, when: whenAbsent(execution, context.pack) };
  const scoring: CompiledScoring = {
    kind: score ? 'formula' : 'none',
    inputs: new Map(),
    steps: [],
    score,
    rule: score && ruleFormulas(limits, score, 'execution', context.pack.rounding.score),
    ...limits,
    reasons: new Map(),
    grades: null,
  };
  const taken = instead ? call('IFERROR', rate, instead) : rate;
  return { rate, rateTaken: programOf(taken, { spoken: rate }), rowRate: programOf(taken), scoring, spec: execution };
}

function distinctNames(nodes: readonly (Node | null)[]): string[] {
  return [...new Set(nodes.flatMap((node) => (node ? [...namesIn(node)] : [])))];
}
