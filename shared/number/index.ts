export { Decimal } from './decimal';
export { formatFixed, formatPercent, formatPlain, formatScore } from './format';
export { LONGEST_NUMBER, normaliseNumberText, parseNumber, type ParsedNumber } from './parse';
export { ceilTo, floorTo, roundAwayFromZero, roundHalfUp, roundTowardsZero, tidy, TIDY_PLACES } from './round';
