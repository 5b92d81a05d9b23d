import { AS_IT_IS, type Node } from '../../../shared/formula';
import { Decimal } from '../../../shared/number';

/**
 * A small generator of pseudo-random numbers (mulberry32): the same seed, the same tests.
 * `internal`: formulas may hold calls only the engine writes, which no source text can spell.
 */
export function dice(seed: number, internal = false) {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(roll() * most);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  return { below, pick, internal };
}

export type Dice = ReturnType<typeof dice>;

const span = { start: 0, end: 0 };
const num = (value: string): Node => ({ kind: 'number', value: new Decimal(value), span });
const call = (name: string, ...args: Node[]): Node => ({ kind: 'call', name, args, span });
const name = (of: string): Node => ({ kind: 'name', name: of, span });

export const NUMBERS = ['甲', '乙', '丙', '丁'];
export const TEXTS = ['符合', '档次'];
export const FLAGS = ['达标'];
export const LISTS = ['各项', '各率', '空表'];
export const TEXT_LISTS = ['评语'];

const LITERALS = ['0', '1', '2', '3', '5', '8', '10', '100', '0.5', '0.05', '0.1', '12.5', '22.5', '0.125'];

/** A random formula that checks as a number. */
export function numeric(d: Dice, depth: number): Node {
  if (depth <= 0) return d.below(3) === 0 ? literal(d) : name(d.pick(NUMBERS));
  const next = () => numeric(d, depth - 1 - d.below(2));
  switch (d.below(d.internal ? 20 : 17)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const operator = d.pick(['+', '-', '*', '/'] as const);
      return { kind: 'binary', operator, left: next(), right: next(), span };
    }
    case 4:
      return { kind: 'negate', operand: next(), span };
    case 5:
      return { kind: 'percent', operand: d.below(2) ? num(d.pick(['95', '60', '33.3', '12.5'])) : next(), span };
    case 6:
      return call('IF', condition(d, depth - 1), next(), next());
    case 7:
      return ifs(d, depth);
    case 8:
      return call('IFERROR', next(), next());
    case 9:
      return call('ABS', next());
    case 10:
      return call(d.pick(['ROUND', 'ROUNDUP', 'ROUNDDOWN']), next(), num(d.pick(['0', '1', '2'])));
    case 11:
      return call('INT', next());
    case 12:
      return call(d.pick(['MIN', 'MAX', 'SUM', 'AVERAGE', 'COUNT']), ...mixed(d, depth));
    case 13:
      return counted(d);
    case 14:
      return { kind: 'binary', operator: '^', left: next(), right: num(d.pick(['2', '0', '1'])), span };
    case 15:
      return call('IF', condition(d, depth - 1), next(), call('NA'));
    case 17:
      return call('#GUARD', next(), d.below(3) ? next() : AS_IT_IS, d.below(3) ? next() : AS_IT_IS);
    case 18:
      return call('IFERROR', next(), call('#UNKNOWN'));
    case 19:
      return call('#GUARD', call('IFERROR', next(), call('#UNKNOWN')), next(), AS_IT_IS);
    default:
      return call(d.pick(['MIN', 'MAX']), call('MAX', next(), num('0')), num('8'));
  }
}

/** A random formula that checks as true or false. */
export function condition(d: Dice, depth: number): Node {
  const number = () => numeric(d, depth - 1);
  switch (d.below(depth > 0 ? 9 : 3)) {
    case 0:
      return {
        kind: 'binary',
        operator: d.pick(['=', '<>']),
        left: name(d.pick(TEXTS)),
        right: { kind: 'text', value: d.pick(['是', '否', '优', 'A']), span },
        span,
      };
    case 1:
      return {
        kind: 'binary',
        operator: d.pick(['<', '<=', '>', '>=', '=', '<>']),
        left: name(d.pick(NUMBERS)),
        right: literal(d),
        span,
      };
    case 2:
      return d.below(2) ? name(d.pick(FLAGS)) : { kind: 'boolean', value: d.below(2) === 0, span };
    case 3:
      return call('AND', condition(d, depth - 1), condition(d, depth - 1), ...(d.below(2) ? [condition(d, depth - 2)] : []));
    case 4:
      return call('OR', condition(d, depth - 1), condition(d, depth - 1));
    case 6:
      return call('ISBLANK', d.below(2) ? name(d.pick(NUMBERS)) : number());
    case 5:
      return call('NOT', condition(d, depth - 1));
    default:
      return { kind: 'binary', operator: d.pick(['<', '<=', '>', '>=', '=', '<>']), left: number(), right: number(), span };
  }
}

/** A random formula that checks as a text. */
export function textual(d: Dice, depth: number): Node {
  if (depth <= 0)
    return d.below(2) ? name(d.pick(TEXTS)) : { kind: 'text', value: d.pick(['优', '良', 'a"b', '']) || '差', span };
  return d.below(4) === 0
    ? call('IFERROR', textual(d, depth - 1), textual(d, depth - 1))
    : call('IF', condition(d, depth - 1), textual(d, depth - 1), textual(d, depth - 1));
}

function ifs(d: Dice, depth: number): Node {
  const subject = d.below(2) ? name(d.pick(NUMBERS)) : numeric(d, depth - 2);
  const args: Node[] = [];
  for (const edge of ['0', '0.1', '0.9', '100'].slice(d.below(3))) {
    args.push({ kind: 'binary', operator: d.pick(['<', '<=']), left: subject, right: num(edge), span }, numeric(d, depth - 2));
  }
  if (d.below(2)) args.push({ kind: 'boolean', value: true, span }, numeric(d, depth - 2));
  return call('IFS', ...args);
}

function mixed(d: Dice, depth: number): Node[] {
  return Array.from({ length: 1 + d.below(3) }, () => (d.below(2) ? name(d.pick(LISTS)) : numeric(d, depth - 2)));
}

function counted(d: Dice): Node {
  const criterion = d.pick(['>=90%', '<1', '=0', '<>0', '>100']);
  if (d.below(3) === 0) return call('COUNTIF', name('评语'), { kind: 'text', value: d.pick(['是', 'A', '<>否', '=是']), span });
  return call(
    'COUNTIF',
    name(d.pick(LISTS)),
    d.below(3) === 0 ? num(d.pick(['0', '1', '0.5'])) : { kind: 'text', value: criterion, span },
  );
}

function literal(d: Dice): Node {
  const node = num(d.pick(LITERALS));
  return d.below(4) === 0 ? { kind: 'percent', operand: node, span } : node;
}
