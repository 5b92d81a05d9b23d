import type { LineFacts, ProjectFacts } from './habits';

/** Projects typed by hand, of no unit there is. */

type Short = readonly [
  l1: string,
  l2: string,
  name: string,
  sign: string,
  target: string,
  unit: string,
  actual: string,
  points: string,
  score: string,
  reason?: string,
];

function line([level1, level2, name, sign, target, unit, actual, points, score, reason]: Short): LineFacts {
  const facts = { level1, level2, name, sign, target, unit, actual, points, score };
  return reason === undefined ? facts : { ...facts, reason };
}

const lines: Short[] = [
  ['产出指标', '数量指标', '培训护林员（不含志愿者）人数', '≥', '120', '人次', '126', '10', '10'],
  [
    '产出指标',
    '数量指标',
    '巡护里程',
    '≥',
    '3600',
    '公里',
    '3240',
    '10',
    '9',
    '七月连续降雨，三个林班没有巡护；下年错开雨季排班',
  ],
  ['产出指标', '质量指标', '培训合格率', '≥', '95', '%', '98.40', '10', '10'],
  ['产出指标', '时效指标', '完成时间', '定性', '11月底前', '', '11月20日', '10', '10'],
  ['产出指标', '成本指标', '人均培训成本', '≤', '450', '元', '438.5', '10', '10'],
  ['效益指标', '社会效益指标', '火情报告及时率', '＝', '100', '%', '100', '15', '15'],
  ['效益指标', '可持续影响指标', '护林制度健全', '定性', '健全', '', '健全', '15', '14.5', '巡护日志还没有全部电子化'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90', '%', '93.6', '10', '10'],
];

/** A project of the usual form: 10 for the rate, 50, 30, 10 by levels. */
export const forest: ProjectFacts = {
  name: '森林巡护与培训（二期）经费',
  department: '某县林业局',
  unit: '某县国有林场',
  money: [
    ['年度资金总额', '88', '92.50', '83.25', '10', '90.00%', '9'],
    ['其中：当年财政拨款', '88', '80.50', '71.25', '—', '88.51%', '—'],
    ['上年结转资金', '0', '12', '12', '—', '100.00%', '—'],
    ['其他资金', '', '', '', '—', '', '—'],
  ],
  goal: '目标1：完成护林员培训120人次。\n目标2：全年巡护3600公里。',
  done: '培训126人次；巡护3240公里，比计划少360公里。',
  lines: lines.map(line),
  total: '97.5',
};

/** What the conclusion, problems and improvements of a form print. */
export const words = {
  conclusion: '自评97.50分，项目达到预期目标。',
  problems: '雨季巡护安排得太密。',
  improvements: '排班时避开雨季，日志改为电子化。',
};

export const branchPoints = { 产出指标: '50', 效益指标: '30', 满意度指标: '10' };
