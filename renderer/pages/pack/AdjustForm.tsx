import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { goesOn } from '../../kit/breakLine';
import { TextArea } from '../../kit/TextArea';
import { TextInput } from '../../kit/TextInput';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly submit: string;
  readonly long?: boolean;
  /** The only words it may be. */
  readonly options?: readonly string[];
  /** Why the value cannot be taken; empty: it is taken. */
  readonly onSubmit: (value: string, source: string) => Promise<readonly string[]>;
  readonly onCancel: () => void;
}

/** A value in place of the pack's, and where it comes from: neither without the other. */
export function AdjustForm({ label, value, source, submit, long = false, options, onSubmit, onCancel }: Props) {
  const [typed, setTyped] = useState({ value, source });
  const [problems, setProblems] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('.textbox')?.focus(), []);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const lacking =
      typed.value.trim() === '' ? `请填${label}。` : typed.source.trim() === '' ? '请写明来源，例如通知的名称和文号。' : '';
    setProblems(lacking === '' ? await onSubmit(typed.value.trim(), typed.source.trim()) : [lacking]);
  }

  const field = {
    id: `${id}-value`,
    value: typed.value,
    'aria-describedby': `${id}-problems`,
    maxLength: 4000,
    onText: (text: string) => setTyped({ ...typed, value: text }),
  };
  return (
    <form
      ref={form}
      className="adjust-form"
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <div className={`field ${long ? 'wide' : ''}`}>
        <label htmlFor={`${id}-value`}>{label}</label>
        {options ? (
          <select
            id={field.id}
            className="textbox"
            value={typed.value}
            aria-describedby={field['aria-describedby']}
            onChange={(event) => field.onText(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ) : long ? (
          <TextArea {...field} rows={3} onKeyDown={(event) => goesOn(event) && event.currentTarget.form?.requestSubmit()} />
        ) : (
          <TextInput {...field} inputMode="decimal" />
        )}
      </div>
      <div className="field wide">
        <label htmlFor={`${id}-source`}>来源</label>
        <TextInput
          id={`${id}-source`}
          value={typed.source}
          maxLength={2000}
          placeholder="例如：某某财政局某年某月某日通知"
          onText={(text) => setTyped({ ...typed, source: text })}
        />
      </div>
      <div id={`${id}-problems`} className="adjust-problems" role="alert">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <div className="adjust-buttons">
        <button type="submit" className="button main">
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}
