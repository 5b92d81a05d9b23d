import { put, repair } from './repair';

const FIGURE = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/;

/** 2538700 among amounts in 万元, where 253.87 stands beside it: 253.87. */
export const moneyScale = repair(['money.scale'], ({ first }, bench) =>
  bench.typed === null ? null : put(bench, bench.typed.replace(FIGURE, first)),
);
