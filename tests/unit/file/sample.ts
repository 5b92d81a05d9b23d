import { filePorts } from '../../../electron/disk/ports';
import { type OpenedFile, openJxzp, writeJxzp } from '../../../shared/file';
import { packOf } from '../../../shared/pack';
import { type Problem, sentence } from '../../../shared/text/problem';
import type { Result } from '../../../shared/text/result';
import { workbook } from '../../../shared/workbook/schema/workbook';

export const samplePack = packOf({
  language: '1',
  id: 'sample-2024',
  region: '示例区',
  year: '2024',
  title: '示例规则包',
  source: '为测试而写',
  'when-undefined': 'full',
  rounding: { score: '2', rate: '2', total: 'plain' },
  ratings: [{ name: '优', from: '90' }],
  tables: [
    {
      id: 'department',
      kind: 'department',
      of: 'unit',
      name: '自评表',
      grid: ['20', '20'],
      blocks: [{ kind: 'title', text: '自评表' }],
    },
  ],
});

export const sampleWorkbook = workbook.parse({
  pack: 'sample-2024',
  year: '2024',
  unit: { name: '示例区政务服务热线中心', facts: { 人数: { text: '１２', unit: '人' }, 车辆: { none: true } } },
  tables: {
    department: {
      own: { line: { value: '7.50', reason: { kind: '其他', text: '偏离度较大' } } },
      texts: { 说明: '第一行\n第二行“引号”𠮷' },
    },
  },
  projects: [{ id: 'p1', name: '热线运行经费', fill: { facts: { 年初预算: { text: '100.10' } } } }],
});

export const sampleEvidence: ReadonlyMap<string, Uint8Array> = new Map([
  ['合同.pdf', Uint8Array.from({ length: 900 }, (_, index) => (index * 131 + (index >> 3)) % 256)],
  ['照片.jpg', Uint8Array.from({ length: 500 }, (_, index) => (index * index * 7) % 251)],
]);

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

export function refusal(result: Result<unknown>): Problem {
  if (result.ok || result.problems[0] === undefined) throw new Error('本应被拒绝');
  return result.problems[0];
}

export const contents = { workbook: sampleWorkbook, pack: samplePack, evidence: sampleEvidence, program: '0.0.1' };

export async function sampleFile(change: Partial<typeof contents> = {}): Promise<Uint8Array> {
  return must(await writeJxzp({ ...contents, ...change }, filePorts));
}

export const open = (bytes: Uint8Array): Promise<Result<OpenedFile>> => openJxzp(bytes, filePorts);

/** The values that must never come back changed. */
export const valuesOf = ({ workbook: filled, pack: rules, evidence }: Pick<OpenedFile, 'workbook' | 'pack' | 'evidence'>) =>
  JSON.stringify([filled, rules.resolved, [...evidence].map(([name, bytes]) => [name, filePorts.sha256(bytes)])]);
