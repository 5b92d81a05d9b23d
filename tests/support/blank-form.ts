import { cell, docxParts, paragraph, row, table, zipOf } from './ooxml';

const on = '<w:vMerge/>';
const from = '<w:vMerge w:val="restart"/>';
const HEADING = ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评分标准', '自评得分', '备注'];
const line = (branch: string, name: string, points: string, explanation: string, criterion: string, isFirst = false) =>
  row([
    ...[cell(isFirst ? '总体绩效' : '', isFirst ? from : on), cell(branch), cell(name), cell(points)],
    ...[cell(explanation), cell(criterion), cell(''), cell('')],
  ]);

/** A bureau's blank form for the year 2024: two lines with words of its own, one with other points, one no pack knows. */
export function blankForm(): Uint8Array {
  return zipOf(
    docxParts(
      [
        paragraph('部门整体支出绩效自评表（2024年度）'),
        table([
          row(HEADING.map((text) => cell(text))),
          line('预算管理', '预算编制质量', '8', '年初预算是否准确', '偏离度越小得分越高', true),
          line('预算管理', '支出执行进度', '10', '2024年比2023年', '按季考核'),
          line('采购管理', '从没听说过的指标', '3', '不知是什么', ''),
        ]),
      ].join(''),
    ),
  );
}
