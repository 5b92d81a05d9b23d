import { formatPlain, parseNumber } from '../../number';
import { printsScore, scorePrint } from '../../pack';
import { type Evaluation, type Line, linesOf } from '../../scoring';
import { doubt } from '../../text/recognising';
import { openField, PUBLISHED_REASON } from '../../workbook';
import { pointsIn } from '../text';
import type { FormBinding } from './binding';
import { sameFigure } from './levels';
import { fields, figures } from '../../workbook/fields';

/**
 * Scores as printed against what the rules come to: where they differ, or the rule has nothing to go by, the printed one is
 * the unit's own, and where it came from stands for its reason. A score printed blank where the rule has one is a doubt.
 */
export function bindScores(binding: FormBinding, evaluation: Evaluation): void {
  const table = evaluation.table(binding.path);
  if (!table) return;
  const lines = new Map(linesOf(table).map((line) => [line.binding, line]));
  for (const { line: path, cell, text } of binding.scores) {
    const line = lines.get(path);
    const figure = pointsIn(text);
    if (!line) continue;
    if (figure === '') sayBlank(binding, line, cell);
    else if (!parseNumber(figure).ok)
      binding.outcomes.doubtful(cell, fields.selfScore.at(path), '', doubt('score.unreadable', {}));
    else if (follows(binding, line, figure) || isOwn(binding, path, figure))
      binding.outcomes.matched(cell, figures.self.at(path), figure);
    else {
      binding.put(fields.selfScore.at(path), figure, cell);
      binding.put(fields.selfScoreReason.at(path), PUBLISHED_REASON, cell);
    }
  }
}

/** Whether the rule comes to the printed score by itself, as the pack prints scores. */
function follows({ table: { pack } }: FormBinding, { rule, self, state }: Line, figure: string): boolean {
  const printed = parseNumber(figure);
  if (!printed.ok || rule === null || self === null || state === 'manual') return false;
  return printsScore(printed.value.value, rule, scorePrint(pack, 'line'));
}

/** Whether the working papers gave the line this very score as its own. */
function isOwn({ draft, table }: FormBinding, path: string, figure: string): boolean {
  const before = openField(fields.selfScore.at(path), table.pack, draft)?.read(draft);
  return typeof before === 'string' && before !== '' && sameFigure(before, figure);
}

function sayBlank(binding: FormBinding, line: Line, cell: FormBinding['scores'][number]['cell']): void {
  const rule = line.self;
  if (rule === null) return;
  // A deduction of nothing is printed blank.
  if (line.kind === 'deduction' && rule.isZero()) {
    binding.outcomes.matched(cell, figures.self.at(line.binding), '');
    return;
  }
  binding.draft.printed[figures.self.at(line.binding)] = '';
  binding.outcomes.doubtful(cell, figures.self.at(line.binding), formatPlain(rule), doubt('score.blank', {}));
}
