import { aboutUnit } from './check-report';

/** The words of 复核表. */
export const reviewSheetWords = {
  title: '绩效自评复核表',
  columns: ['指标', '分值', '规则得分', '自评得分', '审核意见', '答复', '复核得分'],
  about: aboutUnit,
  note: '复核得分空着的，合计按自评得分计。本表是内部工作底稿，不公开。',
  unread: '（不是数，没有计入）',
  above: '（超过分值）',
  /** Beside the field it is typed in. */
  unreadHere: '这不是一个数，复核表上照印，但不计入合计。请写成 9.5 这样的数。',
  aboveHere: (points: string) => `超过了这一项的分值 ${points} 分，请核对。`,
  execution: '预算执行',
  total: '合计',
  rating: (was: string, is: string) => (was === is ? `等级：${is}` : `等级：自评 ${was}，复核 ${is}`),
  signature: '复核人：　　　　　　　　　　被复核单位：　　　　　　　　　　日期：　　　　年　　月　　日',
} as const;
