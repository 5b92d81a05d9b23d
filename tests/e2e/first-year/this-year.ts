/** What the unit has to enter for the year after, made up; in the order in which the program asks. */

/** 基础数据, top to bottom. */
export const base = [
  ...['305.20', '305.60', '无', '无', '无', '无', '77.60', '78.00', '0', '0.40', '305.60'],
  ...['12.00', '12.40', '11.60', '12.10'],
  ...['58.20', '1.20', '18', '3.40', '4.20', '2.10', '42.60', '21.30', '0', '96.40', '0'],
  ...['无', '无', '无'],
];

/** 年初预算, 调整后预算数, 预算执行数 of each project. */
export const money = [
  ['46.00', '46.00', '46.00'],
  ['32.00', '32.00', '31.60'],
];

/** 目标 and 实际值 of each core task that last year's table names. */
export const duties: readonly (readonly [target: string, actual: string])[] = [
  ['≥92%', '94.10%'],
  ['完成', '完成'],
  ['≥96%', '98.20%'],
  ['100%', '100%'],
  ['完成', '完成'],
];

/** 完成值 of thirteen indicators, top to bottom; every one was reached. */
export const actuals = [
  ['21', '451', '66', '100', '1.1', '98', '3', '88', '99.7', '95', '31.2', '13.9', '280'],
  ['47', '8', '3', '99.95', '100', '18', '55', '0', '98.5', '96', '20.9', '8.6', '1.3'],
];

export const texts = [
  {
    goalActual: '平台全年稳定运行，接入业务系统21个。',
    process: '按季巡检，按月归集数据。',
    conclusion: '完成年初目标，评价为优。',
  },
  {
    goalActual: '政务网络全年连通，接入单位47家。',
    process: '分片值守，两次演练后另加一次。',
    conclusion: '完成年初目标，评价为优。',
  },
];

/** By hand: all thirteen reached give 90 each; 46.00 of 46.00 gives 10, 31.60 of 32.00 is 98.75 %: 9.875, rounded 9.88. */
export const projectScores = ['100', '99.88'];
