import type { FormEvent, ReactNode } from 'react';
import type { PackSummary } from '../../../shared/bridge';

interface Props {
  readonly label: string;
  readonly submitWords: string;
  readonly disabled: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A few questions of the start page; Enter answers them, Esc puts them away. */
export function AskForm({ label, submitWords, disabled, onSubmit, onCancel, children }: Props) {
  function submit(event: FormEvent): void {
    event.preventDefault();
    void onSubmit();
  }
  return (
    <form
      noValidate
      className="new-form"
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {children}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" className="button main" disabled={disabled}>
          {submitWords}
        </button>
      </div>
    </form>
  );
}

/** Packs to choose from, by region and year. */
export function packOptions(packs: readonly PackSummary[]) {
  return packs.map((one) => (
    <option key={one.id} value={one.id}>
      {one.region} {one.yearsFrom === undefined ? `${one.year} 年度` : `${one.yearsFrom} 年起各年度`}
    </option>
  ));
}
