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
export type Meaning = { kind: 'leave'; to: Leaving['to'] } | { kind: 'inside' | 'break' | 'cancel' | 'take' | 'clear' } | null;

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

/** As in a spreadsheet; in long texts Alt and Enter break the line, and arrows stay inside once writing has begun. */
export function meaningOf(event: Key, mode: Mode, long: boolean): Meaning {
  const { key, shiftKey } = event;
  if (long && key === 'Enter' && event.altKey) return { kind: 'break' };
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return key === 'Enter' && mode !== 'ready' ? { kind: 'leave', to: 'below' } : null;
  }
  const arrow = arrows[key];
  if (arrow) return mode === 'ready' || (mode === 'over' && !long) ? { kind: 'leave', to: arrow } : null;
  switch (key) {
    case 'Tab':
      return { kind: 'leave', to: shiftKey ? 'previous' : 'next' };
    case 'Enter':
      return { kind: 'leave', to: shiftKey ? 'above' : 'below' };
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
