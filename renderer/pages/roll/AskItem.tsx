import { focusLater } from '../../kit/focusLater';
import { type KeyboardEvent, useRef, useState } from 'react';
import { goesOn } from '../../kit/breakLine';
import { ChangeButton } from '../../kit/ChangeButton';
import { TextArea } from '../../kit/TextArea';
import { useReadOnly } from '../../state/readOnly';
import { perform, useStore } from '../../state/store';
import { type Asked, standing } from './report';

interface Props {
  readonly ask: Asked;
  readonly answered: boolean;
}

/** One place to confirm: last year's text, what is proposed, and what can be done with it. Enter takes it and goes to the next. */
export function AskItem({ ask, answered }: Props) {
  const now = useStore(({ book }) => (book ? standing(book, ask.binding) : ''));
  const why = useReadOnly();
  const [draft, setDraft] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const text = draft ?? (answered ? now : ask.proposed);
  const isProposal = text === ask.proposed && text !== '';

  function answer(given: string): void {
    if (!perform({ name: 'answer-rolled', args: { binding: ask.binding, text: given } })) return;
    setDraft(null);
    // The focus goes on once the answer is on the screen.
    focusLater(() => nextOf(item.current)?.focus());
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (goesOn(event)) answer(text.trim());
    else if (event.key === 'Escape' && draft !== null) setDraft(null);
    else return;
    event.preventDefault();
  }

  return (
    <li ref={item} data-place={ask.binding} className={`ask ${answered ? 'answered' : ''}`}>
      <div className="ask-words">
        <strong>{ask.name}</strong>
        <span className="roll-why">{ask.reason}</span>
      </div>
      <p className="ask-old">
        <span className="roll-why">去年</span> {ask.value || '（空）'}
      </p>
      <span aria-hidden="true" className="ask-arrow">
        →
      </span>
      <TextArea
        className="textbox ask-field"
        aria-label={`${ask.name}：今年怎么写`}
        readOnly={why !== null}
        title={why ?? undefined}
        rows={text.length > 30 ? 3 : 1}
        value={text}
        onText={setDraft}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="ask-hands">
        {answered && draft === null ? (
          <span className="tag good">{now === '' ? '留空' : '已确认'}</span>
        ) : (
          <ChangeButton className="button" disabled={text.trim() === ''} onClick={() => answer(text.trim())}>
            {isProposal ? '采用' : '改写'}
            <span className="hidden-words">：{ask.name}</span>
          </ChangeButton>
        )}
        <ChangeButton className="button quiet" onClick={() => answer(ask.before)}>
          {ask.stands ? '照旧' : '留空'}
          <span className="hidden-words">：{ask.name}</span>
        </ChangeButton>
      </div>
    </li>
  );
}

/** The next place still to be confirmed, after this one, else from the beginning; null when all are. */
function nextOf(item: HTMLElement | null): HTMLElement | null {
  const all = [...(item?.parentElement?.querySelectorAll<HTMLElement>('.ask') ?? [])];
  const here = all.findIndex((one) => one === item);
  const open = [...all.slice(here + 1), ...all.slice(0, here)].filter((one) => !one.classList.contains('answered'));
  return open[0]?.querySelector('textarea') ?? null;
}
