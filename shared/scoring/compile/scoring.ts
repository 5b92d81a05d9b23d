import type { Macro, Node } from '../../formula';
import { type Input, type Score, type Show, type Step, type Switches, whenAbsent } from '../../pack';
import { problem } from '../../text/problem';
import { expandScore, scoreKind } from '../expand';
import type { Expansion, ExpandedStep } from '../expand/expansion';
import { guard } from '../nodes';
import { readBand } from '../expand/band';
import type { CompiledScoring, CompiledStep, InputSource } from './compiled';
import type { CompileContext } from './context';

/** What indicators and rules have in common. */
export interface ScoringSpec extends Switches {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly steps: Readonly<Record<string, Step>>;
  readonly score: Score;
  readonly max?: string | undefined;
  readonly exempt?: string | undefined;
  readonly applies?: string | undefined;
}

/** Compiles the scoring of one line: sources expanded, parsed and ordered. `place` is its path inside the pack. */
export function compileScoring(
  spec: ScoringSpec,
  place: string,
  ownIndicator: boolean,
  context: CompileContext,
): CompiledScoring {
  // A coefficient outside its grade is a slip to put right, not 无此项: the pack's general word does not cover it.
  const when = scoreKind(spec.score) === 'graded' ? whenAbsent(spec) : whenAbsent(spec, context.pack);
  refuseBands(spec.score, place, context);
  const expansion = expandScore(spec.score, { when, ownIndicator });
  const macros = partMacros(expansion.parts, place, context);
  const inputs = new Map<string, InputSource & { where?: string; unit?: string }>();
  for (const [name, input] of Object.entries(spec.inputs)) inputs.set(name, readInput(name, input));
  for (const [name, input, label] of expansion.inputs) inputs.set(name, { kind: 'local', input, label });
  return {
    kind: scoreKind(spec.score),
    inputs,
    steps: compileSteps(spec, expansion.steps, macros, place, context),
    score: expansion.score === null ? null : context.formula(expansion.score, `${place}/score`, '得分', macros),
    max: context.optional(spec.max, `${place}/max`, '最高分'),
    exempt: context.optional(spec.exempt, `${place}/exempt`, '免考条件'),
    applies: context.optional(spec.applies, `${place}/applies`, '考核条件'),
    when,
    grades: compileGrades(spec.score, place, context),
  };
}

function compileSteps(
  spec: ScoringSpec,
  expanded: Expansion['steps'],
  macros: ReadonlyMap<string, Macro>,
  place: string,
  context: CompileContext,
): CompiledStep[] {
  const written = Object.entries(spec.steps).map(([name, step]) => {
    const source = typeof step === 'string' ? step : step.formula;
    return { name, source, show: (typeof step === 'string' ? undefined : step.show) ?? shownAs(name) };
  });
  const steps: (CompiledStep & { nodes: readonly Node[] })[] = [];
  const all: readonly ExpandedStep[] = [...written, ...expanded];
  for (const { name, source, show, instead } of all) {
    const at = `${place}/steps/${name}`;
    const plain = context.formula(source, at, name, macros);
    const [none, zero] = [instead?.none, instead?.zeroDivisor].map((text) => context.optional(text ?? undefined, at, name));
    const formula = plain && guard(plain, none ?? null, zero ?? null);
    if (formula) steps.push({ name, formula, show, nodes: [formula] });
  }
  return context.order(steps, `${place}/steps`).map(({ name, formula, show }) => ({ name, formula, show }));
}

function compileGrades(score: Score, place: string, context: CompileContext): CompiledScoring['grades'] {
  if (typeof score === 'string' || !('graded' in score)) return null;
  return score.graded.grades.map(({ name, also = [], from, to }) => {
    const [low, high] = [from ?? '0', to ?? '1'].map((text) => context.formula(text, `${place}/score`, name));
    return { name, also, range: (from !== undefined || to !== undefined) && low && high ? { from: low, to: high } : null };
  });
}

/** Names that end in 率, 度, 比 or 占比 are rates, and shown as percentages unless the pack says otherwise. */
export function shownAs(name: string): Show {
  return /(率|度|比|比例|比重)$/.test(name) ? 'percent' : 'number';
}

/** Where an input's value comes from. */
function readInput(name: string, input: Input): InputSource & { where?: string; unit?: string } {
  if (typeof input !== 'string' && 'id' in input) return { kind: 'local', input, label: name };
  const from = typeof input === 'string' ? input : input.from;
  const [kind = '', first = '', second = ''] = from.split('.');
  const said =
    typeof input === 'string'
      ? {}
      : { ...(input.where ? { where: input.where } : {}), ...(input.unit ? { unit: input.unit } : {}) };
  if (kind === 'funds') return { kind, row: first, column: second, ...said };
  if (kind === 'rows') return { kind, field: first, ...said };
  return { kind: kind as 'unit' | 'project' | 'rollup' | 'measure', id: first, ...said };
}

/** A part's formula is a macro of one parameter, 分值: so 分值 in it is the part's own. */
function partMacros(
  parts: readonly (readonly [string, string])[],
  place: string,
  context: CompileContext,
): ReadonlyMap<string, Macro> {
  if (parts.length === 0) return context.macros;
  const macros = new Map(context.macros);
  for (const [name, source] of parts) {
    const body = context.formula(source, `${place}/score/parts/${name.slice(2)}`, name.slice(2));
    if (body) macros.set(name, { name, params: ['分值'], body });
  }
  return macros;
}

function refuseBands(score: Score, place: string, context: CompileContext): void {
  if (typeof score === 'string' || !('ladder' in score)) return;
  score.ladder.bands.forEach((band, index) => {
    if (!readBand(band.in))
      context.problems.push(problem('pack.band', `${place}/score/ladder/bands/${index}`, { text: band.in }));
  });
}
