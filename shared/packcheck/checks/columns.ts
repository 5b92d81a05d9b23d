import { nearest } from '../../formula/nearest';
import { type Block, type Column, levelOf, localInputs, type Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { groupsOf, hasOpenGroups, indicatorsOf, scorersOf } from '../tree';
import { blockNames } from './spans';

/** What columns print: something, once, and something this table has. */
export const columns: Check = {
  name: 'columns',
  about: '栏目的内容这张表里有，各级都印得出来',
  touches: 'form',
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) =>
      table.blocks.flatMap((block, at) => {
        const path = ['tables', index, 'blocks', at];
        if (block.kind === 'indicators') return inIndicators(block, table, path, subject);
        if (block.kind === 'projects') return inProjects(block, path, subject);
        return block.kind === 'funds' ? inFunds(block, table, path, subject) : [];
      }),
    ),
};

interface Leaf {
  readonly column: Column;
  readonly path: readonly PathPart[];
}

function leavesOf(list: readonly Column[], path: readonly PathPart[]): Leaf[] {
  return list.flatMap((column, index) => {
    const at = [...path, index];
    return column.columns ? leavesOf(column.columns, [...at, 'columns']) : [{ column, path: at }];
  });
}

function inIndicators(
  block: Extract<Block, { kind: 'indicators' }>,
  table: Table,
  path: readonly PathPart[],
  subject: Subject,
): Problem[] {
  if (table.tree.length === 0)
    return [problem('packcheck.block-needs', subject.at(...path), { block: blockNames.indicators, needs: 'tree（指标树）' })];
  const leaves = leavesOf(block.columns, [...path, 'columns']);
  const empty = leaves.filter(({ column }) => column.content === undefined);
  return [
    ...empty.map(({ column, path: at }) => problem('packcheck.column-empty', subject.at(...at), { heading: column.heading })),
    ...both(block.columns, [...path, 'columns'], subject),
    ...repeated(leaves, subject),
    ...strangers(leaves, table, subject),
    ...levels(leaves, table, path, subject),
  ];
}

function both(list: readonly Column[], path: readonly PathPart[], subject: Subject): Problem[] {
  return list.flatMap((column, index) => {
    if (!column.columns) return [];
    const at = [...path, index];
    const here =
      column.content === undefined ? [] : [problem('packcheck.column-both', subject.at(...at), { heading: column.heading })];
    return [...here, ...both(column.columns, [...at, 'columns'], subject)];
  });
}

function repeated(leaves: readonly Leaf[], subject: Subject): Problem[] {
  return leaves.flatMap(({ column, path }, index) => {
    const { content, heading, tick } = column;
    const first = leaves.findIndex((one) => one.column.content === content && one.column.tick === tick);
    return content !== undefined && first < index
      ? [problem('packcheck.column-twice', subject.at(...path), { heading, content })]
      : [];
  });
}

const ofOwn = ['direction', 'target', 'unit', 'actual', 'target-phrase', 'actual-phrase', 'adjusted-target', 'grade', 'goal'];
const ofFixed = ['explanation', 'criterion'];

/** Contents that only indicators of the officer's own have, in a table where there are none; and the other way round. */
function strangers(leaves: readonly Leaf[], table: Table, subject: Subject): Problem[] {
  const own = hasOpenGroups(table);
  const fixed = indicatorsOf(table, []);
  return leaves.flatMap(({ column: { content = '', heading }, path }) => {
    const say = (why: string) => [problem('packcheck.column-content', subject.at(...path), { heading, content, why })];
    if (ofOwn.includes(content) && !own) return say('这张表没有用户自己加的指标（open），没有指标值和完成值可印');
    if (ofFixed.includes(content) && fixed.length === 0) return say('这张表的指标都由用户自己加，没有解释和评分说明可印');
    const key = content.startsWith('words.') ? content.slice('words.'.length) : null;
    if (key !== null && !fixed.some(({ node }) => node.words && Object.hasOwn(node.words, key)))
      return say(`没有一项指标的 words 里写了 ${key}`);
    const step = content.startsWith('step.') ? content.slice('step.'.length) : null;
    if (step !== null && !scorersOf([table]).some(({ spec }) => Object.hasOwn(spec.steps, step)))
      return say(`没有一项指标或规则的 steps 里写了「${step}」`);
    const input = content.startsWith('input.') ? content.slice('input.'.length) : null;
    const inputs = input === null ? [] : scorersOf([table]).flatMap(({ spec }) => [...localInputs(spec).keys()]);
    if (input !== null && !inputs.includes(input))
      return say(`没有一项指标或规则的 inputs 里有 id 是「${input}」的${nearestOf(input, inputs)}`);
    if (content === 'goal' && !table.blocks.some((block) => block.kind === 'goals'))
      return say('这张表没有年度目标（kind: goals 的一块），指标不属于哪个目标');
    return [];
  });
}

