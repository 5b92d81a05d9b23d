import type { Block, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { blockNames } from './spans';

type GoalBlock = Extract<Block, { kind: 'goals' }>;

/** The list of annual goals: it is filled in once, in words, with points where the table says that goals have them. */
export const goals: Check = {
  name: 'goals',
  about: '年度目标填得全：有目标一栏，各有分值的有分值一栏',
  touches: 'form',
  run: (subject) => subject.pack.tables.flatMap((table, index) => inTable(table, ['tables', index], subject)),
};

function inTable(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const blocks = table.blocks.flatMap((block, index) =>
    block.kind === 'goals' ? [{ block, at: [...path, 'blocks', index] }] : [],
  );
  const pointed = table['goals-carry-points'];
  const printed = blocks.some(({ block }) => block.columns.some(({ content }) => content === 'points'));
  const lacking =
    pointed && !printed
      ? [problem('packcheck.goals-no-points', subject.at(...path, 'goals-carry-points'), { table: table.name })]
      : [];
  const sorted = table.blocks.flatMap((block, index) =>
    block.kind === 'indicators' && block['by-goal'] && blocks.length === 0
      ? [
          problem('packcheck.block-needs', subject.at(...path, 'blocks', index, 'by-goal'), {
            block: 'by-goal',
            needs: 'kind: goals 的一块',
          }),
        ]
      : [],
  );
  const again = blocks.slice(1).map(({ at }) => problem('packcheck.goals-twice', subject.at(...at), { table: table.name }));
  return [...lacking, ...sorted, ...again, ...blocks.flatMap(({ block, at }) => inBlock(block, table, at, subject))];
}

function inBlock({ columns }: GoalBlock, table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  // A summary lists the projects' tables; nothing is filled in there.
  if (table.of !== 'unit' && table.of !== 'project')
    return [problem('packcheck.block-needs', subject.at(...path), { block: blockNames.goals, needs: 'of: unit 或 of: project' })];
  const wordless = columns.some(({ content }) => content === 'text')
    ? []
    : [problem('packcheck.block-needs', subject.at(...path), { block: blockNames.goals, needs: 'content: text（目标）的一栏' })];
  const wrong = columns.flatMap(({ heading, content }, index) => {
    const place = subject.at(...path, 'columns', index);
    const first = columns.findIndex((one) => one.content === content);
    if (first < index) return [problem('packcheck.column-twice', place, { heading, content })];
    if (content !== 'points' || table['goals-carry-points']) return [];
    const why = '这张表的目标没有分值；目标各有分值的，请在表上写 goals-carry-points: true';
    return [problem('packcheck.column-content', place, { heading, content, why })];
  });
  return [...wordless, ...wrong];
}
