import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { EventOf, Reply } from '../../shared/bridge';
import { type CallName, callNames, channelOf, type EventName } from '../../shared/bridge/names';
import { shellRefusal } from '../../shared/bridge/refusal';
import { isOurs } from '../app/origin';

/** Opens the bridge: one channel a call, for the main frame of our own window and nobody else. */
export function registerBridge(
  answer: (name: CallName, raw: unknown) => Promise<Reply<unknown>>,
  isOurPage: (contents: WebContents) => boolean,
): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, raw: unknown) => {
      return isWelcome(event, isOurPage) ? answer(name, raw) : shellRefusal('shell.foreign-frame', name);
    });
  }
}

/** Tells the page something, if it is still there. */
export function tell<Name extends EventName>(contents: WebContents, name: Name, payload: EventOf<Name>): void {
  if (!contents.isDestroyed()) contents.send(channelOf(name), payload);
}

function isWelcome(event: IpcMainInvokeEvent, isOurPage: (contents: WebContents) => boolean): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url) && isOurPage(event.sender);
}
