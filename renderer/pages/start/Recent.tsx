import { useEffect, useState } from 'react';
import type { AnswerOf, RecentFile } from '../../../shared/bridge';
import { whenWords } from '../../kit/when';
import { shell } from '../../state/shell';
import { openingWith, openWith } from '../../state/files';

/** Work a crash left unsaved, and the files of late. Nothing to show: nothing is shown. */
export function Recent() {
  const [recent, setRecent] = useState<AnswerOf<'recent'> | null>(null);
  const load = () => void shell.recent({}).then((reply) => reply.ok && setRecent(reply.value));
  useEffect(load, []);
  if (!recent) return null;
  return (
    <>
      {recent.unsaved.length > 0 && (
        <section className="start-section rescued" aria-labelledby="rescued">
          <h2 id="rescued">上次没来得及保存的</h2>
          <ul className="rows">
            {recent.unsaved.map((file) => (
              <li key={file.handle}>
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
                  onClick={() => void shell.discardRecovered({ handle: file.handle }).then(load)}
                >
                  不要了
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recent.files.length > 0 && (
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
                  <Words file={file} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Words({ file }: { file: RecentFile }) {
  return (
    <span className="file-words">
      <strong>{file.name.replace(/\.jxzp$/, '')}</strong>
      <span className="figures">{whenWords(file.at)}</span>
    </span>
  );
}
