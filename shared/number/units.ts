import { Decimal } from './decimal';

/** A unit taken apart: how many of its base it is, and what it is counted for (「元/人」: 元, 人). An empty base is any. */
interface Unit {
  readonly base: string;
  readonly scale: Decimal;
  readonly per: string;
}

/** Units of one kind, by how many of the smallest each is. */
const KINDS: readonly (readonly (readonly [names: readonly string[], size: string])[])[] = [
  [
    [['元', '圆', '块'], '1'],
    [['角'], '0.1'],
  ],
  [
    [['米', 'm'], '1'],
    [['公里', '千米', 'km'], '1000'],
    [['厘米', 'cm'], '0.01'],
    [['毫米', 'mm'], '0.001'],
  ],
  // 1 亩 is 2000/3 square metres: counted in thirds of one, all of them are whole numbers.
  [
    [['平方米', '平米', '㎡', 'm²', 'm2'], '3'],
    [['亩'], '2000'],
    [['公顷'], '30000'],
    [['平方公里', '平方千米', 'km²', 'km2'], '3000000'],
  ],
  [
    [['克', 'g'], '1'],
    [['斤'], '500'],
    [['公斤', '千克', 'kg'], '1000'],
    [['吨', 't'], '1000000'],
  ],
  [
    [['升', 'l'], '1'],
    [['毫升', 'ml'], '0.001'],
    [['立方米', '方', 'm³', 'm3'], '1000'],
  ],
  [
    [['分钟'], '1'],
    [['小时', 'h'], '60'],
    [['天', '日', 'd'], '1440'],
    [['周', '星期'], '10080'],
  ],
  [
    [['个月', '月'], '1'],
    [['季度'], '3'],
    [['年'], '12'],
  ],
];

/** A month is taken as 30 days and a year as 365 where months or years are measured against days: a convention. */
const DAYS: Readonly<Record<string, string>> = { 个月: '30', 季度: '91.25', 年: '365' };
const DAY_IN_MINUTES = '1440';

const MULTIPLES: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
];
/** Multiples that only money has: 千克 and 千米 are units of their own. */
const MONEY_MULTIPLES: readonly (readonly [string, string])[] = [
  ['千', '1000'],
  ['百', '100'],
];

/**
 * `value` counted in `from`, counted in `to` instead: 万、亿 before any unit, money, lengths, areas, weights, times. An
 * empty `from` is in `to` already. Null where the two cannot be compared (次/周 and 户/人/周; a bare target and 15万元):
 * such figures must not be divided by one another.
 */
export function convertUnit(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value;
  const [plainFrom, plainTo] = [normalised(from), normalised(to)];
  if (plainFrom === '' || plainFrom === plainTo) return value;
  const [one, other] = [taken(plainFrom), taken(plainTo)];
  if (one.per !== other.per) return null;
  // A share of something is no count of it.
  if ((one.base === '%') !== (other.base === '%')) return null;
  if (plainTo === '') return one.scale.equals(1) ? value : null;
  const scaled = value.times(one.scale).div(other.scale);
  if (one.base === other.base || one.base === '' || other.base === '') return scaled;
  const ratio = ratioOf(one.base, other.base);
  return ratio && scaled.times(ratio);
}

/** How many of `to` one `from` is; null where they are of different kinds. */
function ratioOf(from: string, to: string): Decimal | null {
  for (const kind of KINDS) {
    const [one, other] = [sizeIn(kind, from), sizeIn(kind, to)];
    if (one && other) return new Decimal(one).div(other);
  }
  const [one, other] = [minutesOf(from), minutesOf(to)];
  return one && other ? one.div(other) : null;
}

function sizeIn(kind: (typeof KINDS)[number], unit: string): string | undefined {
  return kind.find(([names]) => names.includes(unit))?.[1];
}

/** The length of a unit of time in minutes, months and years included; null for other units. */
function minutesOf(unit: string): Decimal | null {
  const days = DAYS[unit === '月' ? '个月' : unit];
  if (days) return new Decimal(days).times(DAY_IN_MINUTES);
  const minutes = KINDS.find((kind) => sizeIn(kind, '分钟'))?.find(([names]) => names.includes(unit))?.[1];
  return minutes ? new Decimal(minutes) : null;
}

function taken(unit: string): Unit {
  const [counted = '', ...per] = unit.split('/');
  const known = KINDS.some((kind) => sizeIn(kind, counted));
  const multiples = [...MULTIPLES, ...(counted.endsWith('元') ? MONEY_MULTIPLES : [])];
  const multiple = known ? undefined : multiples.find(([word]) => counted.startsWith(word));
  const base = counted.slice(multiple?.[0].length ?? 0);
  return { base, scale: new Decimal(multiple?.[1] ?? 1), per: per.map(sameWord).join('/') };
}

/** One word for those that mean the same, behind the stroke of 「次/月」. */
function sameWord(unit: string): string {
  const names = KINDS.flat().find(([all]) => all.includes(unit))?.[0];
  return names?.[0] ?? unit;
}

function normalised(unit: string): string {
  return unit
    .replace(/[\s\u3000]/g, '')
    .replace(/／/g, '/')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/^\/|\/$/g, '')
    .replace(/[Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0))
    .toLowerCase();
}

/** A figure as typed with its unit; one that says its unit already, or is words, as it is. */
export function withUnit(text: string, unit = ''): string {
  return /[0-9０-９]$/.test(text) ? `${text}${unit.trim()}` : text;
}
