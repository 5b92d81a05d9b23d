import { X } from 'lucide-react';
import { FilledMark } from '../../kit/FilledMark';
import { IconButton } from '../../kit/IconButton';
import { useLayout } from '../../kit/layout';
import { hasScores } from '../../../shared/scoring/evaluation';
import { sharedGaps } from '../../../shared/sheets/base/shared';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { missingFacts } from '../../state/facts';
import { pageIds } from '../../state/pageIds';
import { goTo, useStore } from '../../state/store';

interface First {
  readonly words: string;
  readonly step: string;
  readonly isDone: boolean;
}

/** The way from a blank workbook to one that can be published, until it is put away: five steps, each a way to its page. */
export function FirstSteps() {
  const book = useStore((state) => state.book);
  const isAway = useLayout((state) => state.isHintAway);
  if (!book || isAway || !isBlank(book)) return null;
  return (
    <aside className="first-steps" aria-label="第一次填：五步">
      <ol>
        {firstSteps(book).map(({ words, step, isDone }, index) => (
          <li key={words}>
            <button type="button" className="button quiet" onClick={() => goTo(step)}>
              <FilledMark filled={isDone ? 'whole' : 'none'} /> {index + 1} {words}
              <span className="hidden-words">{isDone ? '（填好了）' : ''}</span>
            </button>
          </li>
        ))}
      </ol>
      <IconButton icon={X} label="不再提示这五步" onClick={() => useLayout.setState({ isHintAway: true })} />
    </aside>
  );
}

/** The workbook has just been begun: it has no table yet, or of the base data something is open, and no line of a project has a score. Deductions begin with theirs. */
function isBlank(book: Book): boolean {
  const evaluation = evaluationOf(book);
  const hasNone = evaluation.tables.length === 0 && evaluation.projects.length === 0 && evaluation.appraisals.length === 0;
  const isOpen = hasNone || sharedGaps(book.pack, book.workbook, evaluation) > 0;
  return isOpen && evaluation.projects.every(({ lines }) => lines.every(({ self }) => self === null));
}

function firstSteps(book: Book): readonly First[] {
  const { projects, unit } = book.workbook;
  const evaluation = evaluationOf(book);
  const [table] = [...evaluation.tables, ...evaluation.projects].filter(hasScores);
  return [
    { words: '写单位信息', step: pageIds.unit, isDone: unit.name !== '' && missingFacts(book) === 0 },
    { words: '填基础数据', step: 'shared/base', isDone: sharedGaps(book.pack, book.workbook, evaluation) === 0 },
    { words: '列出项目和资金', step: pageIds.projects, isDone: projects.length > 0 },
    { words: '逐表填完成值', step: table?.path ?? pageIds.projects, isDone: false },
    { words: '校验，然后导出', step: pageIds.check, isDone: false },
  ];
}
