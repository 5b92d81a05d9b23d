import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { type ActionId, type ActionSpec, actions, isOffered, menuAtFirst, type MenuState } from '../../shared/bridge/actions';
import { textMenu } from './text-menu';

/** A file of late, as the menu names it. */
export interface RecentItem {
  readonly path: string;
  readonly name: string;
  /** The folder it lies in, in short. */
  readonly folder: string;
}

/** What the menu calls on. */
export interface MenuWays {
  readonly act: (id: ActionId) => void;
  readonly window: () => BrowserWindow | null;
  readonly openRecent: (path: string) => void;
}

/** The right button over a field, or over words that are marked: as in every other program. Where the page has a menu of its own, it says so. */
export function giveTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = textMenu(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The Chinese menu. What it offers is listed once, in shared/bridge/actions; the page does the acting. */
export function buildMenu({ act, window, openRecent }: MenuWays, recent: readonly RecentItem[]): Menu {
  const itemsOf = (menu: ActionSpec['menu']) =>
    actions.filter((spec) => spec.menu === menu).flatMap((spec) => itemsFor(spec, act));
  return Menu.buildFromTemplate([
    {
      label: '文件(&F)',
      submenu: [
        ...itemsOf('file'),
        separator,
        recentMenu(recent, openRecent),
        separator,
        { label: '退出', accelerator: 'CmdOrCtrl+Q', click: () => window()?.close() },
      ],
    },
    { label: '编辑(&E)', submenu: [...itemsOf('edit'), separator, ...clipboard] },
    { label: '转到(&G)', submenu: itemsOf('go') },
    { label: '视图(&V)', submenu: [...itemsOf('view'), separator, ...view()] },
    { label: '帮助(&H)', submenu: itemsOf('help') },
  ]);
}

/** The files of late, each under its number; grey while there are none. */
function recentMenu(recent: readonly RecentItem[], open: (path: string) => void): MenuItemConstructorOptions {
  // In a menu `&` underlines the letter behind it.
  const plain = (words: string) => words.replaceAll('&', '&&');
  return {
    id: 'recent',
    label: '最近打开',
    enabled: recent.length > 0,
    submenu: recent.map(({ path, name, folder }, index) => ({
      label: `${index < 9 ? `&${index + 1} ` : ''}${plain(name.replace(/\.jxzp$/, ''))}${folder === '' ? '' : `（${plain(folder)}）`}`,
      click: () => open(path),
    })),
  };
}

/** Puts the files of late into the menu; what is grey stays grey. */
export function showRecentInMenu(ways: MenuWays, recent: readonly RecentItem[]): void {
  const before = Menu.getApplicationMenu();
  const menu = buildMenu(ways, recent);
  for (const { id } of actions) {
    const [old, item] = [before?.getMenuItemById(id), menu.getMenuItemById(id)];
    if (!old || !item) continue;
    item.enabled = old.enabled;
    item.checked = old.checked;
  }
  Menu.setApplicationMenu(menu);
}

const clipboard: MenuItemConstructorOptions[] = [
  { label: '剪切', role: 'cut' },
  { label: '复制', role: 'copy' },
  { label: '粘贴', role: 'paste' },
  { label: '全选', role: 'selectAll' },
];

function view(): MenuItemConstructorOptions[] {
  return [
    { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    separator,
    { label: '全屏', role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, { label: '开发者工具', role: 'toggleDevTools' } as const]),
  ];
}

function itemsFor(spec: ActionSpec, act: (id: ActionId) => void): MenuItemConstructorOptions[] {
  const item: MenuItemConstructorOptions = {
    id: spec.id,
    label: spec.label,
    enabled: isOffered(spec.id, false, menuAtFirst),
    ...(spec.isSwitch ? { type: 'checkbox' as const, checked: menuAtFirst.isAutosaving } : {}),
    click: () => act(spec.id),
  };
  if (spec.keys) item.accelerator = spec.keys;
  return spec.separated ? [separator, item] : [item];
}

/** What can't be done now is grey: on the start page all that is about an open workbook. */
export function showMenuFor(isOpen: boolean, state: MenuState): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, isSwitch } of actions) {
    const item = menu?.getMenuItemById(id);
    if (!item) continue;
    item.enabled = isOffered(id, isOpen, state);
    if (isSwitch) item.checked = state.isAutosaving;
  }
}
