import { type At, say } from './say';

/** What is written in words: placeholders left, years and names that disagree, figures that differ from the table. */
export const wordFindings = {
  'text.placeholder': say(
    (p: At & { found: string }) => `「${p.where}」里还留着表样的提示或占位符「${p.found}」。`,
    '请删去提示，换成实际内容。',
  ),
  'text.year': say(
    (p: At & { found: string; year: string }) => `「${p.where}」里写的是「${p.found}」，这份自评是 ${p.year} 年度的。`,
    (p) => `请核对年度；应当是 ${p.year} 年的请改正。`,
  ),
  'text.score': say(
    (p: At & { found: string; score: string }) => `「${p.where}」里写「${p.found}」，表里的总分是 ${p.score}。`,
    '请使文字与表一致。',
  ),
  'text.branch': say(
    (p: At & { found: string; branch: string; score: string }) =>
      `「${p.where}」里写「${p.found}」，表里「${p.branch}」各项相加是 ${p.score} 分。`,
    '请使文字与表一致。',
  ),
  'text.money': say(
    (p: At & { found: string; name: string; value: string }) =>
      `「${p.where}」里写「${p.found}」，表里的「${p.name}」是 ${p.value} 万元。`,
    '请使文字与表一致；说的不是同一笔钱的，请写清楚。',
  ),
  'text.rate': say(
    (p: At & { found: string; rate: string }) => `「${p.where}」里写「${p.found}」，表里的执行率是 ${p.rate}。`,
    '请使文字与表一致。',
  ),
  'text.count': say(
    (p: At & { found: string; what: string; count: string }) =>
      `「${p.where}」里写「${p.found}」，表里的${p.what}是 ${p.count} 个。`,
    '请使文字与表一致。',
  ),
  'text.indicator': say(
    (p: At & { found: string; indicator: string; actual: string }) =>
      `「${p.where}」里写「${p.found}」，「${p.indicator}」一行的完成值是 ${p.actual}。`,
    '请核对，使文字与表一致；说的不是同一件事的，请写清楚。',
  ),
  'text.last-year': say(
    (p: At & { found: string; year: string }) =>
      `「${p.where}」通篇只说「${p.found}」，没有提 ${p.year} 年，像是照用了去年的文字。`,
    (p) => `请核对，改成 ${p.year} 年的情况。`,
  ),
  'text.other-unit': say(
    (p: At & { found: string; unit: string }) => `「${p.where}」开头说的是「${p.found}」，这份自评的单位是「${p.unit}」。`,
    '请核对是不是照用了别的单位的文字；确实说别的单位的，不用改。',
  ),
  'text.limit': say(
    (p: At & { length: string; limit: string }) => `「${p.where}」写了 ${p.length} 个字，超过 ${p.limit} 个字。`,
    (p) => `请压缩到 ${p.limit} 个字以内。`,
  ),
  'reason.on-full': say(
    (p: At & { score: string }) => `「${p.where}」得了满分 ${p.score}，却写了偏差原因。`,
    '没有偏差的不用写原因；确有偏差的，请核对得分。',
  ),
  'reason.vague': say(
    (p: At & { reason: string; score: string; points: string }) =>
      `「${p.where}」得 ${p.score} 分（分值 ${p.points}），原因只写了「${p.reason}」，等于没写。`,
    '请写明具体原因和改进措施。',
  ),
  'problems.none': say(
    (p: At & { text: string; state: string; lost: string }) => `「${p.where}」扣了 ${p.lost} 分，「${p.text}」${p.state}。`,
    '有扣分就应当有问题和改进措施，请补写。',
  ),
  'name.unit': say(
    (p: At & { printed: string; name: string }) => `「${p.where}」印的单位是「${p.printed}」，封面填的是「${p.name}」。`,
    '请使单位名称前后一致，用全称。',
  ),
  'name.department': say(
    (p: At & { department: string; other: string }) => `「${p.where}」的主管部门是「${p.department}」，别处是「${p.other}」。`,
    '请使主管部门前后一致。',
  ),
  'name.project': say(
    (p: At & { printed: string }) => `项目「${p.where}」的表上印的名称是「${p.printed}」。`,
    '请使项目名称前后一致，照批复的名称写。',
  ),
  'name.same-project': say(
    (p: { name: string; count: string }) => `有 ${p.count} 个项目都叫「${p.name}」。`,
    '请核对名称；确实是不同的项目，请加以区别。',
  ),
  'name.same-code': say(
    (p: { code: string; names: string }) => `项目编码「${p.code}」用在了几个项目上：${p.names}。`,
    '请核对项目编码。',
  ),
  'code.scientific': say(
    (p: At & { text: string }) => `「${p.where}」写成了 ${p.text}，是电子表格把长编码变成的样子，后几位已经丢了。`,
    '请照原来的编码重新填写。',
  ),
  'text.garbled': say((p: At) => `「${p.where}」里有乱码「�」。`, '多半是转换格式时坏了的字，请照原文重新填写。'),
  'text.invisible': say((p: At) => `「${p.where}」里有看不见的字符。`, '多半是从网页复制带来的，请删去重新填写。'),
};
