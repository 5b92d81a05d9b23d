import { Decimal } from '../../number';
import { previousYear } from '../../pack';
import { formScopes } from '../scope';
import {
  averageScore,
  balancedScore,
  decimalsOf,
  executionOf,
  lowExecution,
  projectsOf,
  ratedAs,
  scoredProjects,
  sumOfMoney,
} from './statistics';
import { saidAmount, saidCount, saidMaybe, saidRate, saidScore, saidText, undivided, unknown, type Word } from './word';

const text = (name: string, about: string, say: Word['say']): Word => ({ name, needs: 'whole', type: 'text', about, say });
const number = (name: string, about: string, say: Word['say']): Word => ({ name, needs: 'whole', type: 'number', about, say });

const amount = (name: string, about: string, what: 'initial' | 'budget' | 'executed'): Word => ({
  ...number(name, about, (scope) => saidAmount(sumOfMoney(scope, what), decimalsOf(scope, what))),
  isAmount: true,
});

/** Of the unit and its year, and of all its published projects together. */
export const wholeWords: readonly Word[] = [
  text('年度', '自评的年度', ({ workbook }) => saidText(workbook.year)),
  text('上年', '上一年', ({ workbook }) => saidText(previousYear(workbook.year))),
  text('单位', '单位名称', ({ workbook }) => saidText(workbook.unit.name)),
  text('主管部门', '主管部门', ({ workbook }) => saidText(workbook.unit.department)),
  number('项目个数', '公开的自评项目有几个', (scope) => saidCount(projectsOf(scope).length)),
  text('各项目名称', '“甲”、“乙”', (scope) =>
    saidMaybe(
      projectsOf(scope)
        .map(({ project }) => `“${project?.name ?? ''}”`)
        .join('、'),
    ),
  ),
  number('评价项目个数', '有项目绩效评价得分表的项目有几个', (scope) =>
    saidCount(new Set(formScopes(scope, 'appraisal').map(({ project }) => project?.id)).size),
  ),
  number('转移支付个数', '有几张转移支付自评表', (scope) => saidCount(formScopes(scope, 'transfer').length)),
  amount('年初预算合计', '各项目年初预算之和', 'initial'),
  amount('全年预算合计', '各项目全年（调整后）预算之和', 'budget'),
  amount('执行合计', '各项目执行数（到位数）之和', 'executed'),
  number('总执行率', '执行合计 ÷ 全年预算合计', (scope) =>
    sumOfMoney(scope, 'budget')?.isZero() ? undivided : saidRate(executionOf(scope), scope.pack),
  ),
  number('执行偏低项目个数', '执行率低于规则包 rate-below-needs-reason 的项目有几个；没有写这个界的不知道', (scope) => {
    const low = lowExecution(scope);
    return low ? saidCount(low.length) : unknown;
  }),
  text('执行偏低项目', '“甲”（80%）、“乙”（75%）', (scope) => {
    const low = lowExecution(scope);
    const said = low?.map(({ name, rate }) => `“${name}”（${saidRate(rate, scope.pack).text}）`);
    return said ? saidMaybe(said.join('、')) : unknown;
  }),
  number('有得分项目个数', '已经算出得分的项目有几个', (scope) => saidCount(scoredProjects(scope).length)),
  number('平均得分', '各项目自评得分的简单平均', (scope) => saidScore(averageScore(scope), scope.pack)),
  number('加权得分', '各项目自评得分按全年预算加权平均', (scope) => saidScore(balancedScore(scope), scope.pack)),
  text('等级分布', '“优”2个、“良”1个', (scope) =>
    saidText(
      scope.pack.ratings
        .map(({ name }) => ({ name, count: ratedAs(scope, name) }))
        .filter((one) => one.count > 0)
        .map((one) => `“${one.name}”${one.count}个`)
        .join('、'),
    ),
  ),
];

/** Of one rating among the projects: rows of a table of ratings. */
export const ratingWords: readonly Word[] = [
  { name: '等级', needs: 'rating', type: 'text', about: '等级的名称', say: ({ rating }) => saidText(rating?.name) },
  {
    name: '等级个数',
    needs: 'rating',
    type: 'number',
    about: '评为这一级的项目有几个',
    say: (scope) => saidCount(ratedAs(scope, scope.rating?.name ?? '')),
  },
  {
    name: '等级占比',
    needs: 'rating',
    type: 'number',
    about: '占已有得分的项目的比例',
    say: (scope) => {
      const all = scoredProjects(scope).length;
      const share = all === 0 ? null : new Decimal(ratedAs(scope, scope.rating?.name ?? '')).div(all);
      return saidRate(share, scope.pack);
    },
  },
];
