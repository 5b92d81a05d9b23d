import { type KeyboardEvent, useId, useState } from 'react';
import { useSettling } from '../../kit/settling';
import { TextInput } from '../../kit/TextInput';
import { useReadOnly } from '../../state/readOnly';

interface Props {
  /** Its binding: where findings lead. */
  readonly place: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What may be chosen; absent: any words. */
  readonly options?: readonly string[] | undefined;
  readonly missing: boolean;
  readonly onKeep: (text: string) => void;
}

/** One fact in words: kept when it is left or by Enter, Esc takes it back. What is composed in it is never disturbed. */
export function FactField({ place, label, value, hint, options, missing, onKeep }: Props) {
  const id = useId();
  const why = useReadOnly();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className={`field fact-field ${missing ? 'lacks' : ''}`} data-place={place}>
      <label htmlFor={id}>
        {label}
        {missing && <span className="tag warn">待填</span>}
      </label>
      {options ? (
        <select
          id={id}
          className="textbox"
          aria-describedby={hintId}
          disabled={why !== null}
          title={why ?? undefined}
          value={value}
          onChange={(event) => onKeep(event.currentTarget.value)}
        >
          <option value="">请选择</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <WordsField id={id} hintId={hintId} value={value} onKeep={onKeep} />
      )}
      {hint && (
        <p className="faint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface WordsProps {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly value: string;
  readonly onKeep: (text: string) => void;
}

function WordsField({ id, hintId, value, onKeep }: WordsProps) {
  const why = useReadOnly();
  const [text, setText] = useState<string | null>(null);
  function keep(): void {
    if (text !== null && text.trim() !== value) onKeep(text.trim());
    setText(null);
  }
  useSettling(keep);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setText(null);
  }
  return (
    <TextInput
      id={id}
      aria-describedby={hintId}
      maxLength={200}
      readOnly={why !== null}
      title={why ?? undefined}
      value={text ?? value}
      onText={setText}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
