import { type At, say } from './say';

/** Reports whose wording the officer has changed. */
export const reportFindings = {
  'report.figure': say(
    (p: At & { found: string; name: string; value: string }) =>
      `「${p.where}」里写着「${p.found}」，与算出来的 ${p.value}（${p.name}）不一致。`,
    (p) => `请改成 ${p.value}，或恢复预先写好的文字，让数跟着自评卷走。`,
  ),
  'report.hidden': say((p: At) => `「${p.where}」里写了不公开的项目的名称。`, '公开前请从报告里删去它。'),
  'report.blank': say(
    (p: At & { count: string }) => `「${p.where}」还有 ${p.count} 处待填。`,
    '请在「报告」里写完；不用的段落可以删去文字。',
  ),
};
