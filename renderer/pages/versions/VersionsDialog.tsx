import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, useState } from 'react';
import { momentWords } from '../../kit/when';
import { shell } from '../../state/shell';
import type { Book } from '../../state/book';
import { openWith } from '../../state/files';
import { leaveThen } from '../../state/leaving';
import { look } from '../../state/looking';
import { useStore } from '../../state/store';
import '../../style/versions.css';
import { Differences } from './Differences';
import { restore } from './restoring';
import { hideVersions } from '../../state/showing';
import { useWindow } from '../../state/window';
import { type Row, useVersions } from './useVersions';

/** The earlier states of the open file: what each says differently, to look at or to go back to. */
export function VersionsDialog() {
  const showing = useWindow((state) => state.showsVersions);
  return (
    <Dialog.Root open={showing} onOpenChange={(open) => !open && hideVersions()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog versions">
          <Dialog.Title className="dialog-title">以前的版本</Dialog.Title>
          <Dialog.Description className="dialog-words">
            每保存一次，就把存之前的那一版留下来，最多留最近十版，都在这台电脑上。只看不会改动任何内容。
          </Dialog.Description>
          <VersionsNow />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function VersionsNow() {
  const book = useStore((state) => state.aside ?? state.book);
  return book && <Versions book={book} />;
}

function Versions({ book }: { book: Book }) {
  const { rows, refusal } = useVersions(book);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isListed = rows !== null && rows.length > 0;
  // The list comes after the dialog is there; whoever works by keyboard begins in it.
  useEffect(() => {
    if (isListed) list.current?.querySelector('button')?.focus();
  }, [isListed]);
  const row = rows?.find((one) => one.handle === chosen) ?? rows?.[0];
  return (
    <>
      {refusal !== null && (
        <p className="notice problem" role="alert">
          {refusal}
        </p>
      )}
      {row ? (
        <div className="versions-body">
          <ul ref={list} className="versions-list" aria-label="以前的版本，新的在上">
            {rows?.map((one) => (
              <li key={one.handle}>
                <button
                  type="button"
                  className="versions-row"
                  aria-pressed={one.handle === row.handle}
                  onClick={() => setChosen(one.handle)}
                >
                  <strong className="figures">{momentWords(one.savedAt)}</strong>
                  <span>{summaryOf(one)}</span>
                </button>
              </li>
            ))}
          </ul>
          <section className="versions-detail" aria-label="与现在的不同" tabIndex={0}>
            {row.contents && <Differences differences={row.contents.differences} />}
            {row.refusal !== undefined && <p role="alert">{row.refusal}</p>}
          </section>
        </div>
      ) : (
        <p className="versions-hint">{rows === null ? '正在查找……' : emptyWords(book)}</p>
      )}
      <Buttons row={row} book={book} />
    </>
  );
}

function Buttons({ row, book }: { row: Row | undefined; book: Book }) {
  const { contents } = row ?? {};
  const canRestore = contents?.isSamePack && book.readOnly === null;
  return (
    <div className="dialog-buttons">
      <Dialog.Close className="button">关闭</Dialog.Close>
      {row && contents && !canRestore && (
        <button type="button" className="button" onClick={() => openBeside(row.handle)}>
          作为新的一份打开
        </button>
      )}
      {row && contents?.isSamePack && (
        <button
          type="button"
          className="button"
          onClick={() => {
            hideVersions();
            look(contents.workbook, { version: row.handle, savedAt: row.savedAt });
          }}
        >
          打开来看
        </button>
      )}
      {row && canRestore && (
        <button type="button" className="button main" onClick={() => void restore(row.handle).then(hideVersions)}>
          恢复到这一版
        </button>
      )}
    </div>
  );
}

/** Another workbook takes the table: what is unsaved in this one is asked about first. */
function openBeside(version: string): void {
  hideVersions();
  void leaveThen(() => void openWith(shell.openVersion({ version })));
}

function summaryOf({ contents, refusal }: Row): string {
  if (refusal !== undefined) return '读不出来';
  if (!contents) return '正在读……';
  const { workbook, score, differences, isSamePack } = contents;
  const said = [
    score && `${score.name} ${score.self} 分`,
    `${workbook.projects.length} 个项目`,
    differences.length === 0 ? '与现在一样' : `与现在有 ${differences.length} 处不同`,
    isSamePack ? null : '评分规则与现在的不同',
  ];
  return said.filter(Boolean).join('，');
}

function emptyWords({ onDisk }: Book): string {
  return onDisk
    ? '还没有以前的版本。下一次保存时，会把现在文件里的这一版留下来。'
    : '这份自评卷还没有存成文件，存过以后才有以前的版本。';
}
