import { convertMoney, Decimal, formatPlain } from '../../number';
import { type Bench, put, type Repair, repair } from './repair';

/** A figure in the digits of any width, with its decimals. */
const FIGURE = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/g;

/** A year that is not the workbook's. */
export const year = repair(['text.year'], ({ found, year: own }, bench) =>
  swap(bench, found, found.replace(/[12１２][0-9０-９]{3}/, own)),
);

/** The table's score, rate, amount or count in place of what the words say. */
export const statedScore = repair(['text.score'], ({ found, score }, bench) => swap(bench, found, lastFigure(found, score)));
export const statedRate = repair(['text.rate'], ({ found, rate }, bench) =>
  swap(bench, found, lastFigure(found, rate.replace(/%$/, ''))),
);
export const statedMoney = repair(['text.money'], ({ found, value }, bench) =>
  swap(bench, found, lastFigure(found, formatPlain(convertMoney(new Decimal(value), '万元', unitIn(found))))),
);

function unitIn(found: string): string {
  return /(亿元|元)$/.exec(found.replace(/万元?$/, ''))?.[1] ?? '万元';
}
export const statedCount = repair(['text.count'], ({ found, count }, bench) => swap(bench, found, lastFigure(found, count)));

/** The last figure of a phrase by another; as it is where it has none (counted in words). */
function lastFigure(phrase: string, figure: string): string {
  const last = [...phrase.matchAll(FIGURE)].at(-1);
  return last ? `${phrase.slice(0, last.index)}${figure}${phrase.slice(last.index + last[0].length)}` : phrase;
}

function swap(bench: Bench, found: string, right: string): Repair | null {
  if (!bench.typed?.includes(found)) return null;
  return put(bench, bench.typed.replace(found, right), `改成「${right}」`);
}
