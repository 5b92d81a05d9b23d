import { type KeyboardEvent, useState } from 'react';
import { goesOn } from './breakLine';
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
  /** Texts of before, each taken with one press while nothing stands here. */
  readonly offered?: readonly string[];
  /** Enter keeps the text and goes on, by default nowhere; a line is broken with Alt or Shift and Enter. */
  readonly onDone?: () => void;
}

/** A text that is kept when it is left. While it is typed it is its own: composing is never disturbed. */
export function Kept({ label, value, placeholder, long = false, number = false, hint, onKeep, offered = [], onDone }: Props) {
  const { why } = useChanging();
  const [text, setText] = useState<string | null>(null);
  function keep(): void {
    if (text !== null && text !== value) onKeep(text);
    setText(null);
  }
  useSettling(keep);
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (!goesOn(event)) return;
    keep();
    onDone?.();
  }
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
        <TextArea {...shared} rows={3} onKeyDown={onKeyDown} />
      ) : (
        <TextInput {...shared} inputMode={number ? 'decimal' : 'text'} onKeyDown={(event) => event.key === 'Enter' && keep()} />
      )}
      {why === null && (text ?? value) === '' && offered.length > 0 && (
        <span className="offered" role="group" aria-label={`${label}：用过的`}>
          {offered.map((one) => (
            <button key={one} type="button" className="button quiet" title={one} onClick={() => onKeep(one)}>
              {one}
            </button>
          ))}
        </span>
      )}
      {hint && <span className="field-hint">{hint}</span>}
    </div>
  );
}
