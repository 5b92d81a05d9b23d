export { inUnit } from './amount';
export type { Unassigned } from './assign';
export { isWordKey, type ListColumn, listColumns, moneyUnit, sourceName, type WordKey } from './columns';
export { type ComparedProject, compareProjects, type Comparison, type Difference } from './compare';
export { guessPlan, type Plan } from './guess';
export { mentionsProjects } from './identity';
export { countOf, takeProjects } from './take';
