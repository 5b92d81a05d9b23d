import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { TextInput } from '../../kit/TextInput';

interface Props {
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a finding may stand as it is: one sentence, for whoever looks at the workbook after her. */
export function Acknowledge({ onReason, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() !== '') return onReason(reason.trim());
    setBlank(true);
    field.current?.focus();
  }

  return (
    <form
      className="acknowledge"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>为什么可以不改</label>
      <div className="acknowledge-line">
        <TextInput
          id={id}
          ref={field}
          value={reason}
          maxLength={2000}
          aria-invalid={blank}
          aria-describedby={`${id}-why`}
          onText={setReason}
        />
        <button type="submit" className="button">
          确定
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          取消
        </button>
      </div>
      <p id={`${id}-why`} className={blank ? 'acknowledge-blank' : 'acknowledge-hint'}>
        {blank ? '请写一句理由，以后看的人才知道为什么没有改。' : '理由随自评卷保存，不会导出。'}
      </p>
    </form>
  );
}
