import { fillWords, previousYear } from '../../pack';

/** Puts {年度} and {上年} for the year a form speaks of and the year before it, so that next year's form says the next ones. */
export function withoutYears(text: string, year: string): string {
  if (!/^\d{4}$/.test(year)) return text;
  const named = (one: string, brace: string) => (words: string) =>
    words.replaceAll(new RegExp(`(?<!\\d)${one}(?=\\s*(年|[-—–~～至]\\s*\\d{4}\\s*年))`, 'g'), brace);
  return named(previousYear(year), '{上年}')(named(year, '{年度}')(text));
}

/** The pack's words as the form of that year prints them. */
export function inYear(text: string, year: string, unit: string): string {
  return fillWords(text, { year, unit });
}
