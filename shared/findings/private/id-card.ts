const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);
/** GB 11643: the weight of each digit is a power of two modulo 11; this is the check digit for each remainder. */
const CHECK = '10X98765432';

// Digits in a row, or in the groups people write: 6-8-4, 6-4-4-4, 3-3-…; never a part of a longer number.
const CANDIDATE = /(?<![0-9A-Za-z.])(\d{3} ?\d{3}[ -]?\d{4}[ -]?\d{2}[ -]?\d{2}[ -]?\d{3}[ -]?[\dXx])(?![0-9A-Za-z]|\.\d)/g;
/** Cards of before 1999: only where the words say that it is one. */
const OLD = /身份证[^0-9]{0,12}(\d{15})(?!\d)/g;
const SAID = /身份证[^0-9]{0,14}$/;

/** Numbers of identity cards. A check digit alone proves nothing (one code in eleven has it): province and birthday have to be real. */
export function findIdCards(text: string, before: string): string[] {
  const found = [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const [, typed = ''] = match;
    const digits = typed.replace(/[ -]/g, '').toUpperCase();
    const said = SAID.test(text.slice(0, match.index)) || (match.index < 4 && /身份证/.test(before));
    return isReal(digits) && (hasCheckDigit(digits) || said) ? [typed] : [];
  });
  const old = [...text.matchAll(OLD)].flatMap(([, typed = '']) =>
    isReal(`${typed.slice(0, 6)}19${typed.slice(6)}`) ? [typed] : [],
  );
  return [...found, ...old];
}

/** Whether the first 14 digits are a province and a birthday. */
function isReal(digits: string): boolean {
  if (!PROVINCES.has(digits.slice(0, 2))) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)];
  if (year < '1900' || year > '2049' || month < '01' || month > '12' || day < '01') return false;
  return day <= lastDay(year, month);
}

function lastDay(year: string, month: string): string {
  if (month === '02') {
    const leapYear = Number.parseInt(year, 10);
    return (leapYear % 4 === 0 && leapYear % 100 !== 0) || leapYear % 400 === 0 ? '29' : '28';
  }
  return ['04', '06', '09', '11'].includes(month) ? '30' : '31';
}

/** Whether the last digit follows from the others. Exported for the control that shows how little it proves. */
export function hasCheckDigit(digits: string): boolean {
  let index = 0;
  let remainderIndex = 0;
  for (; index < 17; index += 1) {
    const weightIndex = 2 ** (17 - index) % 11;
    remainderIndex = (remainderIndex + digits.charCodeAt(index) * weightIndex - 48 * weightIndex) % 11;
  }
  return digits.length === 18 && CHECK[remainderIndex] === digits[17];
}
