import { type CompositionEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Editor } from '../../shared/sheets/grid';
import { breakLine } from '../kit/breakLine';
import { useSettling } from '../kit/settling';
import { type TextEvents, useComposing } from '../kit/useComposing';
import { type Leaving, type Mode, meaningOf } from './keys';

export interface EditorEvents {
  readonly onType: (text: string) => void;
  /** False: the text was refused and stays. */
  readonly onTake: (text: string) => boolean;
  readonly onCancel: () => void;
  /** False: there is nowhere to go inside the table. */
  readonly onLeave: (leaving: Leaving) => boolean;
}

/** A text field inside a cell that behaves like a spreadsheet's, and leaves composing of Chinese alone. */
export function useEditor(initial: string, editor: Editor, events: EditorEvents) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef(initial);
  const [text, setText] = useState(initial);
  const [mode, setMode] = useState<Mode>('ready');
  const long = editor === 'long-text';

  // Whatever changes the cell from outside (undo, a paste) shows at once while nobody types in it.
  if (mode === 'ready' && initial !== text) setText(initial);

  useLayoutEffect(() => {
    if (mode === 'ready') before.current = text;
    const element = field.current;
    if (!element || mode !== 'ready' || document.activeElement !== element) return;
    if (long) element.setSelectionRange(element.value.length, element.value.length);
    else element.select();
  }, [mode, long, text]);

  function change(next: string): void {
    setText(next);
    if (mode === 'ready') setMode(long ? 'inside' : 'over');
    events.onType(next);
  }

  function take(): boolean {
    if (mode === 'ready') return true;
    setMode('ready');
    // What the field shows: a composition ended by leaving it has not been drawn yet.
    return events.onTake(field.current?.value ?? text);
  }

  function cancel(): void {
    setMode('ready');
    setText(before.current);
    events.onCancel();
  }

  function goInside(): void {
    setMode('inside');
    const element = field.current;
    element?.setSelectionRange(element.value.length, element.value.length);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const meaning = meaningOf(event, mode, long);
    if (!meaning) return;
    if (meaning.kind === 'leave') {
      // A refused text is shown with its sentence first; the next key leaves it standing.
      if (!take() || events.onLeave({ to: meaning.to })) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (meaning.kind === 'inside') goInside();
    else if (meaning.kind === 'break') {
      if (mode === 'ready') goInside();
      breakLine();
    } else if (meaning.kind === 'cancel') cancel();
    else if (meaning.kind === 'clear') events.onTake('');
    else take();
  }

  // Saving takes what is written and leaves the caret where it is.
  useSettling(() => {
    if (mode === 'ready' || !events.onTake(text)) return;
    before.current = text;
  });

  const began = () => mode === 'ready' && setMode(long ? 'inside' : 'over');
  const written = useCellComposing(
    { text, mode, untouched: long ? before : nothing, began, calledOff: () => setMode('ready') },
    {
      onText: change,
      onKeyDown,
    },
  );
  return { field, mode, setMode, take, written };
}

const nothing = { current: '' };

interface Composed {
  readonly text: string;
  readonly mode: Mode;
  /** What stands in the field when nothing was composed in the end: typing replaces a figure, and goes on with a paragraph. */
  readonly untouched: { readonly current: string };
  readonly began: () => void;
  readonly calledOff: () => void;
}

/** Composing in a cell: begun on one that is only selected and called off, it leaves what stood there. */
function useCellComposing({ text, mode, untouched, began, calledOff }: Composed, events: TextEvents<HTMLTextAreaElement>) {
  const begunReady = useRef(false);
  const composed = useComposing(text, events);
  return {
    ...composed,
    onCompositionStart(event: CompositionEvent<HTMLTextAreaElement>) {
      begunReady.current = mode === 'ready';
      began();
      composed.onCompositionStart(event);
    },
    onCompositionEnd(event: CompositionEvent<HTMLTextAreaElement>) {
      const isOff = begunReady.current && event.currentTarget.value === untouched.current;
      if (isOff) calledOff();
      composed.onCompositionEnd(event, isOff);
    },
  };
}
