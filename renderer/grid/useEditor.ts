import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Editor } from '../../shared/sheets/grid';
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
  const composing = useRef(false);
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
    // What is being composed is nobody's business yet.
    if (!composing.current) events.onType(next);
  }

  function take(): boolean {
    if (mode === 'ready') return true;
    setMode('ready');
    return events.onTake(text);
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
    // The key belongs to the input method: Enter takes the candidate, arrows choose one.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
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

  const composition = {
    onCompositionStart() {
      composing.current = true;
      if (mode === 'ready') setMode(long ? 'inside' : 'over');
    },
    onCompositionEnd(event: { currentTarget: HTMLTextAreaElement }) {
      composing.current = false;
      setText(event.currentTarget.value);
      events.onType(event.currentTarget.value);
    },
  };
  return { field, text, mode, setMode, change, take, onKeyDown, composition };
}
