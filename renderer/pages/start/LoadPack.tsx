import { useEffect, useRef, useState } from 'react';
import type { AnswerOf, Reply } from '../../../shared/bridge';
import { shell } from '../../state/shell';

/** As many as can be mended at a sitting; what is wrong further on is often wrong for the same reason. */
const MOST = 20;

/** A pack of the officer's own region, from a folder: checked before anything can be begun from it, refused with all its reasons. */
export function LoadPack({ onLoaded }: { onLoaded: () => void }) {
  const [reply, setReply] = useState<Reply<AnswerOf<'loadPackFolder'>> | null>(null);
  const [busy, setBusy] = useState(false);
  const said = useRef<HTMLDivElement>(null);
  // The answer comes below the button, at the foot of a long page.
  useEffect(() => {
    if (reply) said.current?.scrollIntoView({ block: 'nearest' });
  }, [reply]);

  async function load(): Promise<void> {
    setBusy(true);
    const answer = await shell.loadPackFolder({});
    setBusy(false);
    setReply(answer);
    if (answer.ok && answer.value.kind === 'loaded') onLoaded();
  }

  return (
    <section className="start-section" aria-labelledby="load-pack">
      <h2 id="load-pack">评分规则</h2>
      <p className="start-hint">没有您的地区或年度？把做好的评分规则从文件夹载入，检查通过的，新建时就可以选。</p>
      <button type="button" className="button" disabled={busy} onClick={() => void load()}>
        {busy ? '正在检查……' : '从文件夹载入评分规则…'}
      </button>
      <div ref={said} className="pack-said" role="status">
        {reply && <Said reply={reply} />}
      </div>
    </section>
  );
}

function Said({ reply }: { reply: Reply<AnswerOf<'loadPackFolder'>> }) {
  if (!reply.ok) {
    const more = reply.problems.length - MOST;
    return (
      <div className="notice problem pack-problems">
        <p>没有载入，要改的有 {reply.problems.length} 处：</p>
        <ul>
          {reply.problems.slice(0, MOST).map(({ place, message }, index) => (
            <li key={index}>
              {/\.yaml/.test(place) && <strong>{place}</strong>} {message}
            </li>
          ))}
        </ul>
        {more > 0 && <p>另有 {more} 处，改好上面的再载入一次。</p>}
      </div>
    );
  }
  if (reply.value.kind === 'cancelled') return null;
  const { region, year } = reply.value.pack;
  return (
    <p className="notice done pack-done">
      已载入 {region} {year} 年度的评分规则，检查通过。新建时可以选它，到关闭工作台为止；用它建的自评卷自己带着评分规则。
    </p>
  );
}
