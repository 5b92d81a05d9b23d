import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Editor } from '../../shared/sheets/grid';
import type { Direction } from './move';

/**
 * `ready`: the cell is selected, typing replaces what is there. `over`: typing has begun, arrows leave.
 * `inside`: the caret moves in the text (F2, double click).
 */
export type Mode = 'ready' | 'over' | 'inside';

export type Leaving = { readonly to: Direction | 'next' | 'previous' | 'below' | 'above' | 'stay' };

export interface EditorEvents {
  readonly onType: (text: string) => void;
  /** False: the text was refused and stays. */
  readonly onTake: (text: string) => boolean;
  readonly onCancel: () => void;
  /** False: there is nowhere to go inside the table. */
  readonly onLeave: (leaving: Leaving) => boolean;
}

const arrows: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

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

  function begin(): void {
    if (mode === 'ready') setMode(long ? 'inside' : 'over');
  }

  function change(next: string): void {
    setText(next);
    begin();
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

  function leave(event: KeyboardEvent, to: Leaving['to']): void {
    // A refused text is shown with its sentence first; the next key leaves it standing.
    if (!take() || events.onLeave({ to })) event.preventDefault();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // The key belongs to the input method: Enter takes the candidate, arrows choose one.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return withModifier(event);
    const arrow = arrows[event.key];
    if (arrow && (mode === 'ready' || (mode === 'over' && !long))) return leave(event, arrow);
    if (event.key === 'Tab') return leave(event, event.shiftKey ? 'previous' : 'next');
    if (event.key === 'Enter') return onEnter(event);
    if (event.key === 'F2' && mode !== 'inside') return goInside(event);
    if (event.key === 'Escape' && mode !== 'ready') {
      event.preventDefault();
      event.stopPropagation();
      // A paragraph is too much to lose to one key; undo takes it back.
      if (long) take();
      else cancel();
    }
    if (event.key === 'Delete' && mode === 'ready') {
      event.preventDefault();
      events.onTake('');
    }
  }

  function onEnter(event: KeyboardEvent): void {
    if (long && mode === 'inside') return;
    event.preventDefault();
    if (mode === 'ready' && !event.shiftKey) goInside(event);
    else leave(event, event.shiftKey ? 'above' : 'below');
  }

  function withModifier(event: KeyboardEvent): void {
    if (event.key === 'Enter' && mode !== 'ready') leave(event, 'below');
  }

  function goInside(event: KeyboardEvent): void {
    event.preventDefault();
    setMode('inside');
    const element = field.current;
    element?.setSelectionRange(element.value.length, element.value.length);
  }

  const compositionEvents = {
    onCompositionStart() {
      composing.current = true;
      begin();
    },
    onCompositionEnd(event: { currentTarget: HTMLTextAreaElement }) {
      composing.current = false;
      setText(event.currentTarget.value);
      events.onType(event.currentTarget.value);
    },
  };
  return { field, text, mode, setMode, change, take, onKeyDown, compositionEvents };
}
