import { maybe } from './words';

interface InExample {
  readonly example: string;
}

/** Worked examples. */
export const examples = {
  'packcheck.example-form': ({ example, where, why }: InExample & { where: string; why: string }) =>
    `样例「${example}」的「${where}」${why}。`,
  'packcheck.example-data': ({ example, where, why }: InExample & { where: string; why: string }) =>
    `样例「${example}」的数据${where === '' ? '' : `「${where}」`}读不进去：${why}`,
  'packcheck.example-unknown': ({
    example,
    where,
    id,
    nearest,
  }: InExample & { where: string; id: string; nearest: string | null }) =>
    `样例「${example}」的 expect 里，「${where}」写了「${id}」，但没有这一项。${maybe(nearest, '请检查写法。')}`,
  'packcheck.example-differs': ({
    example,
    owner,
    line,
    what,
    expected,
    got,
    working,
  }: InExample & { owner: string; line: string; what: string; expected: string; got: string; working: string }) =>
    `样例「${example}」${owner}${line === '' ? '' : `「${line}」`}的${what}应当是 ${expected}，算出来是 ${got}。${working === '' ? '' : `算法：${working}。`}请核对公式、分值和样例的数据。`,
  'packcheck.example-unexplained': ({
    example,
    owner,
    line,
    rule,
    self,
  }: InExample & { owner: string; line: string; rule: string; self: string }) =>
    `样例「${example}」${owner}「${line}」公开的得分是 ${self}，按规则得 ${rule}，没有写明为什么不同。请在 expect 里写上 self 和 why。`,
  'packcheck.example-above-points': ({
    example,
    owner,
    line,
    score,
    points: all,
  }: InExample & { owner: string; line: string; score: string; points: string }) =>
    `样例「${example}」${owner}「${line}」的得分 ${score} 超过了分值 ${all}。请核对样例的分数和规则包的分值。`,
};
