import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { TextInput } from '../../kit/TextInput';
import { notifyDone, performOver, useStore } from '../../state/store';
import { useWindow } from '../../state/window';
import { type Replacement, replacementsOf } from './replacing';

/** So many places are shown at once; all that are ticked are replaced. */
const SHOWN = 200;

/** 替换: what stands where, what would stand there instead, and all that is ticked in one step of undo. */
export function ReplaceDialog() {
  const isOpen = useWindow((state) => state.showsReplace);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog replace-dialog">
          <Dialog.Title className="dialog-title">替换</Dialog.Title>
          <Replacing />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function close(): void {
  useWindow.setState({ showsReplace: false });
}

function Replacing() {
  const book = useStore((state) => state.book);
  const [find, setFind] = useState('');
  const [instead, setInstead] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const id = useId();
  const all = useMemo(() => (book ? replacementsOf(book, find, instead) : []), [book, find, instead]);
  const taken = all.filter(({ binding }) => !left.has(binding));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const places = taken.map(({ binding }) => binding);
    const changes = taken.map(({ binding, after }) => ({ binding, text: after }));
    if (changes.length === 0 || !performOver({ name: 'set-many', args: { changes } }, places)) return;
    close();
    notifyDone(`已替换 ${changes.length} 处。`);
  }

  return (
    <form className="replace-form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={`${id}-find`}>查找（一字不差）</label>
        <TextInput id={`${id}-find`} value={find} maxLength={200} onText={setFind} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-instead`}>换成</label>
        <TextInput id={`${id}-instead`} value={instead} maxLength={200} onText={setInstead} />
      </div>
      <p className="dialog-words" role="status">
        {find === ''
          ? '在整个自评卷里找；只换填进去的，不动表样的字。'
          : all.length === 0
            ? '没有找到。'
            : `找到 ${all.length} 处，勾上的 ${taken.length} 处会换。`}
      </p>
      {all.length > 0 && (
        <ul className="replace-list" aria-label="要换的地方">
          {all.slice(0, SHOWN).map((one) => (
            <Place
              key={one.binding}
              one={one}
              isTaken={!left.has(one.binding)}
              onTaken={(take) => setLeft(toggled(left, one.binding, take))}
            />
          ))}
          {all.length > SHOWN && <li className="side-words">还有 {all.length - SHOWN} 处没有列出，一样会换。</li>}
        </ul>
      )}
      <div className="dialog-buttons">
        <Dialog.Close className="button">取消</Dialog.Close>
        <button type="submit" className="button main" disabled={taken.length === 0}>
          替换 {taken.length} 处 <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}

function toggled(left: ReadonlySet<string>, binding: string, take: boolean): ReadonlySet<string> {
  return new Set(take ? [...left].filter((one) => one !== binding) : [...left, binding]);
}

function Place({ one, isTaken, onTaken }: { one: Replacement; isTaken: boolean; onTaken: (take: boolean) => void }) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTaken} onChange={(event) => onTaken(event.currentTarget.checked)} />
        <span className="replace-name">{one.name}</span>
        <span className="replace-before">{one.before}</span>
        <span aria-hidden="true">→</span>
        <span className="replace-after">{one.after || '（空）'}</span>
      </label>
    </li>
  );
}
