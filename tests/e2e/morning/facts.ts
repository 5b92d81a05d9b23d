/** What the published tables of 某区热线中心 2024 say, copied by hand; figures nobody published are made up to give the published scores. */

export const unit = '某区热线中心';
export const department = '某区热线中心部门';

/** 8 kinds of general spending: this year's budget, last year's, this year's outlay, last year's. */
export const general = [['9.80'], ['10.00'], ['9.12'], ['9.50']];

/** From 固定资产净值 down to 上年闲置占比. */
export const assets = ['18.70', '0.50', '5', '4.00', '1.20', '1.20', '6.80', '6.80', '0', '26.50', '0'];

/** As the budget system lists them, in 元. */
export const projects = [
  ['项目编码', '项目名称', '项目类别', '年初预算', '调整后预算数', '预算执行数'],
  ['2024001', '效能热线工作', '常年', '300,000.00', '296,500.00', '296,500.00'],
  ['2024002', '热线系统升级经费', '一次性', '0.00', '259,800.00', '259,800.00'],
];

/** 目标, 预期值, 实际值; all of them were met. */
export const duties = [
  ['群众满意率', '≥90%', '93.44%'],
  ['强化督查督办和公开问责', '完成', '完成'],
  ['按期办结率、办结回复率', '≥95%', '100%、98.19%'],
  ['诉求回访率', '100%', '100%'],
  ['深化效能热线建设', '完成', '完成'],
] as const;

/** An indicator as the officer enters it: its branch, then cell by cell; `key` is what she presses for its 性质. */
export interface Entered {
  readonly branch: string;
  readonly name: string;
  readonly key: '>' | '<' | '=';
  /** 指标值, 度量单位, 完成值, 权重. */
  readonly cells: readonly [string, string, string, string];
}

const one = (branch: string, name: string, key: Entered['key'], ...cells: [string, string, string, string]): Entered => ({
  branch,
  name,
  key,
  cells,
});

export const hotline: readonly Entered[] = [
  one('数量指标', '12345热线办理数量', '>', '30000', '件', '36553', '10'),
  one('数量指标', '12345热线办理数量回复数量', '>', '30000', '件', '36553', '10'),
  one('质量指标', '事件按期办结率', '=', '98', '%', '100%', '10'),
  one('时效指标', '按期完成', '=', '2024', '年', '2024', '10'),
  one('社会效益指标', '12345接通率', '=', '100', '%', '100%', '10'),
  one('可持续发展指标', '进一步优化全区发展软环境', '>', '95', '%', '≥95', '10'),
  one('服务对象满意度指标', '满意度', '>', '90', '%', '93.44%', '10'),
  one('经济成本指标', '热线办督查督办、调研走访费用', '<', '15', '万', '≤15', '10'),
  one('经济成本指标', '热线电话费、网络维护服务费', '<', '10', '万', '≤10', '5'),
  one('经济成本指标', '购买会议服务', '<', '5', '万', '≤5', '5'),
];

export const upgrade: readonly Entered[] = [
  one('数量指标', '办理回访数量', '>', '30000', '件', '≥36553', '10'),
  one('质量指标', '回访数据信息管理', '=', '98', '%', '100%', '10'),
  one('时效指标', '按期完成', '=', '2024', '年', '2024', '10'),
  one('社会效益指标', '回访率', '=', '100', '%', '100%', '10'),
  one('可持续发展指标', '优化数据分析', '>', '95', '%', '≥95', '10'),
  one('服务对象满意度指标', '满意度', '>', '90', '%', '93.44%', '10'),
  one('经济成本指标', '系统升级技术服务费', '<', '25', '万', '≤25', '15'),
  one('经济成本指标', '提升办公环境', '<', '2', '万', '≤2', '15'),
];

/** The published self scores: the department, then the two projects. */
export const published = { department: '98', hotline: '99', upgrade: '100' };
