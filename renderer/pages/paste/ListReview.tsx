import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Matrix } from '../../../shared/sheets/clipboard';
import {
  compareProjects,
  countOf,
  guessPlan,
  listColumns,
  moneyUnit,
  takeProjects,
} from '../../../shared/sheets/clipboard/projects';
import { notifyDone, perform, useStore } from '../../state/store';
import { Differences } from './Differences';
import { Leftovers } from './Leftovers';
import { PlanTable } from './PlanTable';
import { usePasteUnit } from '../../state/pasteUnit';
import { UnitChoice } from './UnitChoice';

interface Props {
  readonly matrix: Matrix;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

/** How a pasted list is understood, and what it would change. */
export function ListReview({ matrix, onDone, onAgain }: Props) {
  const book = useStore((state) => state.book);
  const lastUnit = usePasteUnit();
  const [guessed] = useState(() => book && guessPlan(matrix, listColumns(book.pack, book.workbook.year), book.workbook.projects));
  const [keys, setKeys] = useState(guessed?.keys ?? []);
  const [unit, setUnit] = useState(guessed?.unit ?? lastUnit);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const plan = useMemo(() => guessed && { ...guessed, keys }, [guessed, keys]);
  const comparison = useMemo(
    () => (book && plan ? compareProjects(matrix, plan, unit, book.pack, book.workbook) : null),
    [matrix, plan, unit, book],
  );
  const review = useRef<HTMLDivElement>(null);
  const sure = typeof guessed?.unit === 'string';
  // The unit is asked first where the headings do not name it: the figures alone do not tell 元 from 万元.
  useEffect(() => {
    const first = sure ? '.dialog-buttons .main:not(:disabled)' : '.unit-choice input:checked';
    review.current?.querySelector<HTMLElement>(first)?.focus();
  }, [sure]);
  if (!book || !plan || !comparison) return null;
  const chosen = comparison.projects.filter((project) => !left.has(project.id));
  const { places, refused, added } = countOf(chosen);
  const nothing = places === 0 && added === 0;

  function take(): void {
    if (!perform(takeProjects(chosen))) return;
    const words = [places > 0 ? `填入 ${places} 处` : '', added > 0 ? `添加 ${added} 个项目` : ''].filter((one) => one !== '');
    notifyDone(`已${words.join('，')}。`);
    onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || nothing) return;
    event.preventDefault();
    take();
  }

  return (
    <div ref={review} className="paste-review" onKeyDown={onKeyDown}>
      <div className="paste-scroll" tabIndex={0} role="group" aria-label="粘贴的内容和不同之处">
        <UnitChoice label="粘贴的金额是" value={unit} onChange={setUnit} />
        {!sure && <p className="side-words">表头没有写明是元还是万元，请先选（左右键），再按 Ctrl+Enter 填入。</p>}
        {unit !== moneyUnit(book.pack) && (
          <p className="side-words">会按 1 万元＝10000 元折成{moneyUnit(book.pack)}，一分不差。</p>
        )}
        <PlanTable matrix={matrix} plan={plan} columns={listColumns(book.pack, book.workbook.year)} onKeys={setKeys} />
        <Differences comparison={comparison} left={left} onLeft={setLeft} unit={unit} formUnit={moneyUnit(book.pack)} />
        <Leftovers comparison={comparison} refused={refused} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button quiet" onClick={onAgain}>
          重新粘贴
        </button>
        <Dialog.Close className="button">取消</Dialog.Close>
        <button type="button" className="button main" disabled={nothing} onClick={take}>
          {nothing ? '没有要填入的' : buttonWords(places, added)} <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </div>
  );
}

function buttonWords(places: number, added: number): string {
  if (added === 0) return `填入 ${places} 处`;
  return places === 0 ? `添加 ${added} 个项目` : `填入 ${places} 处，添加 ${added} 个项目`;
}
