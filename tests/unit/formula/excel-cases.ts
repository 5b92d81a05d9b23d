import { check, evaluate, type NameType, type Node, type Value } from '../../../shared/formula';
import { Decimal } from '../../../shared/number';
import { type Short, text, typeOfShort, valueOf } from './help';
import { condition, type Dice, numeric, textual } from './trees';

/** LibreOffice against the engine: the same formulas over the same inputs, as rows of one sheet. */
export interface Case {
  readonly node: Node;
  readonly inputs: Readonly<Record<string, Short>>;
  /** Printed wrongly on purpose: must be seen. */
  readonly planted?: string;
}

export const HAND: readonly (readonly [string, Readonly<Record<string, Short>>])[] = [
  ['ABS(甲 - 乙) / 甲', { 甲: '228.14', 乙: '228.14' }],
  ['INT((100% - 甲) / 5%) * 2', { 甲: '0.93' }],
  ['INT((1 - 甲) / 0.05)', { 甲: '0.9' }],
  ['IF(1 - 甲 >= 0.1, 1, 2)', { 甲: '0.9' }],
  ['IF(甲 <= 33.3%, 1, 2)', { 甲: '0.333' }],
  ['ROUND(甲 * 乙, 2)', { 甲: '1.005', 乙: '1' }],
  ['ROUND((1 - 甲) * 乙, 2)', { 甲: '0.38225', 乙: '10' }],
  ['甲 / (乙 + 丙 - 丁)', { 甲: '5', 乙: '100.1', 丙: '200.2', 丁: '300.3' }],
  ['-2^2', {}],
  ['2^3^2', {}],
  ['甲^乙', { 甲: '0', 乙: '0' }],
  ['甲^乙', { 甲: '2', 乙: '-3' }],
  ['甲^-1', { 甲: '0' }],
  ['IFERROR(甲, 8)', { 甲: '无' }],
  ['IFERROR(甲, 8)', { 甲: '' }],
  ['IFERROR(甲 / 乙, 丙)', { 甲: '1', 乙: '0', 丙: '' }],
  ['IFERROR(IF(甲 > 1, 乙, 丙), 8)', { 甲: '2', 乙: '无', 丙: '' }],
  ['IF(甲 > 1, 乙, 丙)', { 甲: '无', 乙: '', 丙: '' }],
  ['IF(甲 > 1, 乙, 丙) + 丁', { 甲: '无', 乙: '1', 丙: '1', 丁: '' }],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '0', 乙: '' }],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '无', 乙: '' }],
  ['OR(甲 > 1, 乙 > 1)', { 甲: '2', 乙: '' }],
  ['IFS(甲 < 1, 1, 甲 < 2, 2)', { 甲: '3' }],
  ['符合 = "是"', { 符合: '无' }],
  ['符合 = 档次', { 符合: text('A'), 档次: text('a') }],
  ['符合 = "a"', { 符合: text('A') }],
  ['符合', { 符合: text('=1+1') }],
  ['IF(达标, 1, 2)', { 达标: '无' }],
  ['NOT(达标)', { 达标: '无' }],
  ['IF(NOT(达标), 1, 2)', { 达标: true }],
  ['MAX(甲, 0)', { 甲: '无' }],
  ['SUM(甲, 各项)', { 甲: '无', 各项: ['1', '2', '3'] }],
  ['COUNT(甲, 各项)', { 甲: '无', 各项: ['1', '2', '3'] }],
  ['COUNT(甲, 各项)', { 甲: '4', 各项: ['1', '2', '3'] }],
  ['SUM(空表) + COUNT(空表) + COUNTIF(空表, ">0")', {}],
  ['甲 / 乙', { 甲: '无', 乙: '0' }],
  ['甲 + 乙', { 甲: '分母为 0', 乙: '1' }],
  ['甲 + 乙', { 甲: '分母为 0', 乙: '无' }],
  ['SUM(各项)', { 各项: ['1', '分母为 0', '3'] }],
  ['COUNT(各项)', { 各项: ['1', '分母为 0', '3'] }],
  ['ISBLANK(甲)', { 甲: '' }],
  ['ISBLANK(甲)', { 甲: '无' }],
  ['ISBLANK(甲)', { 甲: '0' }],
  ['IF(ISBLANK(甲), 乙, 甲)', { 甲: '', 乙: '5' }],
  ['MIN(空表)', {}],
  ['AVERAGE(空表)', {}],
  ['AVERAGE(各项)', { 各项: ['1', '', '3'] }],
  ['AVERAGE(各项)', { 各项: ['1', '无', '3'] }],
  ['COUNTIF(各项, ">=90%")', { 各项: ['0.9', '0.8999', '1'] }],
  ['COUNTIF(评语, "是")', { 评语: [text('是'), text('否')] }],
  ['COUNTIF(评语, "a")', { 评语: [text('A'), text('a')] }],
  ['COUNTIF(评语, "*")', { 评语: [text('*'), text('b')] }],
];

