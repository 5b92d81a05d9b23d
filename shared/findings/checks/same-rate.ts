import { percent, points } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields } from '../../workbook/fields';

/** 完成率相同而得分不同：two lines of one table, the same share done, scored by different measures. */
export const sameRateCheck = check({
  number: '14',
  about: '完成率相同而得分比例不同',
  codes: { 'score.same-rate': 'doubt' },
  table: ({ lines }, report) => {
    const seen = new Map<string, LineSubject>();
    for (const subject of lines) {
      const { line, read } = subject;
      const rate = subject.measured?.rate;
      if (!rate || !read || !line.self || !line.points || line.points.isZero()) continue;
      // What was explained is said elsewhere; here it would only say it twice.
      if (line.own && line.rule && !line.own.equals(line.rule) && subject.explained) continue;
      const key = `${read.direction}|${rate.toFixed(6)}`;
      const other = seen.get(key);
      if (!other) {
        seen.set(key, subject);
        continue;
      }
      const share = line.self.div(line.points);
      const [otherScore, otherPoints] = [other.line.self, other.line.points];
      if (!otherScore || !otherPoints || otherScore.div(otherPoints).minus(share).abs().lessThan('0.005')) continue;
      report('score.same-rate', fields.selfScore.at(line.binding), {
        where: subject.where,
        rate: percent(rate),
        score: points(line.self),
        points: points(line.points),
        other: other.where,
        otherScore: points(otherScore),
        otherPoints: points(otherPoints),
      });
    }
  },
});
