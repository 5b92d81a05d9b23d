import { BrowserWindow, type Input, Menu, type MenuItemConstructorOptions } from 'electron';
import { manualUrl } from './origin';
import { webPreferences } from './security';
import { windowIcon } from './window';

/** Opens the manual in a window of its own; where it is open already, that one comes to the front. */
export function manualOpener(): () => void {
  let opened: BrowserWindow | null = null;
  return () => {
    if (opened) return toFront(opened);
    const window = makeWindow();
    opened = window;
    window.on('closed', () => {
      opened = null;
    });
  };
}

/** No preload: it shows a page and can do nothing. No child of the main window either, which it would always cover. */
function makeWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1320,
    height: 860,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: '使用手册 — 绩效自评工作台',
    icon: windowIcon(),
    backgroundColor: '#eef0f3',
    webPreferences: webPreferences(),
  });
  // The main window's menu would act on the workbook from here.
  window.setMenu(menuOf(window));
  window.webContents.on('before-input-event', (event, input) => {
    if (!closes(input)) return;
    event.preventDefault();
    window.close();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(manualUrl);
  return window;
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function closes({ type, key, control, meta }: Input): boolean {
  return type === 'keyDown' && (key === 'Escape' || ((control || meta) && key.toLowerCase() === 'w'));
}

function menuOf(window: BrowserWindow): Menu {
  const view: MenuItemConstructorOptions[] = [
    { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
  ];
  return Menu.buildFromTemplate([
    {
      label: '手册(&F)',
      submenu: [
        { label: '打印…', accelerator: 'CmdOrCtrl+P', click: () => window.webContents.print() },
        { label: '关闭', accelerator: 'CmdOrCtrl+W', click: () => window.close() },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '复制', role: 'copy' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    { label: '视图(&V)', submenu: view },
  ]);
}
