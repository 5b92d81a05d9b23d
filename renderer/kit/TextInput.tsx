import type { ComponentPropsWithRef } from 'react';
import { type TextEvents, useComposing } from './useComposing';

type Taken = 'value' | 'onChange' | 'onKeyDown' | 'onCompositionStart' | 'onCompositionEnd' | 'type';

interface Props extends Omit<ComponentPropsWithRef<'input'>, Taken>, TextEvents<HTMLInputElement> {
  readonly value: string;
}

/** A line of text, safe to compose in. */
export function TextInput({ value, onText, onKeyDown, className = 'textbox', ...rest }: Props) {
  const composed = useComposing(value, { onText, onKeyDown });
  return <input autoComplete="off" spellCheck={false} {...rest} className={className} {...composed} />;
}
