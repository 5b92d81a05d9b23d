import { type CompositionEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Editor } from '../../shared/sheets/grid';
import { useSettling } from '../kit/settling';
import { useComposing } from '../kit/useComposing';
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
  const begunReady = useRef(false);
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
    else if (meaning.kind === 'cancel') cancel();
    else if (meaning.kind === 'clear') events.onTake('');
    else take();
  }

  // Saving takes what is written and leaves the caret where it is.
  useSettling(() => {
    if (mode === 'ready' || !events.onTake(text)) return;
    before.current = text;
  });

  const composed = useComposing(text, { onText: change, onKeyDown });
  const written = {
    ...composed,
    onCompositionStart(event: CompositionEvent<HTMLTextAreaElement>) {
      begunReady.current = mode === 'ready';
      if (mode === 'ready') setMode(long ? 'inside' : 'over');
      composed.onCompositionStart(event);
    },
    onCompositionEnd(event: CompositionEvent<HTMLTextAreaElement>) {
      const calledOff = begunReady.current && event.currentTarget.value === (long ? before.current : '');
      // Typing replaces what stands in a selected cell; nothing typed in the end replaces nothing.
      if (calledOff) setMode('ready');
      composed.onCompositionEnd(event, calledOff);
    },
  };
  return { field, mode, setMode, take, written };
}
