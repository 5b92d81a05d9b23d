import { Checkbox } from '@base-ui/react/checkbox';
import type { ReactNode } from 'react';

interface Props {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  /** Some of what it stands for is in, and some is not. */
  readonly some?: boolean;
}

/** A box to tick, with its words. */
export function Tick({ checked, onChange, children, disabled = false, title, some = false }: Props) {
  return (
    <label className="export-tick" title={title}>
      <Checkbox.Root className="checkbox" checked={checked} indeterminate={some} disabled={disabled} onCheckedChange={onChange}>
        <Checkbox.Indicator className={some ? 'checkbox-some' : 'checkbox-mark'} />
      </Checkbox.Root>
      <span>{children}</span>
    </label>
  );
}
