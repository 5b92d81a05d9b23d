import { type KeyboardEvent, useEffect, useRef } from 'react';
import { blankText, type Piece } from '../../../shared/report';
import { goesOn } from '../../kit/breakLine';
import { isOfInputMethod } from '../../kit/inputMethod';

interface Props {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly hint: string;
  readonly lastYear: string;
  /** The text with what stands in braces; null: called off, or nothing was changed. */
  readonly onDone: (text: string | null) => void;
}

/**
 * A paragraph being rewritten. Figures are pieces of their own that can be moved and deleted but not typed in: they go on
 * following the workbook. What they are is drawn once; the browser's own editing does the rest.
 */
export function Rewriting({ name, pieces, hint, lastYear, onDone }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const first = useRef(pieces);
  const begun = useRef('');
  const over = useRef(false);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.replaceChildren(...(isUnwritten(first.current) ? [] : first.current.map(nodeOf)));
    begun.current = textIn(element);
    element.focus();
    document.getSelection()?.selectAllChildren(element);
    document.getSelection()?.collapseToEnd();
  }, []);
  const finish = (text: string | null) => {
    if (over.current) return;
    over.current = true;
    // Words typed elsewhere stand here as plain text: only what was changed here is a wording of one's own.
    onDone(text === begun.current ? null : text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOfInputMethod(event)) return;
    if (event.key === 'Escape') finish(null);
    else if (goesOn(event)) finish(textIn(field.current));
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="report-paragraph rewriting">
      <div
        ref={field}
        className="report-field"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={name}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        onKeyDown={onKeyDown}
        onBlur={() => finish(textIn(field.current))}
      />
      <p className="faint">灰底的数跟着自评卷走，不要的可以删去。Enter 或点别处写好，Alt＋Enter 换行，Esc 不改。{hint}</p>
      {lastYear !== '' && <p className="faint last-year">上年：{lastYear}</p>}
    </div>
  );
}

/** Nothing but a place to write at. */
function isUnwritten(pieces: readonly Piece[]): boolean {
  const [only] = pieces;
  return pieces.length === 1 && only?.kind === 'blank' && only.token.startsWith('?');
}

function nodeOf(piece: Piece): Node {
  if (piece.kind === 'text' || piece.kind === 'words') return document.createTextNode(piece.text);
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.contentEditable = 'false';
  chip.dataset.token = piece.token;
  chip.textContent = piece.kind === 'blank' ? blankText(piece.what) : piece.text;
  return chip;
}

/** What stands in the field, figures as their tokens. */
function textIn(element: HTMLElement | null): string {
  let text = '';
  for (const node of element?.childNodes ?? []) {
    const token = node instanceof HTMLElement ? node.dataset.token : undefined;
    if (token !== undefined) text += `{${token}}`;
    else if (node instanceof HTMLBRElement) text += '\n';
    else text += node.textContent ?? '';
  }
  return text.replace(/\n+$/, '');
}
