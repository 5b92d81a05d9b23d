import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';
import { exportHandlers } from './export';
import { fillingHandlers } from './fill';
import { importingHandlers } from './import';
import { openingHandlers } from './open';
import { pendingFile } from './pending';
import { reviewHandlers } from './review';
import { rollingHandlers } from './roll';
import { savingHandlers } from './save';
import { rescuingHandlers } from './versions';
import { wordingHandlers } from './wording';

/** Every call's handler, over the given world. No Electron in here. */
export function makeHandlers(ports: Ports, sessions: Sessions): Handlers {
  const { window } = ports;
  const pending = pendingFile();
  return {
    ...openingHandlers(ports, sessions, pending),
    ...rescuingHandlers(ports, sessions, pending),
    ...rollingHandlers(ports, sessions),
    ...importingHandlers(ports, sessions, pending),
    ...savingHandlers(ports, sessions),
    ...exportHandlers(ports, sessions),
    ...fillingHandlers(ports, sessions),
    ...reviewHandlers(ports),
    ...wordingHandlers(ports, sessions),
    setState: async ({ title, unsaved, menu }) => {
      window.setState(title, unsaved, menu);
      return fine(null);
    },
    closeWindow: async () => {
      window.close();
      return fine(null);
    },
    openManual: async () => {
      window.openManual();
      return fine(null);
    },
    paste: async () => {
      window.paste();
      return fine(null);
    },
    about: async () => fine(await ports.about.facts()),
    openPlace: async ({ place }) => ((await ports.about.open(place)) ? fine(null) : shellRefusal('shell.no-folder-shown')),
    painted: async () => {
      window.painted();
      return fine(null);
    },
  };
}
