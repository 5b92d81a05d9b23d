import path from 'node:path';
import { app, session } from 'electron';
import type { ActionId } from '../shared/bridge';
import { Arrivals, fileAmong } from './app/arrivals';
import { answerAndExit } from './app/command';
import { commandAmong } from './app/command-words';
import { switchesToRestartWith, withSwitches } from './app/display-server';
import { giveTextMenu, type MenuWays, showRecentInMenu } from './app/menu';
import { isDebuggedRelease, shutNetworkServices } from './app/offline';
import { mendWindow, tellOfBugs } from './app/mishaps';
import { registerScheme, serveApp } from './app/protocol';
import { lockContents, lockSession } from './app/security';
import { createWindow, showOnce } from './app/window';
import { registerBridge, tell } from './bridge/register';
import { printAndQuit } from './print/command';
import { toPrint } from './print/switch';

const built = (...parts: string[]) => path.join(__dirname, '..', ...parts);

/**
 * The window first. What stands behind its bridge (schemas, packs, disk) is loaded when the page has painted: until then
 * this process is needed to serve it. Calls that come earlier wait.
 */
function start(): void {
  serveApp(session.defaultSession, built('renderer'));
  const window = createWindow(built('preload', 'preload.cjs'));
  const { webContents } = window;
  const act = (id: ActionId) => tell(webContents, 'action', { id });
  const menu: MenuWays = { act, window: () => window, openRecent: (file) => arrivals.put(file) };
  showRecentInMenu(menu, []);
  const shown = new Promise<void>((resolve) => void window.once('show', resolve));
  let handBack = async () => undefined as void;
  let setAside = async () => undefined as void;
  mendWindow(window, { setAside: () => setAside() });
  const world = shown.then(async () => {
    const { makeWorld } = await import('./world');
    const made = makeWorld(window, built('worker', 'worker.cjs'), {
      act,
      job: (state) => tell(webContents, 'job', state),
      review: (state) => tell(webContents, 'review', state),
      taken: (taken) => tell(webContents, 'taken', taken),
      recent: (files) => showRecentInMenu(menu, files),
      arrivals,
    });
    handBack = made.close;
    setAside = made.setAside;
    return made;
  });
  registerBridge(
    async (name, raw) => {
      if (name === 'painted') showOnce(window);
      return (await world).answer(name, raw);
    },
    (contents) => contents === webContents,
  );
  window.on('closed', () => void handBack().finally(() => app.quit()));
  arrivals.onArrival(() => {
    if (!window.isDestroyed()) tell(webContents, 'arrived', {});
  });
  app.on('second-instance', (_event, args, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    arrivals.put(fileAmong(args.slice(1), folder));
  });
}

/**
 * On X11 a window's class is the program's name, and can't be Chinese: with another than the desktop entry says (StartupWMClass) the
 * task bar shows a second icon. Where the data folder is goes on to be named after the Chinese name.
 */
function takePlainName(): void {
  const data = app.getPath('userData');
  app.setName('jxzp');
  app.setPath('userData', data);
}

const arrivals = new Arrivals();
arrivals.put(fileAmong(process.argv.slice(1), process.cwd()));
app.on('open-file', (event, file) => {
  event.preventDefault();
  arrivals.put(file);
});
if (process.platform === 'linux') takePlainName();
tellOfBugs();
registerScheme();
shutNetworkServices();
// Whoever starts it without a sandbox (root, in a container) would get no window at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('session-created', (session) => lockSession(session));
app.on('web-contents-created', (_event, contents) => {
  lockContents(contents);
  giveTextMenu(contents);
});
const printing = toPrint(process.argv);
const { commandLine } = app;
const switches = switchesToRestartWith({
  platform: process.platform,
  env: process.env,
  given: (name) => (commandLine.hasSwitch(name) ? commandLine.getSwitchValue(name) : null),
});
// From the project's folder the command line is a program of its own.
const command = app.isPackaged ? commandAmong(process.argv.slice(1)) : null;
if (command !== null) answerAndExit(command);
else if (switches !== null && !printing) {
  // An AppImage's own file: what it was unpacked to is gone when this process ends.
  const { APPIMAGE: execPath = process.execPath } = process.env;
  app.relaunch({ execPath, args: withSwitches(process.argv.slice(1), switches) });
  app.exit(0);
} else if (isDebuggedRelease()) {
  process.stderr.write('正式版不接受调试（--remote-debugging-port）。请去掉它再启动。\n');
  app.exit(2);
} else if (printing) void app.whenReady().then(() => printAndQuit(printing));
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
