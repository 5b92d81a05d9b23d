import { explain, type Value } from '../../formula';
import { formatFixed, formatPercent, formatPlain } from '../../number';
import type { Evaluation, Figure, Line } from '../../scoring';

/** How a line came about, figure by figure: `预算执行数 228.14；偏离度 = |…| ÷ … = 0.00%；规则得分 = … = 8.00`. */
export function workingOf(line: Line, evaluation: Evaluation, rateDecimals: number): string {
  if (line.state === 'manual' && line.rule === null) return '这一行没有公式，由人工打分';
  const figures = line.figures.map((key) => evaluation.figure(key)).filter((figure) => figure !== undefined);
  return figures.map((figure) => told(figure, evaluation, rateDecimals)).join('；');
}

function told(figure: Figure, evaluation: Evaluation, rateDecimals: number): string {
  const value = valueText(figure.value, figure, rateDecimals);
  const formula = figure.spoken ?? figure.formula;
  if (!formula) return `${figure.name} ${value}`;
  const found = (name: string): Figure | undefined => {
    const reference = figure.refs?.get(name);
    return reference?.kind === 'one' ? evaluation.figure(reference.key) : undefined;
  };
  const show = (name: string) => {
    const one = found(name);
    return one ? valueText(one.value, one, rateDecimals) : name;
  };
  const { words, figures } = explain(formula, show, (name) => found(name)?.value ?? { kind: 'missing', places: [] });
  return `${figure.name} = ${words}${figures === words ? '' : ` = ${figures}`} = ${value}`;
}

/** A value in words. */
function valueText(value: Value, { show, decimals }: Pick<Figure, 'show' | 'decimals'>, rateDecimals: number): string {
  switch (value.kind) {
    case 'number':
      if (show === 'percent') return formatPercent(value.value, rateDecimals);
      return decimals === undefined ? formatPlain(value.value) : formatFixed(value.value, decimals);
    case 'text':
      return value.value;
    case 'boolean':
      return value.value ? '是' : '否';
    case 'list':
      return value.items.map((item) => valueText(item, { show }, rateDecimals)).join('、');
    case 'missing':
      return '待填';
    case 'undefined':
      return '无此项';
    case 'error':
      return '算不出来';
  }
}
