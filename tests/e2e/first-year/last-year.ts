import { writeFileSync } from 'node:fs';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { buildAll, type MadeBlock } from '../../support/build-published';
import { general, type LineFacts, type MadeRow, type ProjectFacts, twoSigns } from '../../support/habits';
import { broken, spaced } from '../../support/mess';
import { sampleOf } from '../../support/packs';
import { documentOf, publishedGrid } from '../../support/source';

/** Last year's document of a unit of nobody in particular: the department's table as its region prints it, the projects' as another does. */

export const unit = '某区数据服务中心';
export const department = '某区数据局';

type Short = readonly [level1: string, level2: string, name: string, sign: string, target: string, unit: string, actual: string];

const of = (points: string, [level1, level2, name, sign, target, unitOf, actual]: Short): LineFacts => ({
  ...{ level1, level2, name, sign, target, unit: unitOf, actual, points },
  score: points,
});

const platform: readonly LineFacts[] = [
  of('10', ['产出指标', '数量指标', '接入业务系统数量', '≥', '18', '个', '20']),
  of('5', ['产出指标', '数量指标', '归集数据目录数量', '≥', '420', '条', '436']),
  of('5', ['产出指标', '数量指标', '培训操作人员', '≥', '60', '人次', '64']),
  of('10', ['产出指标', '质量指标', '系统验收合格率', '≥', '98', '%', '100']),
  of('5', ['产出指标', '质量指标', '数据差错率', '≤', '2', '%', '1.2']),
  of('5', ['产出指标', '时效指标', '数据更新及时率', '≥', '95', '%', '97.5']),
  of('10', ['效益指标', '社会效益指标', '办事材料减少份数', '≥', '3', '份', '3']),
  of('5', ['效益指标', '社会效益指标', '群众知晓率', '≥', '80', '%', '86']),
  of('5', ['效益指标', '可持续发展指标', '平台可用率', '≥', '99', '%', '99.6']),
  of('10', ['满意度指标', '服务对象满意度指标', '使用单位满意度', '≥', '90', '%', '94.2']),
  of('10', ['成本指标', '经济成本指标', '运行维护费用', '≤', '32', '万元', '31.4']),
  of('5', ['成本指标', '经济成本指标', '云资源租用费用', '≤', '14', '万元', '13.6']),
  of('5', ['成本指标', '经济成本指标', '人均培训成本', '≤', '300', '元', '285']),
];

const network: readonly LineFacts[] = [
  of('10', ['产出指标', '数量指标', '接入单位数量', '≥', '46', '家', '46']),
  of('5', ['产出指标', '数量指标', '新增线路数量', '≥', '8', '条', '9']),
  of('5', ['产出指标', '数量指标', '应急演练次数', '≥', '2', '次', '2']),
  of('10', ['产出指标', '质量指标', '网络连通率', '≥', '99', '%', '99.9']),
  of('5', ['产出指标', '质量指标', '故障修复率', '≥', '95', '%', '100']),
  of('5', ['产出指标', '时效指标', '故障响应时间', '≤', '30', '分钟', '22']),
  of('10', ['效益指标', '社会效益指标', '视频会议保障场次', '≥', '40', '场', '52']),
  of('5', ['效益指标', '社会效益指标', '安全事件数量', '≤', '3', '起', '1']),
  of('5', ['效益指标', '可持续发展指标', '设备完好率', '≥', '96', '%', '98']),
  of('10', ['满意度指标', '服务对象满意度指标', '接入单位满意度', '≥', '90', '%', '95']),
  of('10', ['成本指标', '经济成本指标', '线路租用费用', '≤', '21', '万元', '20.8']),
  of('5', ['成本指标', '经济成本指标', '设备维护费用', '≤', '9', '万元', '8.7']),
  of('5', ['成本指标', '经济成本指标', '演练费用', '≤', '1.5', '万元', '1.2']),
];

const project = (name: string, money: string, lines: readonly LineFacts[], goal: string, done: string): ProjectFacts => ({
  ...{ name, department, unit, lines, goal, done, total: '100' },
  money: [
    ['总额', money, money, money, '10', '100.00%', '10'],
    ['其中：财政资金', money, money, money, '—', '100.00%', '—'],
    ['财政专户管理资金', '0', '0', '0', '—', '0.00%', '—'],
    ['单位资金', '0', '0', '0', '—', '0.00%', '—'],
  ],
});

export const projects = [
  project('数据共享平台运行', '45.60', platform, '保障平台全年稳定运行，接入业务系统18个。', '平台稳定运行，接入业务系统20个。'),
  project('电子政务网络运维', '31.20', network, '保障政务网络连通，接入单位46家。', '网络全年连通，接入单位46家。'),
] as const;

/** Levels under which the other place gives out its points. */
const branches = { 产出指标: '40', 效益指标: '20', 满意度指标: '10', 成本指标: '20' };

/** Writes the document: prose, the department's table with names broken over lines, and the two projects', each laid out as another region has it. */
export async function writeLastYear(file: string): Promise<void> {
  const { pack, workbook: sample } = await sampleOf('anju-2024-hotline');
  const workbook = { ...sample, unit: { ...sample.unit, name: unit, department } };
  const evaluation = evaluate(pack, workbook);
  const [grid] = buildGrids(pack, workbook, evaluation, 'paper').filter(({ kind }) => kind === 'table');
  if (!grid) throw new Error('the pack has a table for the department');
  const published = spaced(broken(documentOf(...publishedGrid(grid, 0)), 3), 4);
  const tables: MadeBlock[] = published.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { p: block.text }
      : {
          table: Array.from(
            { length: block.rowCount },
            (_, row): MadeRow =>
              block.cells
                .filter((cell) => cell.row === row)
                .map(({ text, rowSpan, columnSpan }) => ({ t: text, r: rowSpan, c: columnSpan })),
          ),
        },
  );
  const [first, second] = projects;
  const blocks: MadeBlock[] = [
    { header: '2024 年度部门决算公开' },
    { p: `${unit} 2024 年度部门决算` },
    { p: '五、绩效评价情况' },
    { p: '本单位对部门整体和 2 个项目开展了绩效自评，自评表如下。' },
    ...tables,
    { p: '部门预算项目支出绩效自评表（2024年度）' },
    { table: twoSigns(first) },
    { p: '部门预算项目支出绩效自评表（2024年度）' },
    { table: general(second, branches) },
  ];
  const [bytes] = await buildAll([{ kind: 'docx', blocks }]);
  writeFileSync(file, bytes ?? new Uint8Array());
}
