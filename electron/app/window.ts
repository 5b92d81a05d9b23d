import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { startUrl } from './origin';
import { webPreferences } from './security';
import { lastWindow, rememberWindow } from './window-state';

/** Makes the main window. It shows itself when the page says it has painted, or after a moment whatever happens. */
export function createWindow(preload: string): BrowserWindow {
  const last = lastWindow();
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(last ? { x: last.x, y: last.y, width: last.width, height: last.height } : {}),
    minWidth: 880,
    minHeight: 560,
    show: false,
    title: '绩效自评工作台',
    icon: windowIcon(),
    backgroundColor: '#eef0f3',
    webPreferences: webPreferences(preload),
  });
  // Maximizing shows the window: it has to wait for the first paint too.
  if (last?.maximized) window.once('show', () => window.maximize());
  rememberWindow(window);
  window.on('page-title-updated', (event) => event.preventDefault());
  setTimeout(() => showOnce(window), 4000).unref();
  void window.loadURL(startUrl);
  return window;
}

/** Our own picture at the window and in the task bar: on Linux nothing else gives the window one. */
export function windowIcon(): string {
  return path.join(app.getAppPath(), 'build/resources/icons/256x256.png');
}

/** Shows the window if it isn't there yet. */
export function showOnce(window: BrowserWindow): void {
  if (!window.isDestroyed() && !window.isVisible()) window.show();
}
