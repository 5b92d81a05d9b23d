import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { TextInput } from '../../kit/TextInput';

interface Props {
  /** How many findings the reason is for. */
  readonly count: number;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Kinds of reason that can stand without a sentence; any other needs one. */
const kinds = ['已核对无误', '统计口径不同', '文件另有规定', '四舍五入的尾差'] as const;

/** Why findings may stand as they are: a kind, a sentence, or both, for whoever looks at the workbook later. */
export function Acknowledge({ count, onReason, onCancel }: Props) {
  const [kind, setKind] = useState('');
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const words = [kind, reason.trim()].filter((one) => one !== '').join('：');
    if (words !== '') return onReason(words);
    setBlank(true);
    field.current?.focus();
  }

  return (
    <form
      className="acknowledge"
      onSubmit={submit}
      onKeyDown={(event) => {
        // Keys of the list behind are none here.
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      <fieldset className="acknowledge-kinds">
        <legend>{count > 1 ? `这 ${count} 条为什么可以不改` : '为什么可以不改'}</legend>
        {[...kinds, ''].map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => setKind(one)} />
            {one || '其他'}
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>{kind === '' ? '理由' : '补充说明（可不写）'}</label>
      <div className="acknowledge-line">
        <TextInput
          id={id}
          ref={field}
          value={reason}
          maxLength={1900}
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
        {blank ? '请选一类或写一句理由，以后看的人才知道为什么没有改。' : '理由随自评卷保存，不会导出。'}
      </p>
    </form>
  );
}
