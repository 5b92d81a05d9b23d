import { lineAt } from '../../shared/scoring/lookup';
import { foldSide, sideIsFolded } from '../kit/layout';
import { evaluationOf } from '../state/evaluation';
import { wantsReason } from '../state/own';
import { useStore } from '../state/store';
import { useWindow } from '../state/window';

/** Frames to wait for the panel: it follows the table. */
const FRAMES = 30;

/**
 * A score just typed that is not the rule's, and has no reason yet: puts the caret into its reason. Asked once for each score, so
 * that whoever wants to write the reason later goes on. False: none is wanted, or it was asked before.
 */
export function askReason(binding: string): boolean {
  const { book } = useStore.getState();
  const line = book && lineAt(evaluationOf(book), binding.replace(/\/own$/, ''));
  if (!book || !line || !wantsReason(book, line)) return false;
  const { reasonsAsked } = useWindow.getState();
  const score = line.own?.toString() ?? '';
  const place = `${book.handle}/${line.binding}`;
  if (reasonsAsked[place] === score) return false;
  useWindow.setState({ reasonsAsked: { ...reasonsAsked, [place]: score } });
  if (sideIsFolded()) foldSide();
  let left = FRAMES;
  const goesOn = () => {
    left = 0;
  };
  const look = () => {
    const field = document.querySelector<HTMLElement>('.side .own [data-start] textarea');
    if (field && left > 0) field.focus();
    else if ((left -= 1) > 0) return requestAnimationFrame(look);
    document.removeEventListener('keydown', goesOn, true);
  };
  // Whoever writes on before the panel is there is not taken out of it.
  document.addEventListener('keydown', goesOn, true);
  requestAnimationFrame(look);
  return true;
}
