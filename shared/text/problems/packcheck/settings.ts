import { maybe } from './words';

const settingForms: Record<string, string> = {
  amount: "一个数，如 '90' 或 90%",
  whole: "一个整数，如 '100'",
  switch: "'true' 或 'false'",
  text: '表上一处文字的编号',
  words: '几个词，用顿号隔开',
  sums: '「总数 = 分项 + 分项」，几条之间用分号隔开，用编号写',
  'project-sums': '「单位数据 = 资金栏」，几条之间用分号隔开，用编号写',
  limits: '「部分 + 部分 <= 整体」，几条之间用分号隔开，用编号写',
  codes: '检查的编号，用顿号隔开',
};

/** Keys of `checks:`. */
export const settings = {
  'packcheck.setting-key': ({ key, nearest, known }: { key: string; nearest: string | null; known: string }) =>
    `checks 里没有「${key}」这一项。${maybe(nearest, `能写的是：${known}。`)}`,
  'packcheck.setting-form': ({ key, got, form: wanted }: { key: string; got: string; form: string }) =>
    `checks 的「${key}」写成了「${got}」，应当是${settingForms[wanted] ?? wanted}。`,
  'packcheck.setting-unknown': ({ key, what, id, nearest }: { key: string; what: string; id: string; nearest: string | null }) =>
    `checks 的「${key}」写了${what}「${id}」，但没有这一项。${maybe(nearest, '请检查写法。')}`,
};
