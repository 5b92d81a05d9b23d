import { focusLater } from '../../kit/focusLater';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ImportedCell } from '../../../shared/bridge';
import { ChangeButton } from '../../kit/ChangeButton';
import { goToBinding } from '../places';
import { useStore } from '../../state/store';
import { DoubtTarget } from './DoubtTarget';
import { moveCommand, targetsOf } from './moving';
import { alikeDoubts, besideDoubt, type CellKey, doubtsOf, type Imported, keyText, lookAt, markSeen } from './report';

interface Props {
  readonly imported: Imported;
  readonly at: CellKey;
  readonly cell: ImportedCell;
  /** The path of the table the cell belongs to. */
  readonly owner: string;
}

/** One cell to look at: what it says, what it was taken for and why; taken, changed or left out, and on to the next. */
export function DoubtPanel({ imported, at, cell, owner }: Props) {
  const book = useStore((state) => state.book);
  const [target, setTarget] = useState(cell.binding ?? '');
  const [text, setText] = useState(cell.understood || cell.text);
  const targets = useMemo(() => (book ? targetsOf(book, owner) : []), [book, owner]);
  const doubts = doubtsOf(imported);
  const place = doubts.findIndex((key) => keyText(key) === keyText(at));
  const isChanged = target !== (cell.binding ?? '') || text !== (cell.understood || cell.text);

  const alike = alikeDoubts(imported, at);

  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => focusStart(panel.current), []);

  /** A name by which the cells beside it were told apart: it goes nowhere itself. */
  const isName = cell.binding === null && cell.understood !== '';

  function take(): void {
    goOn(markSeen(isChanged && target !== '' ? moveCommand(cell, target, text) : null, at));
  }

  /** What was understood for the same reason is right in all of them. */
  function takeAll(): void {
    if (alike.length > 0 && !isChanged) goOn(markSeen(null, at, ...alike));
  }

  function leaveOut(): void {
    goOn(markSeen(moveCommand(cell, null, ''), at));
  }

  function go(by: 1 | -1): void {
    lookAt(besideDoubt(imported, at, by));
  }

  return (
    <section ref={panel} className="import-card" aria-labelledby="import-doubt" onKeyDown={onDoubtKey({ take, takeAll, go })}>
      <p className="tag warn">
        要看一眼 {place + 1} / {doubts.length}
        {imported.seen.has(keyText(at)) ? '（看过了）' : ''}
      </p>
      <h2 id="import-doubt">原文「{cell.text}」</h2>
      {isName ? (
        <p className="import-why">
          认作「<strong>{cell.understood}</strong>」：它说的是这一行、这一栏是什么，不填到哪一格。
        </p>
      ) : (
        <DoubtTarget cell={cell} targets={targets} target={target} onTarget={setTarget} text={text} onText={setText} />
      )}
      {cell.why !== '' && <p className="import-why">因为{cell.why}。</p>}
      <div className="import-hands">
        <ChangeButton className="button main" data-start onClick={take}>
          {isChanged ? '照改的填' : '对'} <kbd>Enter</kbd>
        </ChangeButton>
        {alike.length > 0 && !isChanged && (
          <ChangeButton className="button" onClick={takeAll}>
            同样的 {alike.length + 1} 格都对 <kbd>Shift Enter</kbd>
          </ChangeButton>
        )}
        {!isName && (
          <ChangeButton className="button" onClick={leaveOut}>
            不要它
          </ChangeButton>
        )}
        {cell.binding !== null && (
          <button type="button" className="button quiet" onClick={() => goToBinding(cell.binding ?? '')}>
            到表里看
          </button>
        )}
        <button type="button" className="button quiet import-next" onClick={() => go(1)}>
          下一个 ↓
        </button>
      </div>
    </section>
  );
}

/** Enter takes, with Shift all alike; the arrows go to the cells beside it, but where they move in a field. */
function onDoubtKey(doubt: { take: () => void; takeAll: () => void; go: (by: 1 | -1) => void }) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const inField =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLSelectElement;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.shiftKey) doubt.takeAll();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) doubt.take();
    else if (event.key === 'ArrowDown' && !inField) doubt.go(1);
    else if (event.key === 'ArrowUp' && !inField) doubt.go(-1);
    else return;
    event.preventDefault();
  };
}

/**
 * Keeps the focus with the panel that takes the place of the one that had it, before the next key is pressed: arrows held down
 * follow one another sooner than a frame. Focus that is elsewhere, as in the document, stays there.
 */
function focusStart(panel: HTMLElement | null): void {
  if (document.activeElement === document.body) panel?.querySelector<HTMLElement>('[data-start]')?.focus();
}

/** After the last cell to look at, the focus goes to what comes next. */
function goOn(isMore: boolean | null): void {
  if (isMore === false) focusLater(() => document.querySelector<HTMLElement>('.import-make')?.focus());
}
