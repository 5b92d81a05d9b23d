import { Clock, FileText, History, Pin, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AnswerOf, RecentFile, Standing } from '../../../shared/bridge';
import { Icon } from '../../kit/Icon';
import { IconButton } from '../../kit/IconButton';
import { lateWords } from '../../kit/when';
import { shell } from '../../state/shell';
import { openingWith, openWith } from '../../state/files';

/** What there is to go on with. */
export type RecentWork = AnswerOf<'recent'>;

const NOTHING: RecentWork = { files: [], unsaved: [] };

/** Work a crash left unsaved, and the files of late; null while it is asked; `reload`: asks again what there is. */
export function useRecent(): { readonly recent: RecentWork | null; readonly reload: () => void } {
  const [recent, setRecent] = useState<RecentWork | null>(null);
  const reload = () => void shell.recent({}).then((reply) => setRecent(reply.ok ? reply.value : NOTHING));
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
              className="button quiet takes-away"
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

/** The work left last, the one thing to go on with. Work a crash left comes before it: then nothing is shown. */
export function GoOn({ recent }: { recent: RecentWork }) {
  const last = recent.files.reduce<RecentFile | null>((found, one) => (found === null || one.at > found.at ? one : found), null);
  const standing = last?.standing ?? null;
  if (recent.unsaved.length > 0 || last === null || standing === null) return null;
  return (
    <section className="go-on" aria-label="接着填">
      <Icon of={Clock} />
      <div className="go-on-words">
        <h2>
          接着填：{standing.unit} {standing.year}
        </h2>
        <p className="figures">{[...stateWords(standing), lateWords(last.at)].join(' · ')}</p>
      </div>
      <button type="button" className="button main" onClick={() => void openingWith(shell.openRecent({ handle: last.handle }))}>
        接着填
      </button>
    </section>
  );
}

/** 「98 分 优」「还有 4 项待填」. */
function stateWords({ score, rating, left }: Standing): readonly string[] {
  const scored = score === '' ? [] : [`${score} 分${rating === '' ? '' : ` ${rating}`}`];
  return [...scored, left > 0 ? `还有 ${left} 项待填` : '都填了'];
}

/** The files of late, those pinned first. */
export function Recent({ recent, reload }: Props) {
  if (recent.files.length === 0) return null;
  return (
    <section className="start-section" aria-labelledby="recent">
      <h2 id="recent">最近打开</h2>
      <ul className="rows">
        {recent.files.map((file) => (
          <li key={file.handle} className={file.pinned ? 'pinned' : undefined}>
            <button
              type="button"
              className="row-button"
              onClick={() => void openingWith(shell.openRecent({ handle: file.handle }))}
            >
              <Icon of={FileText} />
              <Words file={file} />
            </button>
            <IconButton
              icon={Pin}
              label={file.pinned ? `不再排在最前「${nameOf(file)}」` : `排在最前「${nameOf(file)}」`}
              onClick={() => void shell.pinRecent({ handle: file.handle, pinned: !file.pinned }).then(reload)}
            />
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
  const { standing } = file;
  return (
    <span className="file-words">
      <strong>{nameOf(file)}</strong>
      {file.folder !== '' && <span className="file-folder">{file.folder}</span>}
      {standing && (
        <span className="file-standing figures">
          {standing.score !== '' && <span>{standing.score}</span>}
          {standing.left > 0 ? (
            <span className="tag warn">{standing.left} 项待填</span>
          ) : (
            standing.rating !== '' && <span className="tag good">{standing.rating}</span>
          )}
        </span>
      )}
      <span className="file-at figures">{lateWords(file.at)}</span>
    </span>
  );
}
