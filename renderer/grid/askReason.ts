import { lineAt } from '../../shared/scoring/lookup';
import { foldSide, sideIsFolded } from '../kit/layout';
import { evaluationOf } from '../state/evaluation';
import { wantsReason } from '../state/own';
import { useStore } from '../state/store';

/** Frames to wait for the panel: it follows the table. */
const FRAMES = 30;

/** A score just typed that is not the rule's, and has no reason yet: puts the caret into its reason. False: none is wanted, or she was just there. */
export function askReason(binding: string): boolean {
  const { book } = useStore.getState();
  const line = book && lineAt(evaluationOf(book), binding.replace(/\/own$/, ''));
  if (!book || !line || !wantsReason(book, line) || asked.get(line.binding) === line.own?.toString()) return false;
  asked.set(line.binding, line.own?.toString() ?? '');
  if (sideIsFolded()) foldSide();
  let left = FRAMES;
  const look = () => {
    const field = document.querySelector<HTMLElement>('.side .own [data-start] textarea');
    if (field) field.focus();
    else if ((left -= 1) > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return true;
}

/** For which score of a line the reason was asked: once each, so that whoever wants to write it later goes on. */
const asked = new Map<string, string>();
