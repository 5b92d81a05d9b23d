/** From which year to which. */
export interface Years {
  readonly from: string;
  readonly to: string;
}

/** How the digits of a year are written: plain, full-width, Chinese (with more than one sign for nought). */
const scripts = [
  ['0123456789'],
  ['０１２３４５６７８９'],
  ['〇一二三四五六七八九', '○一二三四五六七八九', '零一二三四五六七八九'],
] as const;

const digit = '0-9０-９〇○零一二三四五六七八九';
const token = new RegExp(
  `(?<![${digit}]|[${digit}][.．,，])([0-9]{4}|[０-９]{4}|[〇○零一二三四五六七八九]{4})(?![${digit}])`,
  'g',
);

/** What follows a year that is said to be one. */
const saidYear = /^\s*年/;
/** What follows a year inside a date or a span of years: 2024-12-31, 2024.12, 2024—2025. */
const inDate = /^\s*(?:[-－—–~～至/／]|[.．]\s*(?:0?[1-9]|1[0-2])(?![0-9０-９]))/;
/** The other end of a span of years. */
const spanAfter = /^\s*[-－—–~～至]+\s*[0-9０-９]{4}(?![0-9０-９])/;
const spanBefore = /(?<![0-9０-９])[0-9０-９]{4}\s*[-－—–~～至]+\s*$/;
/** What follows an amount. */
const measure =
  /^(?:[.．,，][0-9０-９]+)*\s*(?:万|亿|千|百|元|件|个|人|次|户|亩|公里|千米|米|平|吨|套|份|场|家|名|台|项|条|处|座|辆|天|小时|分|本|期|批|%|％|㎡|m)/;
/** A text that is nothing but a figure, maybe with a sign before it. */
const bare = /^[\s≥≤＝=><≧≦]*[0-9０-９]{4}\s*$/;

/**
 * The text with its years moved on, or null where it names none of last year's: that year itself, the one before and the
 * one after. `unit` is the unit in a column of its own: 「2024」 and 「年」 are a year, 「2024」 and 「件」 are not.
 */
export function movedOn(text: string, { from, to }: Years, unit = ''): string | null {
  const year = Number.parseInt(from, 10);
  const laterYear = Number.parseInt(to, 10);
  let found = false;
  const moved = text.replace(token, (written, _digits: string, at: number) => {
    const writtenYear = Number.parseInt(arabicDigits(written), 10);
    const offYears = [-1, 0, 1].find((years) => year + years === writtenYear);
    if (offYears === undefined || !isYear(text, written, at, offYears === 0, unit)) return written;
    found = true;
    return writtenLike(String(laterYear + offYears), written);
  });
  return found ? moved : null;
}

function isYear(text: string, written: string, at: number, itself: boolean, unit: string): boolean {
  const after = text.slice(at + written.length);
  if (saidYear.test(after)) return true;
  if (scriptOf(written) === 2 || measure.test(after)) return false;
  if (spanAfter.test(after) || spanBefore.test(text.slice(0, at))) return true;
  if (!itself) return false;
  if (inDate.test(after)) return true;
  return !bare.test(text) || unit === '' || unit.startsWith('年');
}

/** The code of something, that begins with the year (2024001); null where it does not. */
export function codeMovedOn(code: string, { from, to }: Years): string | null {
  return code.trim().startsWith(from) ? code.replace(from, to) : null;
}

/** The digits of a year, in whichever script they are written. */
function arabicDigits(written: string): string {
  return [...written]
    .map(
      (one) =>
        scripts
          .flat()
          .map((all) => all.indexOf(one))
          .find((index) => index >= 0) ?? 0,
    )
    .join('');
}

function scriptOf(written: string): number {
  const [first = ''] = written;
  return scripts.findIndex((alphabets) => alphabets.some((all) => all.includes(first)));
}

/** Plain digits in the script of another text. */
function writtenLike(plain: string, like: string): string {
  const alphabets = scripts[scriptOf(like)] ?? scripts[0];
  const alphabet = alphabets.find((all) => [...like].every((one) => all.includes(one))) ?? alphabets[0];
  return [...plain].map((one) => alphabet[scripts[0][0].indexOf(one)] ?? one).join('');
}
