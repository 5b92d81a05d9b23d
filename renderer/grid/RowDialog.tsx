import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isNone } from '../../shared/workbook/schema/given';
import { Kept } from '../kit/Kept';
import { ChangeButton } from '../kit/ChangeButton';
import { isOfInputMethod } from '../kit/inputMethod';
import { OneOf } from '../kit/OneOf';
import { useReadOnly } from '../state/readOnly';
import { perform, useStore } from '../state/store';
import { listAt, type OpenList } from './rowsAt';
import { fields, figures, linePath } from '../../shared/workbook/fields';

/** One row of a list the unit names itself, field by field; rows are added and taken out here. */
export function RowDialog({ opens, onClose }: { opens: string; onClose: () => void }) {
  const book = useStore((state) => state.book);
  const why = useReadOnly();
  const [row, setRow] = useState<string | null>(null);
  const list = book && listAt(book, opens);
  if (!list) return null;
  const at = Math.max(
    0,
    list.rows.findIndex(({ id }) => id === (row ?? list.row)),
  );
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog row-dialog">
          <Dialog.Title className="dialog-title">{list.name}</Dialog.Title>
          <Dialog.Description className="dialog-words">
            第 {at + 1} 项，共 {list.rows.length} 项。{why ?? '填了就算，随时可以撤销。'}
          </Dialog.Description>
          <RowForm list={list} at={at} onRow={setRow} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The fields of one row and the ways on: Enter goes to the next field, Ctrl+Enter to the next row. */
function RowForm({ list, at, onRow }: FormProps) {
  const form = useRef<HTMLDivElement>(null);
  const id = list.rows[at]?.id;
  useEffect(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus(), [id]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isOfInputMethod(event)) return;
    const isOn = event.ctrlKey || event.metaKey;
    const isText = event.target instanceof HTMLTextAreaElement && !event.altKey && !event.shiftKey;
    if (!isOn && !isText && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const fields = [...(form.current?.querySelectorAll<HTMLElement>(`${FIELDS}, .main`) ?? [])];
    const next = fields[fields.findIndex((field) => field === event.target) + 1];
    // Leaving a field keeps its text; only then is there another row to go to.
    (isOn ? form.current : next)?.focus();
    if (isOn) onRow(list.rows[at + 1]?.id ?? addTo(list) ?? id ?? null);
  }

  return (
    <div ref={form} className="row-form" tabIndex={-1} onKeyDownCapture={onKeyDown}>
      <div className="row-fields">
        <Fields list={list} at={at} key={id} />
      </div>
      <RowButtons list={list} at={at} onRow={onRow} />
    </div>
  );
}

const FIELDS =
  'textarea, input:not([type="radio"]), input[type="radio"]:checked, fieldset:not(:has(:checked)) label:first-of-type input';

/** Adds a row at the end, where the form allows one more; its id. */
function addTo({ owner, indicator, rows, spec }: OpenList): string | null {
  if (rows.length >= spec.max) return null;
  if (!perform({ name: 'add-row', args: { owner, indicator } })) return null;
  const { book } = useStore.getState();
  return (book && listAt(book, figures.row.at(linePath(owner, indicator), ''))?.rows.at(-1)?.id) ?? null;
}

interface FormProps {
  readonly list: OpenList;
  readonly at: number;
  readonly onRow: (id: string | null) => void;
}

function Fields({ list, at }: { list: OpenList; at: number }) {
  const row = list.rows[at];
  if (!row) return null;
  return list.spec.fields.map(({ id, name, type, unit, hint, options }) => {
    const given = row.fields[id];
    const value = given === undefined ? '' : isNone(given) ? '无' : given.text;
    const binding = fields.rowField.at(linePath(list.owner, list.indicator), row.id, id);
    const keep = (text: string) => perform({ name: 'set', args: { binding, text } });
    const choices = type === 'yes-no' ? ['是', '否'] : options;
    if (choices) return <OneOf key={id} label={name} options={choices} value={value} onChoose={keep} />;
    const isNumber = (type ?? 'number') === 'number';
    const label = unit ? `${name}（${unit}）` : name;
    return (
      <Kept
        key={id}
        label={label}
        number={isNumber}
        long={type === 'text' && id === 'name'}
        value={value}
        hint={hint}
        onKeep={keep}
      />
    );
  });
}

function RowButtons({ list, at, onRow }: FormProps) {
  const { owner, indicator, rows, spec } = list;
  const go = (by: number) => onRow(rows[at + by]?.id ?? null);
  const remove = () => {
    const { id } = rows[at] ?? {};
    if (id && perform({ name: 'remove-row', args: { owner, indicator, id } })) onRow(rows[at > 0 ? at - 1 : 1]?.id ?? null);
  };
  return (
    <div className="dialog-buttons">
      <button type="button" className="button quiet" disabled={at === 0} onClick={() => go(-1)}>
        上一项
      </button>
      <button type="button" className="button quiet" disabled={at === rows.length - 1} onClick={() => go(1)}>
        下一项 <kbd>Ctrl Enter</kbd>
      </button>
      <ChangeButton className="button quiet takes-away" disabled={rows.length <= spec.min} onClick={remove}>
        删除这一项
      </ChangeButton>
      <ChangeButton className="button" disabled={rows.length >= spec.max} onClick={() => onRow(addTo(list))}>
        添加一项
      </ChangeButton>
      <Dialog.Close className="button main">完成</Dialog.Close>
    </div>
  );
}
