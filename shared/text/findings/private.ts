import { say } from './say';

interface Seen {
  readonly where: string;
  /** With the middle hidden: a list of findings must not itself give a number away. */
  readonly masked: string;
}

/** Personal data and traces that must not be published. */
export const privateFindings = {
  'private.mobile': say((p: Seen) => `「${p.where}」里有手机号 ${p.masked}。`, '公开前请删去手机号。'),
  'private.landline': say(
    (p: Seen) => `「${p.where}」里有座机号 ${p.masked}。`,
    '公开前请删去电话号码；确需公开办公电话的，请点「不用改」并写明理由。',
  ),
  'private.id-card': say((p: Seen) => `「${p.where}」里有身份证号 ${p.masked}。`, '公开前请删去身份证号。'),
  'private.account': say((p: Seen) => `「${p.where}」里有银行账号 ${p.masked}。`, '公开前请删去银行账号。'),
  'private.email': say(
    (p: Seen) => `「${p.where}」里有邮箱 ${p.masked}。`,
    '公开前请删去邮箱；单位公开的办公邮箱，请点「不用改」并写明理由。',
  ),
  'private.contact': say((p: Seen) => `「${p.where}」有联系人或联系电话一栏。`, '公开的表不留联系人和电话，请删去这一栏的内容。'),
  'private.person': say((p: Seen) => `「${p.where}」里有姓名，会随表公开。`, '官方表样要求印的可以保留；不要求的请删去。'),
  'private.by-subtraction': say(
    (p: { names: string }) => `公开的${p.names}计入了不公开的项目，减去公开的各项目就知道它的数。`,
    '请看一看这些数能不能公开；不能公开的，只公开附表，不公开计算底稿。',
  ),
  'file.hidden': say(
    (p: { where: string; kind: string; text: string }) => `导出的文件里有${p.kind}：「${p.text}」（${p.where}）。`,
    (p) => `公开前请去掉${p.kind}。`,
  ),
};
