import { useId } from 'react';
import { moneyUnits } from '../../state/pasteUnit';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

/** 元 or 万元: asked wherever amounts are pasted, because the figures alone do not tell. */
export function UnitChoice({ label, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="unit-choice">
      <legend>{label}</legend>
      {moneyUnits.map((unit) => (
        <label key={unit}>
          <input type="radio" name={name} value={unit} checked={unit === value} onChange={() => onChange(unit)} />
          <span>{unit}</span>
        </label>
      ))}
    </fieldset>
  );
}
