import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useState } from 'react';
import { isWordKey, type ListColumn } from '../../../shared/sheets/clipboard/projects';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { TextInput } from '../../kit/TextInput';
import { evaluationOf } from '../../state/evaluation';
import { notifyDone, perform, useStore } from '../../state/store';
import { shapeOf } from './columns';
import { setAlike, signatures } from './alike';

interface Props {
  /** The projects of the list as it is looked at. */
  readonly shown: readonly Project[];
  readonly onClose: () => void;
}

/** Asks which of the listed projects get what: their kind, their 主管部门, who signs. Taken as one step. */
export function TickedDialog({ shown, onClose }: Props) {
  const book = useStore((state) => state.book);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  if (!book) return null;
  // A code and a name are of one project alone.
  const identity = shapeOf(book.pack, book.workbook, true).identity.filter(({ key }) => key !== 'code' && key !== 'name');
  const columns = [...identity, ...signatures(book.pack)];
  const command = setAlike(
    columns,
    shown.flatMap(({ id }) => (ticked.has(id) ? [id] : [])),
    words,
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!command || !perform(command)) return;
    onClose();
    notifyDone(`已把 ${ticked.size} 个项目一起改好。`);
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">几个项目一起改</Dialog.Title>
          <Dialog.Description className="dialog-words">
            勾上的项目都改成一样；空着的一项不改。先在列表上筛选，这里就只列筛出来的。
          </Dialog.Description>
          <form onSubmit={submit}>
            <ul className="copy-to" aria-label="项目">
              {shown.map(({ id, name }) => (
                <li key={id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={ticked.has(id)}
                      onChange={(event) => setTicked(toggled(ticked, id, event.currentTarget.checked))}
                    />
                    {name.trim() || '未命名的项目'}
                  </label>
                </li>
              ))}
            </ul>
            <div className="ticked-all">
              <button
                type="button"
                className="button quiet"
                onClick={() => setTicked(ticked.size === shown.length ? new Set() : new Set(shown.map(({ id }) => id)))}
              >
                {ticked.size === shown.length ? '全不选' : `全选（${shown.length} 个）`}
              </button>
            </div>
            {columns.map((column) => (
              <What
                key={column.key}
                column={column}
                options={isWordKey(column.key) ? undefined : evaluationOf(book).figure(column.bind(shown[0]?.id ?? ''))?.options}
                value={words.get(column.key) ?? ''}
                onValue={(text) => setWords(new Map(words).set(column.key, text))}
              />
            ))}
            <div className="dialog-buttons">
              <Dialog.Close className="button">取消</Dialog.Close>
              <button type="submit" className="button main" disabled={command === null}>
                改 {ticked.size} 个项目
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface WhatProps {
  readonly column: ListColumn;
  readonly options: readonly string[] | undefined;
  readonly value: string;
  readonly onValue: (text: string) => void;
}

function What({ column: { label }, options, value, onValue }: WhatProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {options ? (
        <select className="textbox" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="">不改</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <TextInput value={value} placeholder="不改" onText={onValue} />
      )}
    </label>
  );
}

function toggled(all: ReadonlySet<string>, id: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(all);
  if (isOn) next.add(id);
  else next.delete(id);
  return next;
}
