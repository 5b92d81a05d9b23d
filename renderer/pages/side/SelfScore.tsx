import { useState } from 'react';
import { formatScore } from '../../../shared/number';
import type { Line } from '../../../shared/scoring/evaluation';
import { readReason, reasonText } from '../../../shared/workbook/reason';
import { OTHER_REASON, PUBLISHED_REASON, type ReasonKind, reasonKinds } from '../../../shared/workbook/schema/given';
import { ChangeButton } from '../../kit/ChangeButton';
import { type Own, ownScoreOf, reasonsGiven } from '../../state/own';
import { perform, useStore } from '../../state/store';
import { Kept } from '../../kit/Kept';
import { fields } from '../../../shared/workbook/fields';
import { OneOf } from '../../kit/OneOf';

/** The officer's own score of a line beside the rule's, with its reason. Nothing typed: the rule's score stands. */
export function SelfScore({ line }: { line: Line }) {
  const book = useStore((state) => state.book);
  const own = book && ownScoreOf(book, line.binding);
  return (
    <section className="side-part own">
      <h3>自评得分</h3>
      <p className="side-words">{standing(line, own)}</p>
      <Kept
        label="自己打的分"
        number
        value={own?.value ?? ''}
        placeholder="按规则得分"
        onKeep={(value) => keep(line.binding, value, own?.reason ?? '')}
      />
      {own && <Reason own={own} line={line.binding} onKeep={(reason) => keep(line.binding, own.value, reason)} />}
      {own && (
        <ChangeButton className="button" onClick={() => keep(line.binding, '', '')}>
          改回按规则得分
        </ChangeButton>
      )}
    </section>
  );
}

/** Which score counts, and what the rule says. */
function standing({ rule }: Line, own: Own | null): string {
  const ruled = rule && formatScore(rule, 2);
  if (own) return ruled === null ? '用的是自己打的分。' : `用的是自己打的分；规则得分 ${ruled}。`;
  return ruled === null ? '还没有规则得分。可以自己打分，写明理由。' : `用的是规则得分 ${ruled}。不同意的，自己打分，写明理由。`;
}

/** What kind of reason, and the words. */
function Reason({ own, line, onKeep }: { own: Own; line: string; onKeep: (reason: string) => void }) {
  const book = useStore((state) => state.book);
  const { kind: kept, text: words } = readReason(own.reason);
  const [chosen, setChosen] = useState<ReasonKind | ''>('');
  const kind = own.reason === '' ? chosen : kept;
  // Where a score came from is told, and offered to nobody: it is no reason.
  const offered = reasonKinds.filter((one) => one !== PUBLISHED_REASON || one === kept);
  return (
    <>
      <OneOf
        label="理由的种类"
        options={offered}
        value={kind}
        onChoose={(option) => {
          const next = reasonKinds.find((one) => one === option) ?? '';
          setChosen(next);
          onKeep(reasonText({ kind: next === '' ? OTHER_REASON : next, text: words }));
        }}
      />
      <div data-start={own.reason === '' || undefined}>
        <Kept
          label="理由"
          long
          value={words}
          placeholder="例如：哪份材料、哪个数，为什么与规则得分不同"
          offered={book ? reasonsGiven(book) : []}
          onDone={() => useStore.setState({ wanted: fields.selfScore.at(line) })}
          onKeep={(text) => onKeep(reasonText({ kind: kind === '' ? OTHER_REASON : kind, text }))}
        />
      </div>
    </>
  );
}

function keep(line: string, value: string, reason: string): void {
  perform({ name: 'set-own', args: { line, value, reason } });
}
