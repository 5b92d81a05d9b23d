import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useRef, useState } from 'react';
import { isOfInputMethod } from './inputMethod';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a text field says to whoever holds its text. */
export interface TextEvents<Element extends Field> {
  /** The text, whole words only: never what is still being composed. */
  readonly onText: (text: string) => void;
  /** A key that means something: those of the input method never come here. */
  readonly onKeyDown?: ((event: KeyboardEvent<Element>) => void) | undefined;
}

/**
 * A text field under an input method. While letters are being composed the field keeps them to itself: whoever holds the
 * text hears of it once it is words, and nothing drawn meanwhile writes into the field.
 */
export function useComposing<Element extends Field>(value: string, { onText, onKeyDown }: TextEvents<Element>) {
  const composing = useRef(false);
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return {
    value: unfinished ?? value,
    onChange(event: ChangeEvent<Element>) {
      const text = event.currentTarget.value;
      if (composing.current) setUnfinished(text);
      else onText(text);
    },
    onCompositionStart(event: CompositionEvent<Element>) {
      composing.current = true;
      setUnfinished(event.currentTarget.value);
    },
    /** Called off: the text stays what it was before. */
    onCompositionEnd(event: CompositionEvent<Element>, calledOff = false) {
      composing.current = false;
      setUnfinished(null);
      if (!calledOff && event.currentTarget.value !== value) onText(event.currentTarget.value);
    },
    onKeyDown(event: KeyboardEvent<Element>) {
      // Nobody around the field hears of it either: a dialog would close, a form would be sent.
      if (isOfInputMethod(event)) event.stopPropagation();
      else onKeyDown?.(event);
    },
  };
}
