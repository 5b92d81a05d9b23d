import { fields, lineOf } from '../../workbook/fields';
import { type Bench, put, type Repair, repair, typedAt } from './repair';

const SIGN = /^\s*(≥|≧|⩾|>=|≤|≦|⩽|<=|＞|＜|>|<|＝|=|不少于|不低于|不超过|不高于|不小于|不大于|至少|至多)\s*/;
const ABOUT = /^(大约|约|近|将近|接近)|(左右|上下|余|多)(?=[^0-9]*$)/g;

/** 「≥12」 as what was done: 12. */
export const copiedActual = repair(['actual.copied'], (_params, bench) => {
  const figure = bench.typed?.replace(SIGN, '').trim() ?? '';
  return /^[0-9０-９]/.test(figure) ? put(bench, figure) : null;
});

/** 约 12 次: 12 次. */
export const doubtfulFigure = repair(['actual.doubtful'], (_params, bench) => {
  const figure = bench.typed?.trim().replace(ABOUT, '') ?? '';
  return /^[0-9０-９]/.test(figure) ? put(bench, figure) : null;
});

/** 0.98 against 95%: 98%. */
export const lostPercent = repair(['percent.lost'], ({ meant }, bench) => put(bench, meant));

/** Look-alikes of signs and digits. */
export const oddSign = repair(['sign.odd'], ({ plain }, bench) => put(bench, plain));
export const misreadSign = repair(['sign.two'], ({ plain }, bench) => put(bench, plain));

/** The other direction. */
export const costDirection = repair(['cost.direction'], (_params, bench) => turned(bench, '≤'));
export const quantityDirection = repair(['direction.odd'], (_params, bench) => turned(bench, '≥'));

/** A reason for a score that lost nothing. */
export const reasonOnFull = repair(['reason.on-full'], (_params, bench) => put(bench, '', '删去原因'));

/** Signs stand before the target or in a cell of their own. */
function turned(bench: Bench, direction: '≤' | '≥'): Repair | null {
  const { typed, binding, pack, workbook } = bench;
  if (typed !== null && SIGN.test(typed)) return put(bench, typed.replace(SIGN, direction), `改成「${direction}」`);
  const line = lineOf(binding);
  if (line === null) return null;
  const own = fields.customDirection.at(line);
  if (typedAt(own, pack, workbook) === null) return null;
  return { words: `改成「${direction}」`, command: { name: 'set', args: { binding: own, text: direction } } };
}
