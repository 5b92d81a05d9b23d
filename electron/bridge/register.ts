import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { callNames, channelOf, type EventName, type EventOf, shellRefusal } from '../../shared/bridge';
import { isOurs } from '../app/origin';
import { answerCall, type Handlers } from './answer';

/** Opens the bridge: one channel a call, for the main frame of our own window and nobody else. */
export function registerBridge(
  handlers: Handlers,
  isOurPage: (contents: WebContents) => boolean,
  report: (error: unknown) => void,
): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, raw: unknown) => {
      if (!isWelcome(event, isOurPage)) return shellRefusal('shell.foreign-frame', name);
      return answerCall(handlers, name, raw, report);
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
