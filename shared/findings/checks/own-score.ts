import { Decimal, roundHalfUp } from '../../number';
import { apart, plain, points } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields } from '../../workbook/fields';

/** Own and rule score, where both are there and differ. */
function differing({ line }: LineSubject): { own: Decimal; rule: Decimal } | null {
  if (!line.own || !line.rule || line.own.equals(line.rule)) return null;
  return { own: line.own, rule: line.rule };
}

/** 执行得分：it follows from the rate, so even a reasoned change deserves a look. */
export const executionScoreCheck = check({
  number: '5',
  about: '执行得分等于执行率乘分值',
  codes: { 'execution.score': 'error', 'execution.overruled': 'doubt' },
  table: ({ execution, money }, report) => {
    const scores = execution && differing(execution);
    if (!execution || !scores) return;
    const { line, where, ownReason: reason } = execution;
    const share =
      money?.executed.value && money.budget.value ? `${plain(money.executed.value)} ÷ ${plain(money.budget.value)}` : '执行率';
    const working = `${share} × ${line.points ? plain(line.points) : '分值'}`;
    const figures = { where, own: plain(scores.own), rule: points(scores.rule), working };
    if (reason === '') report('execution.score', fields.selfScore.at(line.binding), figures);
    else report('execution.overruled', fields.selfScore.at(line.binding), { ...figures, reason });
  },
});

/** 自评得分与规则得分：the difference is always shown; without a reason it is an error. */
export const ownScoreCheck = check({
  number: '11',
  about: '自评得分与规则得分不同要写理由',
  codes: {
    'score.own-differs': 'error',
    'score.own-far': 'doubt',
    'score.own-explained': 'hint',
    'score.manual-no-reason': 'error',
    'score.unreadable': 'error',
  },
  line: (subject, report) => {
    const { line, where, selfScore, ownReason: reason } = subject;
    const binding = fields.selfScore.at(line.binding);
    if (selfScore && selfScore.value.trim() !== '' && !line.own)
      report('score.unreadable', binding, { where, typed: selfScore.value });
    if (line.kind === 'execution') return;
    const scores = differing(subject);
    if (scores) {
      const figures = {
        where,
        own: plain(scores.own),
        rule: points(scores.rule),
        difference: points(apart(scores.own, scores.rule)),
      };
      if (reason === '') report('score.own-differs', binding, figures);
      else report(isFar(scores, line.points) ? 'score.own-far' : 'score.own-explained', binding, { ...figures, reason });
    }
    if (line.state === 'manual' && line.own && line.points && line.own.lessThan(line.points) && !subject.explained) {
      report('score.manual-no-reason', binding, { where, score: plain(line.own), points: plain(line.points) });
    }
  },
});

/** Further from the rule than a matter of judgement: more than a fifth of the points. */
function isFar({ own, rule }: { own: Decimal; rule: Decimal }, all: Decimal | null): boolean {
  return all !== null && apart(own, rule).greaterThan(all.abs().times('0.2'));
}

/** 完成值 × 权重：the target was forgotten. */
export const timesWeightCheck = check({
  number: '15',
  about: '用「完成值 × 权重」代替「完成 ÷ 目标 × 权重」',
  codes: { 'score.actual-times-weight': 'doubt' },
  line: (subject, report) => {
    const { line, read, where } = subject;
    const scores = differing(subject);
    const [actual, target] = [read?.actual, read?.target];
    if (!scores || !read || !line.points || !actual?.value || !target?.value || !actual.percent || target.value.equals(1)) return;
    const slipped = Decimal.min(actual.value.times(line.points), line.points);
    if (actual.value.greaterThanOrEqualTo(1) || !roundHalfUp(slipped, 2).equals(roundHalfUp(scores.own, 2))) return;
    report('score.actual-times-weight', fields.selfScore.at(line.binding), {
      where,
      own: plain(scores.own),
      actual: read.actualText,
      target: read.targetText,
      points: plain(line.points),
      right: points(scores.rule),
    });
  },
});