export const DEFAULTS: Readonly<Record<string, Short>> = {
  甲: '1',
  乙: '1',
  丙: '1',
  丁: '1',
  符合: text('是'),
  档次: text('优'),
  达标: true,
  各项: ['1', '2', '3'],
  各率: ['0.9', '1'],
  空表: [],
  评语: [text('是'), text('否')],
};

const FIGURES = [
  '0',
  '1',
  '2',
  '5',
  '8',
  '0.9',
  '0.93',
  '0.05',
  '0.1',
  '0.38225',
  '4.525',
  '61.777',
  '228.14',
  '-0.3',
  '-12.5',
  '1234567.89',
  '123456789012.345',
  '0.333',
  '33.73',
  '54.6',
  '100',
];

export function randomCases(d: Dice, count: number, fits: (node: Node) => boolean): Case[] {
  const found: Case[] = [];
  while (found.length < count) {
    const inputs = randomInputs(d);
    const made = [numeric, numeric, numeric, condition, textual][d.below(5)]?.(d, 1 + d.below(4)) ?? numeric(d, 1);
    const node: Node = made.kind !== 'name' && d.below(4) === 0 && numberTyped(made) ? rounded(made) : made;
    const value = evaluate(node, (name) => valueOf(inputs[name] as Short, name));
    // Errors are a pack's fault, and what floats cannot hold is on the page of differences.
    if (value.kind === 'error' || !representable(value) || onTheEdge(node, inputs)) continue;
    if (!fits(node)) continue;
    found.push({ node, inputs });
  }
  return found;
}

function rounded(node: Node): Node {
  const span = { start: 0, end: 0 };
  return { kind: 'call', name: 'ROUND', args: [node, { kind: 'number', value: new Decimal(2), span }], span };
}

function numberTyped(node: Node): boolean {
  const checked = check(
    node,
    new Map(Object.entries(DEFAULTS).map(([name, short]): [string, NameType] => [name, typeOfShort(short)])),
  );
  return checked.ok && checked.value === 'number';
}

/** Figures beyond 1e15 with decimals that matter, or so small that floats lose them against their neighbours. */
function representable(value: Value): boolean {
  return value.kind !== 'number' || (value.value.abs().lt('1e14') && (value.value.isZero() || value.value.abs().gt('1e-6')));
}

/** Some step is compared, rounded or divided by within float noise of where it turns: see "where floats and decimals part". */
function onTheEdge(node: Node, inputs: Readonly<Record<string, Short>>): boolean {
  const inner = children(node);
  // LibreOffice (not Excel) keeps 12 significant digits in these two.
  const most = node.kind === 'call' && /^ROUND(UP|DOWN)$/.test(node.name) ? '1e9' : '1e12';
  const edge = inner.some((child) => {
    const value = evaluate(child, (name) => valueOf(inputs[name] as Short, name));
    return value.kind === 'number' && (value.value.abs().gt(most) || (!value.value.isZero() && value.value.abs().lt('1e-9')));
  });
  return edge || inner.some((child) => onTheEdge(child, inputs));
}

/** The greatest figure on the way: where it cancels out again, floats keep its 15 digits and not the result's. */
export function largestIn(node: Node, inputs: Readonly<Record<string, Short>>): Decimal {
  const value = evaluate(node, (name) => valueOf(inputs[name] as Short, name));
  const own = value.kind === 'number' ? value.value.abs() : new Decimal(1);
  return children(node).reduce((most, child) => Decimal.max(most, largestIn(child, inputs)), own);
}

function children(node: Node): readonly Node[] {
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind === 'call') return node.args;
  return node.kind === 'negate' || node.kind === 'percent' ? [node.operand] : [];
}

function randomInputs(d: Dice): Record<string, Short> {
  const empty = (value: Short): Short => (d.below(12) === 0 ? '' : d.below(12) === 0 ? d.pick(['无', '分母为 0']) : value);
  const number = () => empty(d.pick(FIGURES));
  const word = () => empty(text(d.pick(['是', '否', '优', 'A', 'a'])));
  const steady = (list: readonly Short[]): Short => list;
  return {
    甲: number(),
    乙: number(),
    丙: number(),
    丁: number(),
    符合: word(),
    档次: word(),
    达标: empty(d.below(2) === 0),
    各项: steady([number(), number(), number()]),
    各率: d.below(2) ? ['0.9', '0.5'] : [number(), number()],
    空表: [],
    评语: d.below(2) ? [text('是'), text('A')] : [word(), word()],
  };
}
