import { check } from '../finding';
import { points } from '../figures';
import { actualWords, isMet, targetWords } from '../target';
import { fields } from '../../workbook/fields';

/** 达标与得分：full points without reaching the target, or points lost though it was reached. */
export const scoreFactsCheck = check({
  number: '9、10',
  about: '未达目标却满分；达标却扣分没有理由',
  codes: { 'score.full-unmet': 'error', 'score.met-deducted': 'doubt' },
  line: (subject, report) => {
    const { line, where, read } = subject;
    const { self, rule } = line;
    if (!read || !self || !line.points || line.points.isZero()) return;
    const met = isMet(subject);
    const full = self.greaterThanOrEqualTo(line.points);
    const words = () => ({ where, score: points(self), target: targetWords(subject), actual: actualWords(subject) });
    if (met === false && full && !rule?.greaterThanOrEqualTo(line.points))
      report('score.full-unmet', fields.selfScore.at(line.binding), words());
    if (met !== true || full || subject.explained || rule?.lessThan(line.points)) return;
    report('score.met-deducted', fields.selfScore.at(line.binding), { ...words(), points: points(line.points) });
  },
});
