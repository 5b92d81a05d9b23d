import type { ComponentPropsWithRef } from 'react';
import { type TextEvents, useComposing } from './useComposing';

type Taken = 'value' | 'onChange' | 'onKeyDown' | 'onCompositionStart' | 'onCompositionEnd';

interface Props extends Omit<ComponentPropsWithRef<'textarea'>, Taken>, TextEvents<HTMLTextAreaElement> {
  readonly value: string;
}

/** A paragraph of text, safe to compose in. */
export function TextArea({ value, onText, onKeyDown, className = 'textbox', ...rest }: Props) {
  const composed = useComposing(value, { onText, onKeyDown });
  return <textarea autoComplete="off" spellCheck={false} {...rest} className={className} {...composed} />;
}
