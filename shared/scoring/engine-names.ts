import { TEXT_FACTS, YES_NO_FACTS } from './own-facts';

/** The officer's own score, to formulas: where a person has to score, it is the rule score too. */
export const OWN_SCORE = '自填得分';

/** Names that every line's formulas are given by the engine itself. */
export const LINE_NAMES = ['分值', OWN_SCORE] as const;

/** What formulas of a table with money are given: the rate of its execution. */
export const EXECUTION_NAMES = ['执行率'] as const;

/** What `total-at-most` is given. */
export const TOTAL_NAMES = ['执行率', '总分值'] as const;

/** What measures are given of each line. */
export const MEASURE_NAMES = ['得分', '达标'] as const;

/** What rules for officers' own indicators, and measures over them, are given of an indicator. */
export const INDICATOR_NAMES = ['目标', '完成', '档', '系数', ...TEXT_FACTS, ...YES_NO_FACTS] as const;
