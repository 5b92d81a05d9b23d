import { type At, say } from './say';

interface Behind extends At {
  readonly month: string;
  readonly rate: string;
  readonly progress: string;
  readonly bar: string;
}

const behind = (p: Behind) => `「${p.where}」到 ${p.month} 月执行率 ${p.rate}，是时间进度的 ${p.progress}%，低于 ${p.bar}%`;

/** Monitoring forms: spending behind the year, targets that may not be met. */
export const monitorFindings = {
  'monitor.red': say((p: Behind) => `${behind(p)}：红灯。`, '请核对执行数；确实慢的，写明原因和措施。'),
  'monitor.yellow': say((p: Behind) => `${behind(p)}：黄灯。`, '请核对执行数；确实慢的，写明原因和措施。'),
  'monitor.no-forecast': say(
    (p: At & { likelihood: string }) => `「${p.where}」完成目标的可能性是「${p.likelihood}」，没有填全年预计完成情况。`,
    '请填全年预计完成多少。',
  ),
  'monitor.no-reason': say(
    (p: At & { likelihood: string }) =>
      `「${p.where}」完成目标的可能性是「${p.likelihood}」，没有选偏差原因，或选了「其他」没有说明。`,
    '请在五类原因里选，选「其他」的写明原因。',
  ),
};
