import { type KeyboardEvent, type MouseEvent, useLayoutEffect } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { isOfInputMethod } from '../kit/inputMethod';
import { CellOffers, offerOf } from './CellOffers';
import { type EditorEvents, useEditor } from './useEditor';

interface Props extends EditorEvents {
  readonly cell: Cell;
  /** The text as typed, which may differ from what is printed. */
  readonly typed: string;
  readonly refusal: string | undefined;
  /** What was typed is kept, and cannot be: told while it is typed. */
  readonly warning: string | undefined;
  readonly grabFocus: boolean;
}

/** The selected cell's text field. It always has the focus, so that an input method begins in it with the first key. */
export function CellEditor({ cell, typed, refusal, warning, grabFocus, ...events }: Props) {
  const { field, mode, setMode, take, written } = useEditor(typed, cell.editor ?? 'text', events);
  const long = cell.editor === 'long-text';

  useLayoutEffect(() => {
    if (!grabFocus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grabFocus, field]);

  /** A number takes the offer that has it; more is typed with F2, or any other key. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    const offer = mode === 'ready' && !isOfInputMethod(event) ? offerOf(event, cell.offers) : undefined;
    if (offer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    events.onTake(offer);
  }

  function onMouseDown(event: MouseEvent<HTMLTextAreaElement>): void {
    if (mode !== 'ready') return;
    const again = document.activeElement === field.current;
    if (long && again) return setMode('inside');
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  }

  const told = refusal ?? warning;
  const describedBy = told === undefined ? undefined : `refusal-${cell.binding}`;
  return (
    <>
      <div className="mirror" aria-hidden="true">
        {mode === 'ready' ? (
          <Shown cell={cell} refusedText={refusal === undefined ? undefined : written.value} />
        ) : (
          `${written.value}\u200b`
        )}
      </div>
      <textarea
        ref={field}
        className={`cell-field ${mode}`}
        aria-label={cell.name ?? cell.placeholder ?? '填写'}
        aria-invalid={told !== undefined}
        aria-describedby={describedBy}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        inputMode={cell.editor === 'number' || cell.editor === 'score' ? 'decimal' : 'text'}
        onKeyDownCapture={onKeyDownCapture}
        onMouseDown={onMouseDown}
        onDoubleClick={() => setMode('inside')}
        onFocus={(event) => mode === 'ready' && !long && event.currentTarget.select()}
        onBlur={take}
        {...written}
      />
      {cell.offers && mode === 'ready' && told === undefined && (
        <CellOffers offers={cell.offers} isOpen={grabFocus && typed === ''} onTake={events.onTake} />
      )}
      {told !== undefined && (
        <p className={refusal === undefined ? 'refusal warning' : 'refusal'} id={describedBy} role="alert">
          {told}
        </p>
      )}
    </>
  );
}

/** What a cell shows while nobody types in it: its text, or in grey what belongs there. */
export function Shown({ cell, refusedText }: { cell: Cell; refusedText?: string | undefined }) {
  if (refusedText !== undefined) return <span className="refused">{refusedText}</span>;
  const instead = cell.placeholder || (cell.pending ? '待填' : '');
  if (cell.text === '' && instead) return <span className="placeholder">{instead}</span>;
  return cell.text;
}
