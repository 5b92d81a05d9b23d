import { Decimal, convertMoney } from '../../number';
import { fields } from '../../workbook/fields';
import { plain } from '../figures';
import { check } from '../finding';
import { targetWords } from '../target';

/** Quantities of which less is better: a name with one of these may stand under ≤. */
const LESS_IS_BETTER =
  /投诉|事故|差错|错误|误|损|耗|伤|死亡|逾期|超|缺|漏|病|害|污染|排放|退|返|次品|不合格|时间|时长|天数|期|成本|费|价|变动|偏离|偏差|空置|闲置|降|减|控制|占比|间隔|距离|时限|周期|用时|耗时|等待|停[水电气机工运]|中断|故障|违|罚|案件|信访|上访|拖欠|积压|漏报|返工|频次/;
/** Shares of which more is better, wherever they stand: nobody aims at 90% satisfied at most. */
const MORE_IS_BETTER = /满意度|满意率|合格率|完成率|及时率|达标率|覆盖率|知晓率|答复率|办结率|优良率/;
/** Times are better short. */
const TIME = /^(个?工作日|天|日|小时|分钟|秒|个?月|周)$/;
/** In 万元: less than this is no project's budget for a year. */
const TINY = new Decimal('0.1');

/** 方向相反：a quantity or quality of which less would be better. */
export const directionCheck = check({
  number: '47',
  about: '数量、质量指标用「≤」',
  codes: { 'direction.odd': 'doubt' },
  line: (subject, report) => {
    const { read, line, own, where } = subject;
    const name = own?.name ?? '';
    if (read?.direction !== '≤' || !read.target.value?.greaterThan(0) || TIME.test(read.target.unit)) return;
    if (LESS_IS_BETTER.test(name)) return;
    const branch = line.path.at(-2) ?? '';
    if (/数量|质量/.test(branch) || MORE_IS_BETTER.test(name))
      report('direction.odd', fields.customTarget.at(line.binding), { where, branch, target: targetWords(subject) });
  },
});

/** 预算小到不像：a whole project for the year on less than 1000 元 is mostly 元 written under 万元, or the other way round. */
export const tinyBudgetCheck = check({
  number: '47',
  about: '项目全年预算小到不像',
  codes: { 'budget.tiny': 'doubt' },
  table: ({ money, project, label }, report) => {
    const budget = money?.budget.value;
    if (!money || !project || !budget?.greaterThan(0)) return;
    if (convertMoney(budget, money.unit, '万元').greaterThanOrEqualTo(TINY)) return;
    report('budget.tiny', money.budget.key, { where: label, name: money.budget.name, value: plain(budget), unit: money.unit });
  },
});
