import { numberIn, percent, plain, points, readPrinted, isRate } from '../figures';
import { check } from '../finding';

/** 项目汇总与部门表：figures put in place of those added up, and those a document printed. */
export const rollupsCheck = check({
  number: '40',
  about: '项目汇总与部门表、汇总表一致',
  codes: {
    'rollup.overruled': 'error',
    'rollup.overruled-explained': 'hint',
    'rollup.printed': 'error',
    'summary.printed': 'error',
  },
  whole: ({ workbook, pack, evaluation, tables }, report) => {
    for (const { id, name } of pack.rollups) {
      const computed = numberIn(evaluation.figure(`rollup/${id}/computed`)?.value);
      const overruled = numberIn(evaluation.figure(`rollup/${id}/overrule`)?.value);
      const reason = workbook.overrules[id]?.reason.trim() ?? '';
      if (computed && overruled && !computed.equals(overruled)) {
        const figures = { where: name, value: plain(overruled), computed: plain(computed) };
        if (reason === '') report('rollup.overruled', `rollup/${id}`, figures);
        else report('rollup.overruled-explained', `rollup/${id}`, { ...figures, reason });
      }
      const printed = readPrinted(workbook.printed[`rollup/${id}`] ?? '');
      if (computed && printed && !printed.value.equals(overruled ?? computed)) {
        report('rollup.printed', `rollup/${id}`, {
          where: name,
          printed: plain(printed.value),
          computed: plain(overruled ?? computed),
        });
      }
    }
    for (const { project, result, money, label } of tables) {
      if (!project) continue;
      const key = `summary/${project.id}`;
      const self = readPrinted(workbook.printed[`${key}/self`] ?? '');
      if (self && result.self && !self.value.equals(result.self)) {
        report('summary.printed', `${key}/self`, {
          where: label,
          what: '自评得分',
          printed: plain(self.value),
          computed: points(result.self),
        });
      }
      const rate = readPrinted(workbook.printed[`${key}/rate`] ?? '');
      if (rate && money?.rate && !isRate(rate, money.rate)) {
        report('summary.printed', `${key}/rate`, {
          where: label,
          what: '预算执行率',
          printed: workbook.printed[`${key}/rate`] ?? '',
          computed: percent(money.rate),
        });
      }
    }
  },
});
