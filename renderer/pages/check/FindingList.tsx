import { focusLater } from '../../kit/focusLater';
import { useRef, useState } from 'react';
import { type Finding, findingKey } from '../../../shared/findings';
import { useChanging } from '../../kit/changing';
import { useWindow } from '../../state/window';
import { Acknowledge } from './Acknowledge';
import { mend, setAside } from './doing';
import { FindingItem } from './FindingItem';
import { useSame } from './sameHands';
import type { FindingGroup } from './groups';
import { onListKey } from './listKeys';
import { TickedBar } from './TickedBar';

/** Every ticked finding at once, instead of one by its id. */
const TICKED = '';

/** Findings by table, to be gone through with the keys: arrows, space ticks, Enter goes there, R mends, A sets aside. */
export function FindingList({ groups, place }: { readonly groups: readonly FindingGroup[]; readonly place: string }) {
  const list = useRef<HTMLDivElement>(null);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<string | null>(null);
  const here = useWindow((state) => state.findingAt?.key);
  const { why, refuse } = useChanging();
  const byId = new Map(groups.flatMap(({ findings }) => keyed(findings)));
  const ticked = [...ticks].filter((id) => byId.has(id));

  const chosen = (id: string): readonly string[] => (id === TICKED || ticked.includes(id) ? ticked : [id]);
  const findingsOf = (ids: readonly string[]): Finding[] => ids.flatMap((id) => byId.get(id) ?? []);

  /** What was done moves out of the list: the focus goes to the next one, or at the one before. */
  function change(ids: readonly string[], done: () => boolean): void {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.finding') ?? [])];
    const isDone = all.map((one) => ids.includes(one.dataset.finding ?? ''));
    const last = isDone.lastIndexOf(true);
    const neighbour = all.find((_, index) => index > last) ?? all[isDone.lastIndexOf(false)];
    if (!done()) return;
    setAsking(null);
    setTicks(new Set());
    focusLater(() => neighbour?.querySelector<HTMLElement>('.finding-go')?.focus());
  }

  const tick = (id: string) => setTicks(new Set(ticks.has(id) ? ticked.filter((one) => one !== id) : [...ticked, id]));
  const mendAt = (id: string) => change(chosen(id), () => mend(findingsOf(chosen(id))));
  const reason = (ids: readonly string[], words: string) => change(ids, () => setAside(findingsOf(ids), words));

  /** Asks at the finding itself, or over the list for several; leaving the question goes back to where it was asked. */
  function ask(id: string | null): void {
    if (why !== null) return refuse();
    if (id === null) focusFinding(list.current, asking === TICKED ? ticked[0] : asking);
    setAsking(id !== null && ticked.length > 1 && ticked.includes(id) ? TICKED : id);
  }

  const hands = useSame({ tick, mend: mendAt, ask, reason: (id, words) => reason([id], words) });

  const onKeyDown = onListKey({
    tick,
    tickAll: () => setTicks(new Set(ticked.length === byId.size ? [] : byId.keys())),
    mend: mendAt,
    ask,
    untick: () => setTicks(new Set()),
  });
  return (
    <div className="check-groups" ref={list} onKeyDown={onKeyDown}>
      {ticked.length > 0 && (
        <TickedBar
          findings={findingsOf(ticked)}
          onMend={() => mendAt(TICKED)}
          onAsk={() => setAsking(TICKED)}
          onUntick={() => setTicks(new Set())}
        >
          {asking === TICKED && (
            <Acknowledge count={ticked.length} onCancel={() => ask(null)} onReason={(words) => reason(ticked, words)} />
          )}
        </TickedBar>
      )}
      {groups.map(({ id, name, findings }) => (
        <section key={id} aria-labelledby={`${place}-${id}`}>
          <h2 id={`${place}-${id}`}>{name}</h2>
          <ul className="findings">
            {keyed(findings).map(([key, finding]) => (
              <FindingItem
                key={key}
                id={key}
                finding={finding}
                isTicked={ticks.has(key)}
                isHere={findingKey(finding) === here}
                isAsking={asking === key}
                hands={hands}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function focusFinding(list: HTMLElement | null, id: string | null | undefined): void {
  focusLater(() => list?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id ?? '')}"] .finding-go`)?.focus());
}

/** A check may speak twice of one place: then the second is told apart by its turn. */
function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code}@${finding.binding}`;
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return [`${name}#${turn}`, finding] as const;
  });
}
