import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type Reviewed, useWindow } from '../../state/window';
import { ReviewTable } from './ReviewTable';

/** Shows what would change before it does, place by place; nothing is taken before it is confirmed. */
export const ReviewDialog = memo(function ReviewDialog() {
  const reviewed = useWindow((state) => state.reviewing);
  const main = useRef<HTMLButtonElement>(null);
  // With nothing ticked there is nothing to press: the list has the focus, or it would stay in a cell beneath.
  const start = () => (main.current?.disabled ? true : main.current);
  return (
    <AlertDialog.Root open={reviewed !== null} onOpenChange={(open) => !open && useWindow.setState({ reviewing: null })}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog paste-dialog review-dialog" initialFocus={start}>
          {reviewed && <Review key={reviewed.title} reviewed={reviewed} main={main} />}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
});

function Review({ reviewed, main }: { readonly reviewed: Reviewed; readonly main: React.RefObject<HTMLButtonElement | null> }) {
  const { title, words, changes, always, left, told = [], doing = '填入', take } = reviewed;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(({ isChosen }) => isChosen).map(({ binding }) => binding)),
  );
  const count = chosen.size + always;

  function go(): void {
    useWindow.setState({ reviewing: null });
    take(chosen);
  }

  /** Enter takes what is ticked, wherever in the list the focus is; on a button it presses the button. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || count === 0) return;
    event.preventDefault();
    go();
  }

  return (
    <div className="paste-review" onKeyDown={onKeyDown}>
      <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
      <AlertDialog.Description className="dialog-words">{words}</AlertDialog.Description>
      <div className="paste-scroll" tabIndex={0} role="group" aria-label="会改动的地方">
        {changes.length > 0 && <ReviewTable changes={changes} chosen={chosen} onChosen={setChosen} />}
        {left.length > 0 && (
          <section className="paste-part">
            <h3>放不下、没有读懂的 {left.length} 格</h3>
            <ul className="leftovers">
              {left.map(({ text, why }, at) => (
                <li key={at}>
                  「{text.slice(0, 40)}」：{why}
                </li>
              ))}
            </ul>
          </section>
        )}
        {told.map((part) => (
          <section key={part.title} className="paste-part">
            <h3>
              {part.title}：{part.lines.length} 处
            </h3>
            <ul className="leftovers">
              {part.lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="dialog-buttons">
        <AlertDialog.Close className="button">取消</AlertDialog.Close>
        <button ref={main} type="button" className="button main" disabled={count === 0} onClick={go}>
          {doing} {count} 处 <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}
