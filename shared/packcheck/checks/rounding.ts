import { problem } from '../../text/problem';
import type { Check } from '../check';

const MOST = 6;

/** Decimals nobody could print. */
export const rounding: Check = {
  name: 'rounding',
  about: '小数位数写得合理',
  touches: 'form',
  run: ({ pack, at }) =>
    (
      [
        ['score', '得分'],
        ['rate', '比率'],
        ['line', '单项得分印出来'],
        ['total', '合计印出来'],
      ] as const
    ).flatMap(([key, what]) => {
      const places = pack.rounding[key];
      return typeof places === 'number' && places > MOST
        ? [problem('packcheck.rounding', at('rounding', key), { what, places: String(places) })]
        : [];
    }),
};
