/**
 * What would embarrass the officer once it is published: the checks over a workbook, and over the texts of a document.
 *
 * Which apply, and how strictly, is the pack's to say (`checks:` in pack.yaml; all values are text):
 *
 * | key | default | meaning |
 * |---|---|---|
 * | `project-weights` | points of the table less those of execution | what a project's indicators add up to |
 * | `group-points` | doubt | `true`: points of branches officers fill themselves are quotas; `false`: they are not looked at |
 * | `rate-below-needs-reason` | off | below this rate of execution a reason is due (`90%`) |
 * | `adjustment-needs-reason` | where the form has a cell for it | budget changed in mid-year: a reason is due |
 * | `reason-limit` | off | most characters of that reason |
 * | `low-score-needs-reason` | false | `true`: an indicator below its points needs 偏差原因 |
 * | `low-total-needs-reason` | off | a project's total below this needs 原因和措施 |
 * | `low-total-text` | the first text named 原因 | id of the text they are written in |
 * | `cost-against-budget` | true | `false`: targets of cost are not compared with the budget |
 * | `over-target` | 30% | so far beyond the target needs a word |
 * | `slip` | 10 | so many times the target is a slip of the pen |
 * | `required-branches` | 产出、效益、满意 | words of the branches that need an indicator, where the form has them; written: an error, else a doubt |
 * | `sum-of-facts` | none | `a = b + c; d = e + f`: sums between facts of the unit, by id |
 * | `project-sums` | none | `fact = column; …`: a fact that is a funds column's total added over all projects |
 * | `fact-limits` | none | `part + part <= whole; …`: facts of the unit that cannot be more than another |
 * | `score-rate-gap` | 5% | so far the share of points may be above a rate of execution below 80% |
 * | `monitor-red`, `monitor-yellow` | — | 监控表: execution ÷ the share of the year gone by below this is behind |
 * | `monitor-unlikely` | — | 监控表: answers that ask for a forecast and a reason |
 * | `off` | none | codes that do not apply |
 *
 * `printed` is read under keys of figures (`<owner>/total/self`, `<owner>/group/<id>/self`, `<line>/self`,
 * `<owner>/execution/rate`, `<owner>/funds/<row>/<column>`, `rollup/<id>`) and `<owner>/rating`, `<owner>/title`,
 * `<owner>/name`, `<owner>/unit-name`, `summary/<project>/self`, `summary/<project>/rate`; a blank one was printed blank.
 */
export { impossibleAt } from './at-cell';
export { checks } from './checks';
export { findAll, findHidden, findInTexts, type HiddenPart } from './find';
export { type Finding, findingKey, findingText, placeKey, type Severity } from './finding';
export { mask } from './private';
export { findPrivate, type PrivateKind, type PrivateMatch } from './private';
export { type Repair, repairOf, repairs } from './repairs';
