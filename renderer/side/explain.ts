import type { Evaluation, Line } from '../../shared/scoring/evaluation';
import { showValue } from '../../shared/scoring/show';

/** Stand-in until shared/scoring has its own. */
export function explainLine(
  evaluation: Evaluation,
  line: Line,
): { name: string; formula: string; with: string; value: string }[] {
  return line.figures.flatMap((key) => {
    const figure = evaluation.figure(key);
    if (!figure) return [];
    return [{ name: figure.name, formula: '', with: '', value: showValue(figure.value, figure) }];
  });
}
