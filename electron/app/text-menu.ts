import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What can be done to a text: nothing where nothing is written or marked. */
export function textMenu({
  isEditable,
  selectionText,
  editFlags,
}: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: '复制', role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { label: '剪切', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
