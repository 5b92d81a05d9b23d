import type { EventOf } from '../../shared/bridge';
import type { Ports } from './ports';
import type { Sessions } from './sessions';

/**
 * Looks whether somebody has taken over the file of an open workbook, and tells it once. To be asked again and again: the
 * file may lie on a network drive, where nothing tells of a change by itself.
 */
export function takenWatch({ disk }: Pick<Ports, 'disk'>, sessions: Sessions, tell: (taken: EventOf<'taken'>) => void) {
  const told = new Set<string>();
  let looking = false;

  async function lookAll(): Promise<void> {
    for (const { handle, path } of sessions.withFiles()) {
      const by = await disk.takenBy(path);
      // It may have been saved under another name meanwhile.
      if (sessions.get(handle)?.path !== path) continue;
      if (by === null) told.delete(handle);
      else if (!told.has(handle)) {
        told.add(handle);
        tell({ handle, by });
      }
    }
  }

  return async function look(): Promise<void> {
    // A drive that answers slowly is not asked twice at once.
    if (looking) return;
    looking = true;
    try {
      await lookAll();
    } finally {
      looking = false;
    }
  };
}
