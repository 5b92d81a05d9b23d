import { FileText, History, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AnswerOf, RecentFile } from '../../../shared/bridge';
import { Icon } from '../../kit/Icon';
import { IconButton } from '../../kit/IconButton';
import { whenWords } from '../../kit/when';
import { shell } from '../../state/shell';
import { openingWith, openWith } from '../../state/files';

/** What there is to go on with. */
export type RecentWork = AnswerOf<'recent'>;

/** Work a crash left unsaved, and the files of late; `reload`: asks again what there is. */
export function useRecent(): { readonly recent: RecentWork | null; readonly reload: () => void } {
  const [recent, setRecent] = useState<RecentWork | null>(null);
  const reload = () => void shell.recent({}).then((reply) => reply.ok && setRecent(reply.value));
  useEffect(reload, []);
  return { recent, reload };
}

interface Props {
  readonly recent: RecentWork;
  readonly reload: () => void;
}

/** Work a crash left unsaved. None: nothing is shown. */
export function Rescued({ recent, reload }: Props) {
  if (recent.unsaved.length === 0) return null;
  return (
    <section className="start-section rescued" aria-labelledby="rescued">
      <h2 id="rescued">上次没来得及保存的</h2>
      <ul className="rows">
        {recent.unsaved.map((file) => (
          <li key={file.handle}>
            <Icon of={History} />
            <Words file={file} />
            <button
              type="button"
              className="button main"
              onClick={() => void openWith(shell.openRecovered({ handle: file.handle }))}
            >
              接着填
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => void shell.discardRecovered({ handle: file.handle }).then(reload)}
            >
              不要了
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The files of late, the last one first. */
export function Recent({ recent, reload }: Props) {
  if (recent.files.length === 0) return null;
  return (
    <section className="start-section" aria-labelledby="recent">
      <h2 id="recent">最近打开</h2>
      <ul className="rows">
        {recent.files.map((file) => (
          <li key={file.handle}>
            <button
              type="button"
              className="row-button"
              onClick={() => void openingWith(shell.openRecent({ handle: file.handle }))}
            >
              <Icon of={FileText} />
              <Words file={file} />
            </button>
            <IconButton
              icon={X}
              label={`不再列出「${nameOf(file)}」，文件还在原处`}
              onClick={() => void shell.forgetRecent({ handle: file.handle }).then(reload)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ name }: RecentFile) => name.replace(/\.jxzp$/, '');

function Words({ file }: { file: RecentFile }) {
  return (
    <span className="file-words">
      <strong>{nameOf(file)}</strong>
      {file.folder !== '' && <span className="file-folder">{file.folder}</span>}
      <span className="file-at figures">{whenWords(file.at)}</span>
    </span>
  );
}
