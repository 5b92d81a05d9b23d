import path from 'node:path';
import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers } from '../answer';
import type { Ports } from '../ports';

type Reviewing = Pick<Handlers, 'startReview' | 'cancelReview' | 'openReview'>;

/** Calls around 批量审核: it needs no open workbook. */
export function reviewHandlers({ dialogs, reviews, window }: Pick<Ports, 'dialogs' | 'reviews' | 'window'>): Reviewing {
  return {
    startReview: async () => {
      const folder = await dialogs.askFolder('review');
      if (folder === null) return fine({ kind: 'cancelled' });
      if (!reviews.start(folder)) return shellRefusal('shell.busy');
      return fine({ kind: 'started', folder: path.basename(folder) || folder });
    },
    cancelReview: async () => {
      reviews.cancel();
      return fine(null);
    },
    openReview: async ({ what }) => {
      const table = reviews.table();
      if (table === null) return shellRefusal('shell.no-such-job');
      window.showFolder(what === 'table' ? table : path.dirname(table));
      return fine(null);
    },
  };
}
