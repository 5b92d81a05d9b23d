import path from 'node:path';
import { app, type BrowserWindow, Menu, session, shell } from 'electron';
import { registerScheme, serveApp } from './app/protocol';
import { lockContents, lockSession } from './app/security';
import { createWindow, showOnce } from './app/window';
import { buildMenu } from './app/menu';
import { systemDialogs } from './app/dialogs';
import { makeHandlers } from './bridge/handlers';
import { registerBridge, tell } from './bridge/register';
import { Sessions } from './bridge/sessions';
import type { Ports } from './bridge/ports';
import { jobRunner } from './jobs/runner';
import { spawnWorker } from './jobs/utility';
import { windowPort } from './world/closing';
import { realDisk } from './world/disk';
import { realJournals } from './world/journals';
import { libraryIn } from './world/library';
import { realRecent } from './world/recent';

const built = (...parts: string[]) => path.join(__dirname, '..', ...parts);

/** Everything the window's bridge needs, over the real world. */
function realPorts(window: BrowserWindow): Ports {
  const data = (name: string) => path.join(app.getPath('userData'), name);
  const contents = window.webContents;
  return {
    library: libraryIn(path.join(app.getAppPath(), 'templates')),
    disk: realDisk({ program: app.getVersion(), versionsDir: data('versions') }),
    dialogs: systemDialogs(() => window),
    journals: realJournals(data('journals')),
    recent: realRecent(data('recent.json')),
    jobs: jobRunner(
      () => spawnWorker(built('worker', 'worker.cjs')),
      (state) => tell(contents, 'job', state),
    ),
    window: windowPort(window, {
      painted: () => showOnce(window),
      showFolder: (folder) => void shell.openPath(folder),
      act: (id) => tell(contents, 'action', { id }),
    }),
  };
}

function start(): void {
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, built('renderer'));
  const window = createWindow(built('preload', 'preload.cjs'));
  const sessions = new Sessions();
  const ports = realPorts(window);
  registerBridge(makeHandlers(ports, sessions), (contents) => contents === window.webContents, report);
  Menu.setApplicationMenu(
    buildMenu(
      (id) => tell(window.webContents, 'action', { id }),
      () => window,
    ),
  );
  window.on('closed', () => void sessions.closeAll(ports).finally(() => app.quit()));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** What should not have happened: on the terminal for whoever looks, in plain words on the page. */
function report(error: unknown): void {
  console.error(error);
}

registerScheme();
// Whoever starts it without a sandbox (root, in a container) would get no window at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
