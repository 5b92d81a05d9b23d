import type { BrowserWindow } from 'electron';
import type { ActionId } from '../../shared/bridge';
import { askBeforeClosing } from '../app/dialogs';
import { showMenuFor } from '../app/menu';
import type { WindowPort } from '../bridge/ports';

/** The window as the page knows it: its title, whether unsaved work is in it, and closing that asks. */
export function windowPort(
  window: BrowserWindow,
  shown: Pick<WindowPort, 'painted' | 'showFolder' | 'openManual'> & { act: (id: ActionId) => void },
): WindowPort {
  let unsaved = false;
  let name = '';
  let leaving = false;
  window.on('close', (event) => {
    if (!unsaved || leaving) return;
    event.preventDefault();
    void askBeforeClosing(window, name).then((answer) => {
      if (answer === 'save') shown.act('save-and-close');
      if (answer === 'discard') close();
    });
  });

  function close(): void {
    leaving = true;
    window.close();
  }

  return {
    setState(title, isUnsaved, menu) {
      unsaved = isUnsaved;
      name = title;
      window.setTitle(title === '' ? '绩效自评工作台' : `${isUnsaved ? '● ' : ''}${title} — 绩效自评工作台`);
      window.setDocumentEdited(isUnsaved);
      showMenuFor(title !== '', menu);
    },
    close,
    painted: shown.painted,
    showFolder: shown.showFolder,
    openManual: shown.openManual,
    paste: () => window.webContents.paste(),
  };
}
