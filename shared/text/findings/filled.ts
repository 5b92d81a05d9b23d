import { asksForCoefficient } from '../lines';
import { type At, say } from './say';

/** What has not been filled in, or cannot be read. */
export const filledFindings = {
  'line.incomplete': say(
    (p: At & { missing: string; count: string }) => `「${p.where}」还算不出得分，${p.count} 处待填：${p.missing}。`,
    '请填上；本年没有这一项的，选「本年无此项」。',
  ),
  'line.ask': say(
    (p: At & { why: string }) => `「${p.where}」算不出得分（${p.why}），规则没有规定如何处理。`,
    '请填自评得分，写明理由。',
  ),
  'grade.coefficient': say(
    (p: At & { grade: string; from: string; to: string }) => `「${p.where}」的完成值是「${p.grade}」，还没有填得分系数。`,
    (p) => asksForCoefficient(p.from, p.to),
  ),
  'number.unreadable': say(
    (p: At & { typed: string }) => `「${p.where}」填的「${p.typed}」不是一个数，没有采用。`,
    '请改成数，例如 1234.56 或 12.5%。',
  ),
  'name.blank': say(
    (p: { what: string }) => `有一个${p.what}没有名称。`,
    (p) => `请填上${p.what}的名称；多余的请删去。`,
  ),
  'table.empty': say((p: At) => `「${p.where}」还没有一个指标。`, '请添加指标。'),
  'hidden.no-reason': say((p: At) => `项目「${p.where}」标为不公开，没有写理由。`, '请写明不公开的理由，例如涉密的依据。'),
};
