import { useState } from 'react';
import { useSettling } from './settling';
import { TextArea } from './TextArea';
import { TextInput } from './TextInput';
import { useChanging } from './changing';

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
  const { why } = useChanging();
  const [text, setText] = useState<string | null>(null);
  function keep(): void {
    if (text !== null && text !== value) onKeep(text);
    setText(null);
  }
  useSettling(keep);
  const shared = {
    'aria-label': label,
    ...(why === null ? { placeholder } : { readOnly: true, title: why }),
    value: text ?? value,
    onText: setText,
    onBlur: keep,
  };
  return (
    <div className="field">
      <span className="label">{label}</span>
      {long ? (
        <TextArea {...shared} rows={3} />
      ) : (
        <TextInput {...shared} inputMode={number ? 'decimal' : 'text'} onKeyDown={(event) => event.key === 'Enter' && keep()} />
      )}
      {hint && <span className="field-hint">{hint}</span>}
    </div>
  );
}
