import { useState } from 'react';
import { blankText, LEFT_OUT, type Piece, pieceText, type ReportParagraph } from '../../../shared/report';
import { useReadOnly } from '../../state/readOnly';
import { perform } from '../../state/store';
import { Rewriting } from './Rewriting';

interface Props {
  readonly paragraph: ReportParagraph;
  /** What stood here in last year's report; empty: nothing is known. */
  readonly lastYear: string;
}

/** One paragraph as it will be printed, with what can be done to it. */
export function Paragraph({ paragraph, lastYear }: Props) {
  const [rewriting, setRewriting] = useState(false);
  const isReadOnly = useReadOnly() !== null;
  const { binding, pieces, prefilled, edited, hint, under, leftOut = false } = paragraph;
  const name = under.at(-1) ?? '这一段';
  const write = (text: string) => perform({ name: 'set', args: { binding, text } });
  if (rewriting) {
    const done = (text: string | null) => {
      setRewriting(false);
      if (text !== null) write(text);
    };
    return <Rewriting name={name} pieces={pieces} hint={hint} lastYear={lastYear} onDone={done} />;
  }
  return (
    <div className={edited ? 'report-paragraph edited' : 'report-paragraph'} data-place={binding}>
      <p>
        {leftOut && <span className="faint">（这一段不要，不印：{pieceText(prefilled) || hint || name}）</span>}
        {pieces.map((piece, index) => (
          <Shown key={`${index} ${piece.kind}`} piece={piece} />
        ))}
      </p>
      {!isReadOnly && (
        <div className="report-actions">
          <button type="button" className="button quiet" aria-label={`改写 ${name}`} onClick={() => setRewriting(true)}>
            改写
          </button>
          {!leftOut && (
            <button type="button" className="button quiet" aria-label={`不要 ${name}`} onClick={() => write(LEFT_OUT)}>
              不要这一段
            </button>
          )}
          {edited && (
            <button
              type="button"
              className="button quiet"
              aria-label={`恢复 ${name}`}
              title={pieceText(prefilled)}
              onClick={() => write('')}
            >
              恢复预先写好的
            </button>
          )}
          {hint !== '' && <span className="faint">{hint}</span>}
        </div>
      )}
      {lastYear !== '' && <p className="faint last-year">上年：{lastYear}</p>}
    </div>
  );
}

function Shown({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'text' || piece.kind === 'words') return piece.text;
  if (piece.kind === 'blank') return <mark>{blankText(piece.what)}</mark>;
  return (
    <span className="chip" title={piece.name}>
      {piece.text}
    </span>
  );
}
