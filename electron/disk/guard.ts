import path from 'node:path';
import { problem } from '../../shared/text/problem';
import { type Result, refused } from '../../shared/text/result';
import type { Host } from './host';
import { type Claim, claimIn, claimNow, clearAway, isAbandoned, isOurs, isStale, place, withdraw } from './claim';
import { quietly } from './errno';
import { guardName } from './names';

const WAIT_MS = 10_000;
const PAUSE_MS = 25;
/** The guard stands for the time of a read, a copy and a rename; another computer's that is older was left behind. */
const FORGOTTEN_MS = 300_000;

/**
 * Runs `action` while nobody else of ours looks at or renames `file`. `isHeld` tells whether that is still so: to be
 * asked right before the step that can't be undone. Waits a while for another who is saving, then says who it is.
 */
export async function withGuard<T>(
  file: string,
  host: Host,
  action: (isHeld: () => Promise<boolean>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const guard = path.join(path.dirname(file), guardName(path.basename(file)));
  const mine = claimNow(host);
  const deadline = host.now() + WAIT_MS;
  for (;;) {
    if (await place(guard, mine, host)) break;
    const held = await claimIn(guard, host);
    if (held === null) continue;
    if (await isLeftBehind(guard, held, host)) await clearAway(guard, held, host);
    else if (host.now() >= deadline) return refused(savingNow(file, held));
    else await host.sleep(PAUSE_MS);
  }
  try {
    return await action(() => isOurs(guard, mine.token, host));
  } finally {
    await quietly(withdraw(guard, mine.token, host));
  }
}

async function isLeftBehind(guard: string, held: Claim | 'unreadable', host: Host): Promise<boolean> {
  if (held === 'unreadable') return isAbandoned(guard, host);
  return isStale(held, host) || isAbandoned(guard, host, FORGOTTEN_MS);
}

function savingNow(file: string, held: Claim | 'unreadable') {
  const name = path.basename(file);
  const { who, where } = held === 'unreadable' ? UNKNOWN : held;
  return problem('disk.saving', name, { name, who, where });
}

/** Stands in where a lock's text can't be read. */
export const UNKNOWN = { who: '别人', where: '（不知名）' } as const;