function nearestOf(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === null ? '' : `，是不是「${near}」`;
}

/** Levels of the tree and their columns: each has one, in order, before the name. */
function levels(leaves: readonly Leaf[], table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const groups = groupsOf(table, []);
  const depth = Math.max(0, ...groups.map(({ above }) => above.length + 1));
  const levelled = leaves.map((leaf, index) => ({ ...leaf, index, level: levelOf(leaf.column.content) }));
  const printed = levelled.filter((leaf) => leaf.level !== null);
  const name = leaves.findIndex(({ column }) => column.content === 'name');
  const deep = printed
    .filter(({ level }) => (level ?? 0) > depth)
    .map(({ column, path: at, level }) =>
      problem('packcheck.column-level', subject.at(...at), {
        heading: column.heading,
        level: String(level),
        depth: String(depth),
      }),
    );
  const lacking = Array.from({ length: depth }, (_, index) => index + 1).filter(
    (level) => !printed.some((leaf) => leaf.level === level),
  );
  const unprinted =
    printed.length === 0
      ? []
      : lacking.map((level) => {
          const example = groups.find(({ above }) => above.length + 1 === level)?.node.name ?? '';
          return problem('packcheck.column-no-level', subject.at(...path, 'columns'), { level: String(level), name: example });
        });
  const astray = printed.find(
    (leaf, index) => (name >= 0 && leaf.index > name) || (leaf.level ?? 0) < (printed[index - 1]?.level ?? 0),
  );
  const order = astray ? [problem('packcheck.column-order', subject.at(...astray.path), { heading: astray.column.heading })] : [];
  const nameless = name < 0 ? [problem('packcheck.column-no-name', subject.at(...path), { block: blockNames.indicators })] : [];
  return [...deep, ...unprinted, ...order, ...nameless];
}

/** A list of projects prints money and texts of the projects' own table. */
function inProjects(block: Extract<Block, { kind: 'projects' }>, path: readonly PathPart[], subject: Subject): Problem[] {
  const { funds, texts = [] } = subject.projectTable ?? {};
  const known = [...(funds?.columns ?? []).map(({ id }) => `funds.${id}`), ...texts.map(({ id }) => `text.${id}`)];
  return block.columns.flatMap(({ heading, content }, index) => {
    if (!content.includes('.') || known.includes(content)) return [];
    const why = `项目表里有的是：${known.join('、')}`;
    return [problem('packcheck.column-content', subject.at(...path, 'columns', index), { heading, content, why })];
  });
}

const fundContents = ['row', 'rate', 'points', 'score', 'reason'];

function inFunds(block: Extract<Block, { kind: 'funds' }>, table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const { funds } = table;
  if (!funds) return [problem('packcheck.block-needs', subject.at(...path), { block: blockNames.funds, needs: 'funds（资金）' })];
  const known = [...fundContents, ...funds.columns.map((column) => column.id)];
  return block.columns.flatMap(({ heading, content }, index) => {
    const place = subject.at(...path, 'columns', index);
    if (!known.includes(content))
      return [problem('packcheck.column-content', place, { heading, content, why: `能写的是：${known.join('、')}` })];
    const first = block.columns.findIndex((one) => one.content === content);
    return first < index ? [problem('packcheck.column-twice', place, { heading, content })] : [];
  });
}
