import { type At, say } from './say';

/** What to do about a figure handed down every year. */
const HANDED_DOWN = '请对照财政部门下发的通知填上这个数，写明来源；与现在相同的也要确认一次。';

/** Scores against points, rules, facts and reasons. */
export const scoreFindings = {
  'input.above-limit': say(
    (p: At & { typed: string; most: string }) => `「${p.where}」填的是 ${p.typed}，至多 ${p.most}；算分时照 ${p.most} 计。`,
    (p) => `请核对，改成不超过 ${p.most} 的数。`,
  ),
  'score.above': say(
    (p: At & { score: string; limit: string }) => `「${p.where}」得分 ${p.score}，超过了最多能得的 ${p.limit} 分。`,
    (p) => `请改成不超过 ${p.limit} 的数。`,
  ),
  'score.below-zero': say((p: At & { score: string }) => `「${p.where}」得分是负数：${p.score}。`, '得分不低于 0，请改正。'),
  'score.deduction': say(
    (p: At & { score: string }) => `扣分项「${p.where}」填了 ${p.score}：正数会使总分变高。`,
    (p) => `扣分请写成负数，例如 −${p.score}；没有扣分写 0。`,
  ),
  'score.unreadable': say(
    (p: At & { typed: string }) => `「${p.where}」的自评得分「${p.typed}」不是一个数，没有计入。`,
    '请改成数。',
  ),
  'score.full-unmet': say(
    (p: At & { score: string; target: string; actual: string }) =>
      `「${p.where}」目标 ${p.target}，完成 ${p.actual}，没有达到目标却给了满分 ${p.score}。`,
    '请按完成情况扣分，或核对目标值与完成值。',
  ),
  'score.met-deducted': say(
    (p: At & { score: string; points: string; target: string; actual: string }) =>
      `「${p.where}」目标 ${p.target}，完成 ${p.actual}，已经达标，得分 ${p.score} 却低于分值 ${p.points}，没有写原因。`,
    '请写明为什么扣分，或改成满分。',
  ),
  'score.own-differs': say(
    (p: At & { own: string; rule: string; difference: string }) =>
      `「${p.where}」自评得分 ${p.own}，按规则是 ${p.rule}，相差 ${p.difference}，没有写理由。`,
    (p) => `请写明理由，或改成 ${p.rule}。`,
  ),
  'score.own-explained': say(
    (p: At & { own: string; rule: string; difference: string; reason: string }) =>
      `「${p.where}」自评得分 ${p.own}，按规则是 ${p.rule}，相差 ${p.difference}；理由是「${p.reason}」。`,
    '请确认理由站得住。',
  ),
  'score.own-far': say(
    (p: At & { own: string; rule: string; difference: string; reason: string }) =>
      `「${p.where}」自评得分 ${p.own}，按规则是 ${p.rule}，相差 ${p.difference}，差得多。写的理由是「${p.reason}」。`,
    (p) => `差这么多，光有理由恐怕不够；请备好依据，或改成 ${p.rule}。`,
  ),
  'score.manual-no-reason': say(
    (p: At & { score: string; points: string }) => `「${p.where}」由人打分，得 ${p.score}，低于分值 ${p.points}，没有写原因。`,
    '请写明扣分的原因。',
  ),
  'score.low-no-reason': say(
    (p: At & { score: string; points: string }) => `「${p.where}」得 ${p.score} 分，低于分值 ${p.points}，没有写偏差原因。`,
    '请写明偏差原因和改进措施。',
  ),
  'score.same-rate': say(
    (p: At & { rate: string; score: string; points: string; other: string; otherScore: string; otherPoints: string }) =>
      `「${p.where}」与「${p.other}」完成率都是 ${p.rate}，一个得 ${p.score}（分值 ${p.points}），一个得 ${p.otherScore}（分值 ${p.otherPoints}），松紧不一。`,
    '请使同样的完成率得同样比例的分，或写明理由。',
  ),
  'score.actual-times-weight': say(
    (p: At & { own: string; actual: string; target: string; points: string; right: string }) =>
      `「${p.where}」的 ${p.own} 分像是 ${p.actual} × ${p.points}；应当先除以目标 ${p.target}，得 ${p.right}。`,
    (p) => `得分 = 完成值 ÷ 目标值 × 分值，请改成 ${p.right}。`,
  ),
  'points.printed': say(
    (p: At & { printed: string; points: string }) => `「${p.where}」预算执行一行印的分值是 ${p.printed}，应当是 ${p.points}。`,
    (p) => `请改成 ${p.points}；表的满分不写在这一格。`,
  ),
  'score.printed': say(
    (p: At & { printed: string; computed: string }) => `「${p.where}」印的得分是 ${p.printed}，这里算出来是 ${p.computed}。`,
    '请核对所填的数和所印的得分，使两处一致。',
  ),
  'score.blank-counted': say(
    (p: At & { total: string; score: string }) => `「${p.where}」的得分空着，合计 ${p.total} 却算进了它的 ${p.score} 分。`,
    (p) => `请填上得分 ${p.score}，或改正合计。`,
  ),
  'score.input-no-reason': say(
    (p: At & { input: string; value: string }) => `「${p.where}」的「${p.input}」填了 ${p.value}，没有写理由。`,
    '酌情扣分、手填系数的，请写明理由。',
  ),
  'rating.printed': say(
    (p: At & { printed: string; rating: string; score: string }) =>
      `「${p.where}」评级印的是「${p.printed}」，得分 ${p.score} 应当是「${p.rating}」。`,
    (p) => `请改成「${p.rating}」，或核对得分。`,
  ),
  'rating.word': say(
    (p: At & { printed: string; words: string }) => `「${p.where}」的评级用了「${p.printed}」，规定的只有：${p.words}。`,
    (p) => `请改成 ${p.words} 之一。`,
  ),
  'total.low-no-plan': say(
    (p: At & { score: string; bar: string }) =>
      `「${p.where}」总分 ${p.score}，低于 ${p.bar}，没有写未实现目标的原因和拟采取的措施。`,
    '请写明原因和措施。',
  ),
  'parameter.unconfirmed': say(
    (p: { name: string; value: string }) =>
      `「${p.name}」现在用的是${p.value === '' ? '空白' : ` ${p.value}`}，还没有经财政部门下发的数确认。`,
    HANDED_DOWN,
  ),
  'parameter.to-confirm': say(
    (p: { name: string; value: string }) => `「${p.name}」${p.value === '' ? '还没有填' : `先用的是 ${p.value}，还没有确认`}。`,
    HANDED_DOWN,
  ),
};
