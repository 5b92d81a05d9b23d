import type { ActionId } from '../../shared/bridge';
import { needsBook } from '../../shared/bridge/actions';
import { isComposing } from '../kit/inputMethod';
import { shell } from './shell';
import { leaveCell, openFile, save } from './files';
import { leaveThen } from './leaving';
import { stopLooking } from './looking';
import { importPapers } from './importing';
import { askNew } from './asking';
import { startFinding } from './finding';
import { showAbout, showBatch, showVersions } from './showing';
import { goTo, notify, redoStep, refusesChange, undoStep, useStore } from './store';
import { autosaveWords } from '../../shared/text/autosave';
import { foldRail, foldSide, useLayout } from '../kit/layout';
import { focusRegion, isAsking } from '../kit/regions';
import { forgetTyping, undoOwner } from '../kit/writing';
import { pageIds } from './pageIds';
import { type DeskActions, useWindow } from './window';

type DeskActionId = Exclude<keyof DeskActions, 'none' | 'show-change'>;

/** The desk says how to do what it alone can. */
export function offerActions(desk: DeskActions): void {
  useWindow.setState({ desk });
}

/** What each action does; one table, so that none is forgotten. */
const doing: Record<ActionId, () => unknown> = {
  home: () => leaveThen(() => undefined),
  new: () => leaveThen(askNew),
  open: () => leaveThen(() => void openFile()),
  import: () => leaveThen(() => void importPapers()),
  // With a workbook open alone: the start page does without what they need.
  merge: async () => (await import('./beside')).readBeside(),
  wording: async () => (await import('./wording')).loadWording(),
  review: showBatch,
  save: () => save(),
  'save-as': () => save({ elsewhere: true }),
  autosave: toggleAutosave,
  versions: showVersions,
  export: () => {
    leaveCell();
    goTo(pageIds.export);
  },
  undo: () => step('undo'),
  redo: () => step('redo'),
  find: startFinding,
  replace: () => {
    if (refusesChange()) return;
    const from = document.activeElement;
    // What is written is taken, and the cell has the focus again when the dialog gives it back.
    leaveCell();
    if (from instanceof HTMLElement) from.focus();
    useWindow.setState({ showsReplace: true });
  },
  none: () => useWindow.getState().desk?.none(),
  'next-gap': () => goAlong('next-gap'),
  'next-finding': () => goAlong('next-finding'),
  'previous-finding': () => goAlong('previous-finding'),
  dock: () => useWindow.setState(({ isDocked }) => ({ isDocked: !isDocked })),
  'next-step': () => goAlong('next-step'),
  'previous-step': () => goAlong('previous-step'),
  'next-region': () => focusRegion(1),
  'previous-region': () => focusRegion(-1),
  'fold-side': foldSide,
  'fold-rail': foldRail,
  manual: () => shell.openManual({}),
  about: showAbout,
  'save-and-close': async () => {
    stopLooking();
    if (await save()) await shell.closeWindow({});
  },
};

/** Steps back or forth, in the text being typed or in the workbook, and shows where: what changes on another page would be unseen. */
function step(way: 'undo' | 'redo'): void {
  const owner = undoOwner(way);
  if (owner === 'text') document.execCommand(way);
  if (owner !== 'workbook') return;
  forgetTyping();
  const before = useStore.getState().book?.workbook;
  if (way === 'undo') undoStep();
  else redoStep();
  if (before && before !== useStore.getState().book?.workbook) useWindow.getState().desk?.['show-change'](before);
}

function toggleAutosave(): void {
  const isAutosaving = !useLayout.getState().isAutosaving;
  useLayout.setState({ isAutosaving });
  notify('done', autosaveWords(isAutosaving));
}

/** Does what a menu item, a shortcut or a button asks for. */
export function runAction(id: ActionId): void {
  if (needsBook(id) && !useStore.getState().book) return;
  // The menu's shortcuts come past the page: half a word is nothing to save or to take back. Leaving the program is asked for by mouse.
  if (isComposing() && id !== 'save-and-close') return;
  void doing[id]();
}

/** From the cell the keys go to, which takes its text first. An open dialog has to be answered before. */
function goAlong(id: DeskActionId): void {
  if (isAsking()) return;
  const selected = '.sheet [data-at][aria-selected="true"]';
  const here = document.activeElement?.closest<HTMLElement>('.sheet [data-at]') ?? document.querySelector<HTMLElement>(selected);
  const aside = document.activeElement?.closest('.lacks, .parameter') instanceof Element;
  leaveCell();
  useWindow.getState().desk?.[id]({ place: here?.dataset.binding ?? here?.dataset.opens ?? null, aside });
}
