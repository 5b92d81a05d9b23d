import { explain, type Value } from '../formula';
import type { Evaluation, Figure, Line } from './evaluation';
import { showValue } from './show';

/** One line of the working of a score, as an officer reads it: `偏离度 = |a − b| ÷ b`, with its figures, and what it comes to. */
export interface Working {
  readonly key: string;
  readonly name: string;
  /** Absent for what is typed. */
  readonly formula?: string;
  readonly figures?: string;
  readonly value: string;
  /** The value before rounding, for formulas with a number. */
  readonly exact?: string;
  readonly unit?: string;
  /** Where to type it, for what is typed. */
  readonly binding?: string;
  readonly where?: string;
  /** What its formula reads, by name. */
  readonly refs: readonly { readonly name: string; readonly key: string; readonly value: string; readonly binding?: string }[];
}

/** The working of a line: inputs, steps and the score, in order. */
export function explainLine(evaluation: Evaluation, line: Line): Working[] {
  return line.figures.flatMap((key) => {
    const figure = evaluation.figure(key);
    return figure ? [explainFigure(evaluation, figure)] : [];
  });
}

/** The working of one figure. */
function explainFigure(evaluation: Evaluation, figure: Figure): Working {
  const value = figureText(figure);
  const common = {
    key: figure.key,
    name: figure.name,
    value,
    ...(figure.unit ? { unit: figure.unit } : {}),
    ...(figure.binding ? { binding: figure.binding } : {}),
    ...(figure.where ? { where: figure.where } : {}),
  };
  const formula = figure.spoken ?? figure.formula;
  if (!formula) return { ...common, name: figure.full ?? figure.name, refs: [] };
  const read = (name: string) => figure.refs?.get(name);
  const said = explain(
    formula,
    (name) => {
      const reference = read(name);
      if (!reference) return name;
      if (reference.kind === 'list') return listText(evaluation, reference.keys);
      const one = evaluation.figure(reference.key);
      return (one && figureText(one)) || '待填';
    },
    (name) => valueOf(evaluation, figure, name),
  );
  const exact =
    figure.value.kind === 'number' ? { exact: showValue(figure.value, { show: 'number', decimals: 20, trim: true }) } : {};
  const refs = [...(figure.refs ?? [])].flatMap(([name, reference]) => {
    const keys = reference.kind === 'one' ? [reference.key] : reference.keys;
    return keys.flatMap((key) => {
      const one = evaluation.figure(key);
      return one ? [{ name, key, value: figureText(one), ...(one.binding ? { binding: one.binding } : {}) }] : [];
    });
  });
  return { ...common, formula: said.words, figures: said.figures, ...exact, refs };
}

/** A figure as it is shown. */
export function figureText(figure: Figure): string {
  return showValue(figure.value, { show: figure.show, decimals: figure.decimals });
}

function listText(evaluation: Evaluation, keys: readonly string[]): string {
  const texts = keys.map((key) => {
    const figure = evaluation.figure(key);
    return (figure && figureText(figure)) || '待填';
  });
  return texts.length > 6 ? `${texts.slice(0, 5).join('、')}…共 ${texts.length} 项` : texts.join('、');
}

function valueOf(evaluation: Evaluation, figure: Figure, name: string): Value {
  const reference = figure.refs?.get(name);
  const missing: Value = { kind: 'missing', places: [name] };
  if (!reference) return missing;
  if (reference.kind === 'one') return evaluation.figure(reference.key)?.value ?? missing;
  return { kind: 'list', items: reference.keys.map((key) => evaluation.figure(key)?.value ?? missing) };
}
