import { Dialog } from '@base-ui/react/dialog';
import { Search as SearchIcon } from 'lucide-react';
import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { runAction } from '../../state/actions';
import { IconButton } from '../../kit/IconButton';
import { TextInput } from '../../kit/TextInput';
import { useStore } from '../../state/store';
import type { Entry } from './entries';
import { endFinding, stopFinding } from '../../state/finding';
import { useWindow } from '../../state/window';
import { type Found, useFound } from './useFound';
import '../../style/search.css';

const MOST = 60;

/** Looks through all tables of the workbook. */
export const Search = memo(function Search() {
  const open = useWindow((state) => state.isSearchOpen);
  return (
    <>
      <IconButton icon={SearchIcon} label="查找" keys="Ctrl F" opensDialog onClick={() => runAction('find')} />
      <Dialog.Root open={open} onOpenChange={(next) => !next && stopFinding()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="backdrop" />
          <Dialog.Popup className="dialog search" finalFocus={backTo}>
            {open && <Finder onGone={endFinding} />}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
});

/** Where the focus goes when it closes; false: nowhere, the found cell takes it. */
function backTo(): HTMLElement | false {
  const { searchedFrom: from } = useWindow.getState();
  return from instanceof HTMLElement && from.isConnected ? from : false;
}

function Finder({ onGone }: { onGone: () => void }) {
  const book = useStore((state) => state.book);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // At once, before the dialog sees to it: the first letters typed would go to the cell below.
  useLayoutEffect(() => field.current?.focus(), []);
  const [at, setAt] = useState(0);
  const result = useFound(book, typed, MOST);
  const found = result.entries;

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
        ref={field}
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
        {typed.trim() === '' ? '在所有表和基础数据里找。' : countWords(result)}
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

function countWords({ entries, looking }: Found): string {
  const count = entries.length;
  if (looking) return '正在找……';
  if (count === 0) return '没有找到。换一个词，或只写其中几个字。';
  return count === MOST ? `先列出 ${MOST} 处，多打几个字可以缩小范围。回车过去。` : `找到 ${count} 处。上下键选，回车过去。`;
}
