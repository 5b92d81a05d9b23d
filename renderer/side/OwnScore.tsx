import { useState } from 'react';
import { formatScore } from '../../shared/number';
import type { Line } from '../../shared/scoring/evaluation';
import { ownScoreOf } from '../state/own';
import { perform, useStore } from '../state/store';

/** The officer's own score of a line beside the rule's, with her reason. Nothing typed: the rule's score stands. */
export function OwnScore({ line }: { line: Line }) {
  const book = useStore((state) => state.book);
  const own = book && ownScoreOf(book, line.binding);
  return (
    <section className="side-part own">
      <h3>自评得分</h3>
      <p className="side-words">
        {own ? '这一行用的是自己打的分。' : '这一行用的是规则得分。不同意规则得分的，可以在下面改，并写明理由。'}
        {line.rule && <> 规则得分 {formatScore(line.rule, 2)}。</>}
      </p>
      <Kept
        label="自己打的分"
        value={own?.value ?? ''}
        placeholder="按规则得分"
        onKeep={(value) => keep(line.binding, value, own?.reason ?? '')}
      />
      {own && (
        <>
          <Kept
            label="理由"
            long
            value={own.reason}
            placeholder="请写明与规则得分不同的理由"
            onKeep={(reason) => keep(line.binding, own.value, reason)}
          />
          <button type="button" className="button" onClick={() => keep(line.binding, '', '')}>
            改回按规则得分
          </button>
        </>
      )}
    </section>
  );
}

function keep(line: string, value: string, reason: string): void {
  perform({ name: 'set-own', args: { line, value, reason } });
}

interface KeptProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly long?: boolean;
  readonly onKeep: (text: string) => void;
}

/** A text that is kept when it is left. While it is typed it is its own: composing is never disturbed. */
function Kept({ label, value, placeholder, long = false, onKeep }: KeptProps) {
  const [text, setText] = useState<string | null>(null);
  const shared = {
    className: 'textbox',
    'aria-label': label,
    placeholder,
    value: text ?? value,
    onBlur: () => {
      if (text !== null && text !== value) onKeep(text);
      setText(null);
    },
  };
  return (
    <div className="field">
      <span className="label">{label}</span>
      {long ? (
        <textarea {...shared} rows={3} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          inputMode="decimal"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()}
        />
      )}
    </div>
  );
}
