import { app, type BrowserWindow, dialog } from 'electron';

interface Ways {
  /** Lets go of what is open without giving it up: the new page offers it again. */
  readonly setAside: () => Promise<void>;
}

/** The page's process is gone, or nothing could be loaded: said in words, and a new page instead of a white window. */
export function mendWindow(window: BrowserWindow, { setAside }: Ways): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void startOver(window, setAside, '窗口意外停了');
  });
  window.webContents.on('preload-error', () => void startOver(window, setAside, '窗口没能准备好'));
}

async function startOver(window: BrowserWindow, setAside: () => Promise<void>, what: string): Promise<void> {
  await setAside();
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '绩效自评工作台',
    message: `${what}。您的文件没有动，没保存的修改已自动备份。`,
    detail: '重新打开后，没保存的列在开始页的「上次没来得及保存的」里，可以接着填。',
    buttons: ['重新打开', '退出'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

/** A bug in this process: Electron would show a stack trace in English. The journal is on the disk already; the program goes on. */
export function tellOfBugs(): void {
  let telling = false;
  const tell = (error: unknown): void => {
    console.error(error);
    if (telling || !app.isReady()) return;
    telling = true;
    const words = '程序出了意外，刚才的一步可能没有做成。已填的内容还在窗口里，也已自动备份。请先保存，再重新打开工作台。';
    void dialog
      .showMessageBox({ type: 'warning', title: '绩效自评工作台', message: words, buttons: ['知道了'], noLink: true })
      .finally(() => {
        telling = false;
      });
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
