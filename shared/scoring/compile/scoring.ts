import { type Macro, type Node, type Program, programOf } from '../../formula';
import { type Indicator, type Rule, type Score, shownAs } from '../../pack';
import { type Expansion, type ExpandedStep, expandScore, unlessWritten, whenAbsent } from '../../scores';
import { problem } from '../../text/problem';
import { guard } from '../nodes';
import type { CompiledScoring, CompiledStep, InputSource } from './compiled';
import type { CompileContext } from './context';
import { ruleFormulas } from './rule-formulas';

/** Compiles the scoring of one line: sources expanded, parsed and ordered. `place` is its path inside the pack. */
export function compileScoring(spec: Indicator | Rule, place: string, context: CompileContext): CompiledScoring {
  const when = unlessWritten(spec.score) === 'ask' ? whenAbsent(spec) : whenAbsent(spec, context.pack);
  refuseBands(spec.score, place, context);
  const expansion = expandScore(spec.score, { when, customIndicator: spec.kind === 'rule' });
  const macros = partMacros(expansion.macros, place, context);
  const inputs = new Map<string, InputSource & { where?: string; unit?: string }>();
  for (const [name, input] of Object.entries(spec.inputs))
    inputs.set(name, input.kind === 'local' ? { kind: 'local', input: input.input, label: name } : input.source);
  for (const { name, input, label } of expansion.inputs) inputs.set(name, { kind: 'local', input, label });
  const steps = compileSteps(spec, expansion.steps, macros, place, context);
  const score = expansion.score === null ? null : context.formula(expansion.score, `${place}/score`, '得分', macros);
  const limits = {
    max: context.optional(spec.max, `${place}/max`, '最高分'),
    exempt: context.optional(spec.exempt, `${place}/exempt`, '免考条件'),
    applies: context.optional(spec.applies, `${place}/applies`, '考核条件'),
    when,
  };
  return {
    kind: spec.score.kind,
    inputs,
    steps,
    score,
    rule: score && ruleFormulas(limits, score, spec.kind === 'rule' ? 'indicator' : spec.kind, context.pack.rounding.score),
    ...limits,
    reasons: compileReasons(inputs, place, context),
    grades: compileGrades(spec.score, place, context),
  };
}

function compileSteps(
  spec: Indicator | Rule,
  expanded: Expansion['steps'],
  macros: ReadonlyMap<string, Macro>,
  place: string,
  context: CompileContext,
): CompiledStep[] {
  const written = Object.entries(spec.steps).map(([name, step]) => ({
    name,
    source: step.formula,
    show: step.show ?? shownAs(name),
  }));
  const steps: (CompiledStep & { nodes: readonly Node[] })[] = [];
  const all: readonly ExpandedStep[] = [...written, ...expanded];
  for (const { name, source, show, instead, spoken } of all) {
    const at = `${place}/steps/${name}`;
    const plain = context.formula(source, at, name, macros);
    const [none, zero] = [instead?.none, instead?.zeroDivisor].map((text) => context.optional(text ?? undefined, at, name));
    const formula = plain && guard(plain, none ?? null, zero ?? null);
    const said = context.optional(spoken, at, name);
    const program = formula && programOf(formula, { spoken: said ?? undefined });
    if (formula && program) steps.push({ name, formula, words: { name, show }, program, nodes: [formula] });
  }
  return context.order(steps, `${place}/steps`).map(({ nodes: _nodes, ...step }) => step);
}

function compileReasons(
  inputs: ReadonlyMap<string, InputSource>,
  place: string,
  context: CompileContext,
): CompiledScoring['reasons'] {
  const reasons = new Map<string, Program>();
  for (const [name, source] of inputs) {
    if (source.kind !== 'local' || source.input.reasonWhen === undefined) continue;
    const holds = context.formula(source.input.reasonWhen, `${place}/inputs/${name}/reason`, name);
    if (holds) reasons.set(source.input.id, programOf(holds));
  }
  return reasons;
}

function compileGrades(score: Score, place: string, context: CompileContext): CompiledScoring['grades'] {
  if (score.kind !== 'graded') return null;
  return score.grades.map(({ name, also = [], from, to }) => {
    const [low, high] = [from ?? '0', to ?? '1'].map((text) => context.formula(text, `${place}/score`, name));
    const range = low && high ? { from: programOf(low), to: programOf(high) } : null;
    return { name, also, range: from !== undefined || to !== undefined ? range : null };
  });
}

/** A part's formula is a macro of one parameter, 分值: so 分值 in it is the part's own. */
function partMacros(parts: Expansion['macros'], place: string, context: CompileContext): ReadonlyMap<string, Macro> {
  if (parts.length === 0) return context.macros;
  const macros = new Map(context.macros);
  for (const { name, label, source } of parts) {
    const body = context.formula(source, `${place}/score/parts/${label}`, label);
    if (body) macros.set(name, { name, params: ['分值'], body });
  }
  return macros;
}

function refuseBands(score: Score, place: string, context: CompileContext): void {
  if (score.kind !== 'ladder') return;
  score.bands.forEach((band, index) => {
    if (!band.ends) context.problems.push(problem('pack.band', `${place}/score/ladder/bands/${index}`, { text: band.in }));
  });
}
