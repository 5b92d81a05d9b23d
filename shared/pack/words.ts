/** What `{…}` in a pack's words stands for. */
export interface Filling {
  readonly year: string;
  readonly unit?: string;
}

/** Fills `{年度}`, `{上年}` and `{单位}` in words of a pack; other braces are left for whoever knows them. */
export function fillWords(text: string, filling: Filling): string {
  return text
    .replaceAll('{年度}', filling.year)
    .replaceAll('{上年}', previousYear(filling.year))
    .replaceAll('{单位}', filling.unit ?? '');
}

/** What a fact is called in a workbook of this year: 「{上年}年末结转结余」 of 2023 is 「2022年末结转结余」. */
export function factName({ name }: { readonly name: string }, year: string): string {
  return fillWords(name, { year });
}

/** How formulas call a fact of a table whose name speaks of a year: 「{上年}结转」 is 上年结转, 「{年度}支出」 本年支出. */
export function spelledName({ name }: { readonly name: string }): string {
  return name.replaceAll('{上年}', '上年').replaceAll('{年度}', '本年');
}

/** The year before, as text: 2024 → 2023. */
export function previousYear(year: string): string {
  return String(Number(year) - 1);
}
