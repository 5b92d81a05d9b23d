/**
 * Names alone, without schemas: the preload needs no more, and a light preload starts faster.
 * `calls.ts` and `events.ts` are checked to cover exactly these.
 */
export const callNames = [
  'library',
  'recent',
  'openSample',
  'newWorkbook',
  'chooseLastYear',
  'rollOver',
  'rollOpened',
  'takeDropped',
  'takeArrived',
  'importPapers',
  'readBeside',
  'loadWording',
  'saveWording',
  'cancelImport',
  'loadPackFolder',
  'openFile',
  'openDropped',
  'openRecent',
  'openHeld',
  'openRescued',
  'versions',
  'readVersion',
  'openVersion',
  'restoreVersion',
  'openRecovered',
  'discardRecovered',
  'forgetRecent',
  'pinRecent',
  'noteStanding',
  'save',
  'saveAs',
  'journal',
  'startExport',
  'startPrint',
  'originals',
  'chooseOriginal',
  'startFill',
  'startPublish',
  'writeCheckReport',
  'writeReviewSheet',
  'startReview',
  'cancelReview',
  'openReview',
  'cancelJob',
  'showExported',
  'setState',
  'closeWorkbook',
  'setAside',
  'closeWindow',
  'openManual',
  'paste',
  'about',
  'openPlace',
  'painted',
] as const;
export type CallName = (typeof callNames)[number];

/**
 * A call that only the preload makes: it alone learns the path of a file dropped on the window, and the page gets a ticket.
 */
export const preloadOnly: CallName = 'takeDropped';

export const eventNames = ['action', 'job', 'review', 'taken', 'arrived'] as const;
export type EventName = (typeof eventNames)[number];

/** The channel of a call or an event between the page and the shell. */
export function channelOf(name: CallName | EventName): string {
  return `jxzp:${name}`;
}
