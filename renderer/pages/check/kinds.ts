import type { FindingCode } from '../../../shared/text/findings';

/** What findings are about, in words, by the area their code begins with. */
const areas = {
  合计与汇总: ['sum', 'rollup', 'summary'],
  资金与执行: ['rate', 'rates', 'execution', 'money', 'cost', 'budget'],
  得分与评级: ['score', 'input', 'inputs', 'rating', 'total', 'parameter'],
  指标: ['actual', 'target', 'grade', 'branch', 'percent', 'quantity', 'indicator', 'sign', 'unit', 'zero', 'direction', 'value'],
  单位基础数据: ['fact', 'last-year'],
  文字与名称: ['text', 'reason', 'problems', 'name', 'code', 'report'],
  个人信息: ['private', 'file'],
  填写: ['line', 'number', 'table', 'hidden'],
  监控: ['monitor'],
} as const satisfies Record<string, readonly string[]>;

/** In the order they are offered. */
export const kinds: readonly string[] = Object.keys(areas);

const byArea = new Map<string, string>(Object.entries(areas).flatMap(([kind, all]) => all.map((area) => [area, kind] as const)));

/** What a finding is about; a new area is listed among 指标 until it has a word of its own. */
export function kindOf(code: FindingCode): string {
  return byArea.get(code.split('.')[0] ?? '') ?? '指标';
}
