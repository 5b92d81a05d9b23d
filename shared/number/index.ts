export { countFromChinese, digitsInChinese, inChinese, inLegalChinese } from './chinese';
export { Decimal } from './decimal';
export { formatFixed, formatPercent, formatPlain, formatScore, trimmedPercent } from './format';
export { convertMoney, isMoney, splitMoney } from './money';
export { decimalOf, decimalOfDigits, isDigitsAlone, normaliseNumberText, parseNumber, plainDigits, readYear } from './parse';
export { sumText } from './sum';
export { convertUnit, withUnit } from './units';
export { larger, orderOf, plus, smaller } from './order';
export { ceilTo, floorTo, roundAwayFromZero, roundHalfUp, roundTowardsZero, tidy, TIDY_PLACES } from './round';
