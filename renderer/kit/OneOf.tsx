import { useId } from 'react';
import { useChanging } from './changing';

interface Props {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChoose: (option: string) => void;
}

/** One of a few, all in sight; arrows choose. */
export function OneOf({ label, options, value, onChoose }: Props) {
  const name = useId();
  const { why } = useChanging();
  return (
    <fieldset className="one-of" disabled={why !== null} title={why ?? undefined}>
      <legend className="label">{label}</legend>
      {options.map((option) => (
        <label key={option} className="one-of-option">
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
