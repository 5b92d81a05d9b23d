import { digitsInChinese, inChinese, inLegalChinese } from '../../number';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A list's number as the document's format shows it (ECMA-376 17.18.59): 一、二、, 甲、乙、, 1., a), Ⅰ. A format we do not
 * know shows plain digits; `bullet` and `none` show nothing.
 */
export function countedAs(format: string, count: number): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographLegalTraditional':
      return inChinese(count);
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
      return inLegalChinese(count);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return digitsInChinese(count);
    case 'ideographTraditional':
      return STEMS[(count - 1) % STEMS.length] ?? '';
    case 'ideographZodiac':
      return BRANCHES[(count - 1) % BRANCHES.length] ?? '';
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(count, 0x2460);
    case 'decimalEnclosedParen':
      return enclosed(count, 0x2474);
    case 'decimalEnclosedFullstop':
      return enclosed(count, 0x2488);
    case 'ideographEnclosedCircle':
      return count >= 1 && count <= 10 ? String.fromCharCode(0x3280 + count - 1) : String(count);
    default:
      return String(count);
  }
}

/** 1 to 20 have characters of their own. */
function enclosed(count: number, first: number): string {
  return count >= 1 && count <= 20 ? String.fromCharCode(first + count - 1) : String(count);
}

/** a to z, then aa, bb: a letter more each time round. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let out = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) out += sign;
  }
  return out;
}
