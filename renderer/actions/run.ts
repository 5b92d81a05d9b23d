import type { ActionId } from '../../shared/bridge';
import { isComposing } from '../kit/inputMethod';
import { shell } from '../shell';
import { leaveCell, openFile, save } from '../state/files';
import { leaveThen } from '../state/leaving';
import { stopLooking } from '../state/looking';
import { askNew } from '../pages/start/asking';
import { startFinding } from '../search/finding';
import { showVersions } from '../pages/versions/showing';
import { goTo, redoStep, undoStep, useStore } from '../state/store';

/** What only those can do who know the places of a workbook; they come with the desk, after the start page. */
const withDesk = { none: (): void => undefined };

/** The desk says how to do what it alone can. */
export function offerActions(offered: typeof withDesk): void {
  Object.assign(withDesk, offered);
}

/** What each action does; one table, so that none is forgotten. */
const doing: Record<ActionId, () => unknown> = {
  home: () => leaveThen(() => undefined),
  new: () => leaveThen(askNew),
  open: () => leaveThen(() => void openFile()),
  save: () => save(),
  'save-as': () => save({ elsewhere: true }),
  versions: showVersions,
  export: () => {
    leaveCell();
    goTo('export');
  },
  undo: () => (inText() ? document.execCommand('undo') : undoStep()),
  redo: () => (inText() ? document.execCommand('redo') : redoStep()),
  find: startFinding,
  none: () => withDesk.none(),
  'save-and-close': async () => {
    stopLooking();
    if (await save()) await shell.closeWindow({});
  },
};

/** Some make sense only with a workbook on the table. */
const needBook: ReadonlySet<ActionId> = new Set([
  'home',
  'save',
  'save-as',
  'versions',
  'export',
  'undo',
  'redo',
  'find',
  'none',
]);

/** Does what a menu item, a shortcut or a button asks for. */
export function runAction(id: ActionId): void {
  if (needBook.has(id) && !useStore.getState().book) return;
  // The menu's shortcuts come past the page: half a word is nothing to save or to take back. Leaving the program is asked for by mouse.
  if (isComposing() && id !== 'save-and-close') return;
  void doing[id]();
}

/** While text is being typed, undo belongs to the text. */
export function inText(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return !element.classList.contains('ready');
  return element instanceof HTMLInputElement;
}
