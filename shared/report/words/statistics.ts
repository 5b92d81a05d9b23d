import { Decimal } from '../../number';
import { sameDecimals, type TableEvaluation } from '../../scoring';
import { isWhole, moneyAt, projectScopes, type Scope } from '../scope';

/** Every published project, whatever the scope at hand speaks of. */
export function projectsOf(scope: Scope): Scope[] {
  return projectScopes(scope);
}

/** The sum of one amount over the projects; null where one of them is not known, or none has money. */
export function sumOfMoney(scope: Scope, what: 'initial' | 'budget' | 'executed'): Decimal | null {
  const all = projectsOf(scope).flatMap(({ project }) => (project ? [moneyAt(scope, project)] : []));
  if (all.length === 0) return new Decimal(0);
  let sum = new Decimal(0);
  for (const money of all) {
    const value = money?.[what]?.value;
    if (!value) return null;
    sum = sum.plus(value);
  }
  return sum;
}

/** The decimals that one amount of every project is printed with; undefined where they differ. */
export function decimalsOf(scope: Scope, what: 'initial' | 'budget' | 'executed'): number | undefined {
  return sameDecimals(projectsOf(scope).map(({ project }) => (project ? moneyAt(scope, project)?.[what]?.decimals : undefined)));
}

/** All that was executed of all that was planned; null where nothing was planned. */
export function executionOf(scope: Scope): Decimal | null {
  const [budget, executed] = [sumOfMoney(scope, 'budget'), sumOfMoney(scope, 'executed')];
  return budget && executed && !budget.isZero() ? executed.div(budget) : null;
}

/** Projects whose execution is below what the pack lets pass without a reason; null where it names no such bar. */
export function lowExecution(scope: Scope): { readonly name: string; readonly rate: Decimal }[] | null {
  const bound = scope.pack.checks.rateBar;
  if (!bound) return null;
  return projectsOf(scope).flatMap(({ project }) => {
    const money = project ? moneyAt(scope, project) : null;
    // Nothing planned and nothing spent is not slow.
    const isIdle = money?.budget.value?.isZero() && money.executed.value?.isZero();
    const rate = isIdle ? null : money?.rate;
    return project && rate?.lessThan(bound) ? [{ name: project.name, rate }] : [];
  });
}

/** The evaluations of projects that have a total. */
export function scoredProjects(scope: Scope): (TableEvaluation & { readonly self: Decimal })[] {
  return projectsOf(scope).flatMap(({ table }) => {
    const self = table?.self;
    return table && self && isWhole(table) ? [{ ...table, self }] : [];
  });
}

/** The simple mean of the projects' totals; null until each has one. */
export function averageScore(scope: Scope): Decimal | null {
  const scored = scoredProjects(scope);
  if (scored.length === 0 || scored.length < projectsOf(scope).length) return null;
  return scored.reduce<Decimal>((sum, { self }) => sum.plus(self), new Decimal(0)).div(scored.length);
}

/** The mean of the projects' totals, each by its budget; null until all are known, or where there is no budget. */
export function balancedScore(scope: Scope): Decimal | null {
  let [points, weight] = [new Decimal(0), new Decimal(0)];
  for (const { project, table } of projectsOf(scope)) {
    const budget = project ? moneyAt(scope, project)?.budget.value : null;
    if (!budget || !table?.self || !isWhole(table)) return null;
    [points, weight] = [points.plus(table.self.times(budget)), weight.plus(budget)];
  }
  return weight.isZero() ? null : points.div(weight);
}

/** How many projects came to a rating. */
export function ratedAs(scope: Scope, rating: string): number {
  return scoredProjects(scope).filter((one) => one.rating === rating).length;
}
