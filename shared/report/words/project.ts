import type { Amount } from '../../scoring';
import { moneyHere, type Scope } from '../scope';
import { saidAmount, saidMaybe, saidRate, saidText, unknown, type Word } from './word';

const amount = (name: string, about: string, pick: (scope: Scope) => Amount | null | undefined): Word => ({
  name,
  needs: 'money',
  type: 'number',
  about,
  isAmount: true,
  say: (scope) => saidAmount(pick(scope)?.value ?? null, pick(scope)?.decimals),
});

/** Of the project at hand. */
export const projectWords: readonly Word[] = [
  { name: '项目', needs: 'project', type: 'text', about: '项目名称', say: ({ project }) => saidText(project?.name) },
  {
    name: '序号',
    needs: 'whole',
    type: 'text',
    about: '在同类里排第几',
    say: ({ position }) => saidText(position === 0 ? '' : String(position)),
  },
  amount('年初预算', '项目（这张表）的年初预算', (scope) => moneyHere(scope)?.initial),
  amount('全年预算', '项目（这张表）的全年（调整后）预算', (scope) => moneyHere(scope)?.budget),
  amount('执行数', '项目（这张表）的执行数（到位数）', (scope) => moneyHere(scope)?.executed),
  {
    name: '执行率',
    needs: 'money',
    type: 'number',
    about: '项目（这张表）的预算执行率',
    say: (scope) => saidRate(moneyHere(scope)?.rate ?? null, scope.pack),
  },
  { name: '预算调整', needs: 'money', type: 'text', about: '年中追加5万元／年中调减5万元／年中未作调整', say: adjustment },
];

type Money = ReturnType<typeof moneyHere>;

/** 有评价: whether the project at hand has been appraised. */
export const appraisedWord: Word = {
  name: '有评价',
  needs: 'project',
  type: 'text',
  about: '项目有没有绩效评价得分表：是／否',
  say: ({ appraisal }) => saidText(appraisal === null ? '否' : '是'),
};

function adjustment(scope: Scope) {
  const known = moneyHere(scope);
  const [initial, budget] = [known?.initial?.value, known?.budget.value];
  if (!initial || !budget) return unknown;
  const change = budget.minus(initial);
  if (change.isZero()) return saidMaybe('年中未作调整');
  return saidMaybe(`年中${change.isNegative() ? '调减' : '追加'}${saidAmount(change.abs(), decimalsOf(known)).text}万元`);
}

/** As many decimals as the budgets beside it are printed with; undefined where these differ. */
function decimalsOf(known: Money): number | undefined {
  return known?.initial?.decimals === known?.budget.decimals ? known?.budget.decimals : undefined;
}
