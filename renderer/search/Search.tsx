import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { TextInput } from '../kit/TextInput';
import { leaveCell } from '../state/files';
import { useStore } from '../state/store';
import { type Entry, entriesOf, find } from './entries';
import '../style/search.css';

const MOST = 60;

/** Ctrl+F: looks through all tables of the workbook. */
export function Search() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      leaveCell();
      setOpen(true);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button type="button" className="button quiet" title="查找（Ctrl F）" onClick={() => setOpen(true)}>
        查找
      </button>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className="backdrop" />
          <Dialog.Popup className="dialog search">{open && <Finder onGone={() => setOpen(false)} />}</Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

function Finder({ onGone }: { onGone: () => void }) {
  const book = useStore((state) => state.book);
  const entries = useMemo(() => (book ? entriesOf(book) : []), [book]);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => find(entries, typed, MOST), [entries, typed]);

  function go(entry: Entry | undefined): void {
    if (!entry) return;
    onGone();
    useStore.setState({ stepId: entry.gridId, wanted: entry.target, line: null });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(found[at]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Dialog.Title className="dialog-title">查找</Dialog.Title>
      <TextInput
        role="combobox"
        aria-label="要找的字或数"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-activedescendant={found[at] ? `found-${at}` : undefined}
        placeholder="指标名称、填写的内容或数，几个词用空格隔开"
        value={typed}
        onText={(text) => {
          setTyped(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="search-count" role="status">
        {typed.trim() === '' ? '在所有表和基础数据里找。' : found.length === 0 ? '没有找到。' : countWords(found.length)}
      </p>
      <ul id="found" className="found" role="listbox" aria-label="找到的">
        {found.map((entry, index) => (
          <li
            key={`${entry.gridId} ${index}`}
            id={`found-${index}`}
            role="option"
            aria-selected={index === at}
            ref={(item) => {
              if (index === at) item?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => go(entry)}
          >
            <span className="found-text">{entry.text}</span>
            <span className="found-place">
              {entry.gridName}
              {entry.name && entry.name !== entry.text ? ` · ${entry.name}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function countWords(count: number): string {
  return count === MOST ? `先列出 ${MOST} 处，多打几个字可以缩小范围。回车过去。` : `找到 ${count} 处。上下键选，回车过去。`;
}
