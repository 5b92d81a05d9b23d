import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { shutSpellChecker, shutWebRtc } from './offline';
import { isOurs } from './origin';

/** What every window of ours is made with. One that only shows something needs no preload: nothing is exposed to it. */
export function webPreferences(preload?: string): WebPreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** No permissions, no downloads, no network. Only one listener of webRequest counts: it is here. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  shutSpellChecker(session);
}

/** Our own files, pictures inside them, and the developer tools while developing. */
function mayLoad(address: string): boolean {
  return isOurs(address) || address.startsWith('data:image/') || (!app.isPackaged && address.startsWith('devtools://'));
}

/** The page stays where it is: no navigation, no windows, no embedded pages, no calls to other pages. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  shutWebRtc(contents);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
