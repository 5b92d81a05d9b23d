import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly number?: boolean;
  readonly hint?: string | undefined;
  readonly onKeep: (text: string) => void;
}

/** A text that is kept when it is left. While it is typed it is its own: composing is never disturbed. */
export function Kept({ label, value, placeholder, long = false, number = false, hint, onKeep }: Props) {
  const [text, setText] = useState<string | null>(null);
  const shared = {
    className: 'textbox',
    'aria-label': label,
    placeholder,
    value: text ?? value,
    onBlur: () => {
      if (text !== null && text !== value) onKeep(text);
      setText(null);
    },
  };
  return (
    <div className="field">
      <span className="label">{label}</span>
      {long ? (
        <textarea {...shared} rows={3} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          inputMode={number ? 'decimal' : 'text'}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()}
        />
      )}
      {hint && <span className="field-hint">{hint}</span>}
    </div>
  );
}
