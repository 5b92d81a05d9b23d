import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../bridge/ports';
import { chooseName } from './choose-name';

const folderWords = {
  export: { title: '导出到哪个文件夹', buttonLabel: '导出到这里' },
  review: { title: '要审核的自评卷和公开的表在哪个文件夹', buttonLabel: '审核' },
  pack: { title: '评分规则在哪个文件夹（里面有 pack.yaml）', buttonLabel: '载入' },
};
const paperFilters = [
  { name: 'Word、Excel 或网页', extensions: ['docx', 'xlsx', 'doc', 'xls', 'wps', 'et', 'html', 'htm'] },
  { name: '所有文件', extensions: ['*'] },
];
const besideFilter = { name: 'Word、Excel 或自评卷', extensions: ['docx', 'xlsx', 'doc', 'xls', 'wps', 'et', 'jxzp'] };
const wordingFilters = [
  { name: 'Word、Excel 或另存的文字', extensions: ['docx', 'xlsx', 'doc', 'xls', 'wps', 'et', 'yaml', 'yml'] },
  { name: '所有文件', extensions: ['*'] },
];
const originalFilters = [
  { name: 'Word 或 Excel', extensions: ['docx', 'xlsx', 'doc', 'xls', 'wps', 'et'] },
  { name: '所有文件', extensions: ['*'] },
];
const filters = [{ name: '绩效自评卷', extensions: ['jxzp'] }];

/** The system's own dialogs, over the window. Paths stay on this side. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async askOpen() {
      const answer = await dialog.showOpenDialog(window(), { title: '打开自评卷', filters, properties: ['openFile'] });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askPapers() {
      const answer = await dialog.showOpenDialog(window(), {
        title: '导入公开的 Word 或 Excel 表',
        filters: paperFilters,
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askBeside() {
      const answer = await dialog.showOpenDialog(window(), {
        title: '并入哪一份（公开的 Word、Excel 表，或另一份自评卷；它本身不动）',
        filters: [besideFilter],
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askWording() {
      const answer = await dialog.showOpenDialog(window(), {
        title: '载入哪一份的文字（财政局的空白表、上年填好的表，或同事另存的 .yaml；它本身不动）',
        filters: wordingFilters,
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askOriginal() {
      const answer = await dialog.showOpenDialog(window(), {
        title: '照哪一份 Word 或 Excel 填（去年公开的，或财政局的空白表；它本身不动）',
        filters: originalFilters,
        properties: ['openFile'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askSaveFilled(name) {
      const ending = path.extname(name);
      const kind = ending === '.xlsx' ? 'Excel' : 'Word';
      const answer = await dialog.showSaveDialog(window(), {
        title: '填好的存到哪里',
        defaultPath: name,
        filters: [{ name: kind, extensions: [ending.slice(1)] }],
      });
      if (answer.canceled || !answer.filePath) return null;
      const chosen = answer.filePath;
      if (path.extname(chosen).toLowerCase() === ending) return chosen;
      // The dialog asked about the name as it was typed, and knew nothing of the one with its ending.
      const file = `${chosen}${ending}`;
      return !existsSync(file) || (await askBeforeReplacing(window(), path.basename(file))) === 'replace' ? file : null;
    },
    async askSave(name) {
      return chooseName(name, {
        ask: async (proposed) => {
          const answer = await dialog.showSaveDialog(window(), { title: '保存自评卷', defaultPath: proposed, filters });
          return answer.canceled || !answer.filePath ? null : answer.filePath;
        },
        exists: existsSync,
        mayReplace: async (file) => (await askBeforeReplacing(window(), path.basename(file))) === 'replace',
      });
    },
    async askFolder(purpose) {
      const answer = await dialog.showOpenDialog(window(), {
        ...folderWords[purpose],
        properties: purpose === 'export' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}

async function askBeforeReplacing(window: BrowserWindow, name: string): Promise<'replace' | 'other'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: '绩效自评工作台',
    message: `已经有叫「${name}」的文件了，要替换它吗？`,
    detail: '替换以后，原来那个文件里的内容就换成现在的。',
    buttons: ['替换', '换个名称'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'replace' : 'other';
}

/** Asks before unsaved work is left behind. */
export async function askBeforeClosing(window: BrowserWindow, name: string): Promise<'save' | 'discard' | 'stay'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: '绩效自评工作台',
    message: `「${name}」还有没保存的修改。`,
    detail: '不保存的话，这些修改就没有了。',
    buttons: ['保存', '不保存', '取消'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return response === 0 ? 'save' : response === 1 ? 'discard' : 'stay';
}
