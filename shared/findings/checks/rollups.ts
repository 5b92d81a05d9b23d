import { numberIn, percent, plain, points, readPrinted, isRate } from '../figures';
import { check } from '../finding';
import { fields, figures as keys } from '../../workbook/fields';

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
      const computed = numberIn(evaluation.figure(keys.rollupComputed.at(id))?.value);
      const overruled = numberIn(evaluation.figure(fields.rollupOverrule.at(id))?.value);
      const reason = workbook.overrules[id]?.reason.trim() ?? '';
      if (computed && overruled && !computed.equals(overruled)) {
        const figures = { where: name, value: plain(overruled), computed: plain(computed) };
        if (reason === '') report('rollup.overruled', keys.rollup.at(id), figures);
        else report('rollup.overruled-explained', keys.rollup.at(id), { ...figures, reason });
      }
      const printed = readPrinted(workbook.printed[keys.rollup.at(id)] ?? '');
      if (computed && printed && !printed.value.equals(overruled ?? computed)) {
        report('rollup.printed', keys.rollup.at(id), {
          where: name,
          printed: plain(printed.value),
          computed: plain(overruled ?? computed),
        });
      }
    }
    for (const { project, result, money, label } of tables) {
      if (!project) continue;
      const [selfKey, rateKey] = [keys.listed.at(project.id, 'self'), keys.listed.at(project.id, 'rate')];
      const self = readPrinted(workbook.printed[selfKey] ?? '');
      if (self && result.self && !self.value.equals(result.self)) {
        report('summary.printed', selfKey, {
          where: label,
          what: '自评得分',
          printed: plain(self.value),
          computed: points(result.self),
        });
      }
      const rate = readPrinted(workbook.printed[rateKey] ?? '');
      if (rate && money?.rate && !isRate(rate, money.rate)) {
        report('summary.printed', rateKey, {
          where: label,
          what: '预算执行率',
          printed: workbook.printed[rateKey] ?? '',
          computed: percent(money.rate),
        });
      }
    }
  },
});
