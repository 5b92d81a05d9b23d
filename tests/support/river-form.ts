import { readingPorts } from '../../electron/disk/reading';
import { importDocument } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import type { Workbook } from '../../shared/workbook';
import { made, type MadeBlock } from './forms';
import { templates } from './packs';

/** A row of a form; a cell is a text, or a text with how many columns and rows it takes. */
export type Row = readonly (string | readonly [text: string, columns: number, rows?: number])[];

/** A table row by row. */
export function table(rows: readonly Row[]): MadeBlock {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? { text: cell } : { text: cell[0], columns: cell[1], rows: cell[2] ?? 1 })),
  );
}

/** The indicators of a project about a river. */
export const LINES: readonly Row[] = [
  ['产出指标', '数量指标', '疏浚河道长度', '≥12公里', '13公里', '20', '20', ''],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '98%', '30', '30', ''],
  ['效益指标', '社会效益指标', '防洪能力', '提升', '提升', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '10', '10', ''],
];
export const HEADINGS: Row = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** A form of the general pack, of nobody in particular. */
export function form(
  lines: readonly Row[],
  { name, money, goal }: { name: string; money: readonly string[]; goal: string },
): MadeBlock {
  const [initial = '', adjusted = '', executed = '', rate = '', score = ''] = money;
  return table([
    [
      ['项目名称', 2],
      [name, 6],
    ],
    [
      ['主管部门', 2],
      ['某县某局', 2],
      ['实施单位', 2],
      ['某县某所', 2],
    ],
    [['项目资金（万元）', 1, 3], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', initial, adjusted, executed, '10', rate, score],
    ['其中：当年财政拨款', initial, adjusted, executed, '—', rate, '—'],
    [
      ['年度总体目标', 1, 2],
      ['预期目标', 3],
      ['实际完成情况', 4],
    ],
    [
      [goal, 3],
      [goal, 4],
    ],
    HEADINGS,
    ...lines,
    [['总分', 5], '100', score === '' ? '' : '100', ''],
  ]);
}

/** What last year's form says of it. */
export const LAST = { name: '河道疏浚', money: ['120', '118.5', '118.5', '100%', '10'], goal: '疏浚河道' };

/** The workbook a document of Word is read as. */
export async function read(bytes: Uint8Array): Promise<{ pack: Pack; workbook: Workbook }> {
  const done = await importDocument({ bytes, name: '去年.docx', packId: 'mof-2020' }, await templates(), readingPorts());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

/** The workbook of last year's form, a year on. */
export async function aYearOn(change: (workbook: Workbook) => void = () => undefined) {
  const source = made(['项目支出绩效自评表', '（2023年度）', form(LINES, LAST)], 'docx');
  const { pack, workbook } = await read(source);
  const now = structuredClone({ ...workbook, year: '2024', printed: {} });
  change(now);
  return { source, pack, now };
}
