import type { Direction } from './move';

/**
 * `ready`: the cell is selected, typing replaces what is there. `over`: typing has begun, arrows leave.
 * `inside`: the caret moves in the text (F2, double click).
 */
export type Mode = 'ready' | 'over' | 'inside';

export interface Leaving {
  readonly to: Direction | 'next' | 'previous' | 'below' | 'above';
}

/** What a key means to a cell's text field; null: it is the field's own. */
export type Meaning = { kind: 'leave'; to: Leaving['to'] } | { kind: 'inside' | 'cancel' | 'take' | 'clear' } | null;

/** The little of a keyboard event that matters here. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** As in a spreadsheet; in long texts as in a word processor: Enter is a new line, arrows stay inside. */
export function meaningOf(event: Key, mode: Mode, long: boolean): Meaning {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return key === 'Enter' && mode !== 'ready' ? { kind: 'leave', to: 'below' } : null;
  }
  const arrow = arrows[key];
  if (arrow) return mode === 'ready' || (mode === 'over' && !long) ? { kind: 'leave', to: arrow } : null;
  switch (key) {
    case 'Tab':
      return { kind: 'leave', to: shiftKey ? 'previous' : 'next' };
    case 'Enter':
      if (long && mode === 'inside') return null;
      // A paragraph is opened by Enter; a figure is passed, as in a spreadsheet.
      return long && mode === 'ready' && !shiftKey ? { kind: 'inside' } : { kind: 'leave', to: shiftKey ? 'above' : 'below' };
    case 'F2':
      return mode === 'inside' ? null : { kind: 'inside' };
    case 'Escape':
      // A paragraph is too much to lose to one key; undo takes it back.
      return mode === 'ready' ? null : { kind: long ? 'take' : 'cancel' };
    case 'Delete':
      return mode === 'ready' ? { kind: 'clear' } : null;
    default:
      return null;
  }
}
