/**
 * What can be done from the menu and by shortcut, once: the shell builds its menu from this, the page its shortcuts and
 * its buttons' hints. The page does the acting.
 */
export const actionIds = [
  'home',
  'new',
  'open',
  'import',
  'merge',
  'wording',
  'review',
  'save',
  'save-as',
  'autosave',
  'versions',
  'export',
  'undo',
  'redo',
  'find',
  'replace',
  'none',
  'next-gap',
  'next-finding',
  'previous-finding',
  'dock',
  'next-step',
  'previous-step',
  'next-region',
  'previous-region',
  'fold-side',
  'fold-rail',
  'manual',
  'about',
  'save-and-close',
] as const;
export type ActionId = (typeof actionIds)[number];

export interface ActionSpec {
  readonly id: ActionId;
  readonly label: string;
  /** In Electron's notation; `CmdOrCtrl+S`, `F8`. */
  readonly keys?: string;
  /** Which menu it stands in; absent: in none. */
  readonly menu?: 'file' | 'edit' | 'go' | 'view' | 'help';
  /** A line above it in the menu. */
  readonly separated?: boolean;
  /** It switches something on and off: the menu ticks it. */
  readonly isSwitch?: boolean;
}

const specs: Record<ActionId, Omit<ActionSpec, 'id'>> = {
  home: { label: '回到开始页', menu: 'file' },
  new: { label: '新建…', keys: 'CmdOrCtrl+N', menu: 'file' },
  open: { label: '打开…', keys: 'CmdOrCtrl+O', menu: 'file' },
  import: { label: '导入公开的 Word 或 Excel 表…', keys: 'CmdOrCtrl+Shift+O', menu: 'file' },
  merge: { label: '并入公开的表或另一份自评卷…', menu: 'file' },
  wording: { label: '载入原表文字…', menu: 'file' },
  review: { label: '批量审核一个文件夹…', menu: 'file' },
  save: { label: '保存', keys: 'CmdOrCtrl+S', menu: 'file', separated: true },
  'save-as': { label: '另存为…', keys: 'CmdOrCtrl+Shift+S', menu: 'file' },
  autosave: { label: '自动保存', menu: 'file', isSwitch: true },
  versions: { label: '以前的版本…', keys: 'CmdOrCtrl+Shift+H', menu: 'file' },
  export: { label: '导出…', keys: 'CmdOrCtrl+E', menu: 'file', separated: true },
  undo: { label: '撤销', keys: 'CmdOrCtrl+Z', menu: 'edit' },
  redo: { label: '重做', keys: 'CmdOrCtrl+Y', menu: 'edit' },
  find: { label: '查找…', keys: 'CmdOrCtrl+F', menu: 'edit', separated: true },
  replace: { label: '替换…', keys: 'CmdOrCtrl+H', menu: 'edit' },
  none: { label: '本年无此项', keys: 'F8', menu: 'edit' },
  'next-gap': { label: '下一处待填', keys: 'F9', menu: 'go' },
  'next-finding': { label: '校验：下一条', keys: 'F4', menu: 'go' },
  'previous-finding': { label: '校验：上一条', keys: 'Shift+F4', menu: 'go' },
  dock: { label: '校验列表停在旁边', keys: 'F7', menu: 'go' },
  'next-step': { label: '下一页', keys: 'CmdOrCtrl+PageDown', menu: 'go', separated: true },
  'previous-step': { label: '上一页', keys: 'CmdOrCtrl+PageUp', menu: 'go' },
  'next-region': { label: '表、按钮、说明、步骤之间：往下', keys: 'F6', menu: 'go', separated: true },
  'previous-region': { label: '表、按钮、说明、步骤之间：往回', keys: 'Shift+F6', menu: 'go' },
  'fold-side': { label: '收起或展开算法', keys: 'CmdOrCtrl+\\', menu: 'view' },
  'fold-rail': { label: '收起或展开步骤', keys: 'CmdOrCtrl+B', menu: 'view' },
  manual: { label: '使用手册', keys: 'F1', menu: 'help' },
  about: { label: '关于绩效自评工作台', menu: 'help', separated: true },
  'save-and-close': { label: '保存并退出' },
};

/** Some make sense on the start page too; all others with a workbook on the table. */
const withoutBook: ReadonlySet<ActionId> = new Set([
  'new',
  'open',
  'import',
  'review',
  'autosave',
  'manual',
  'about',
  'save-and-close',
]);

/** Whether an action is about the open workbook: on the start page it can't be done. */
export function needsBook(id: ActionId): boolean {
  return !withoutBook.has(id);
}

/** Some change what is filled in: where it is only read they can't be done. */
const changing: ReadonlySet<ActionId> = new Set(['merge', 'wording', 'replace', 'none']);

/** How things stand, as far as the menu is concerned. */
export interface MenuState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is on the table may be changed. */
  readonly canChange: boolean;
  readonly isAutosaving: boolean;
}

/** Before the page has said anything: no workbook, and files saved by themselves. */
export const menuAtFirst: MenuState = { canUndo: false, canRedo: false, canChange: false, isAutosaving: true };

/** Whether an action can be done now; where not, the menu shows it in grey. */
export function isOffered(id: ActionId, isOpen: boolean, { canUndo, canRedo, canChange }: MenuState): boolean {
  if (!needsBook(id)) return true;
  if (!isOpen) return false;
  if (id === 'undo') return canUndo;
  if (id === 'redo') return canRedo;
  return canChange || !changing.has(id);
}

/** In menu order. */
export const actions: readonly ActionSpec[] = actionIds.map((id) => ({ id, ...specs[id] }));
