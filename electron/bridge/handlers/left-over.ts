import { type Opened, type Reply, shellRefusal } from '../../../shared/bridge';
import { rulesProblem } from '../../../shared/jobs/workbook-file';
import { problem, sentence } from '../../../shared/text/problem';
import { fine, say } from '../answer';
import type { Claimed, Ports } from '../ports';
import type { Sessions } from '../sessions';

/**
 * Opens what a crash left unsaved, to be gone on with. Where somebody else has its file by now, it stands by itself:
 * saving asks for another name.
 */
export async function openLeftOver(ports: Ports, sessions: Sessions, lost: string): Promise<Reply<Opened>> {
  const found = await ports.journals.recover(lost);
  if (!found) return shellRefusal('shell.no-such-file');
  const { pack, workbook, evidence, name, entries, missing } = found;
  const broken = rulesProblem(pack);
  if (broken) return say([broken]);
  const claimed = found.path === null ? null : await ports.disk.lock(found.path);
  const about = claimed?.kind === 'held' ? { name, path: null, seen: null } : { name, path: found.path, seen: found.seen };
  const handle = sessions.open({ ...about, pack, evidence, readOnly: false });
  ports.journals.begin(handle, { pack, workbook, evidence }, about);
  const kept = await ports.journals.append(handle, entries);
  if (!kept.ok) return say(kept.problems);
  await ports.journals.discard(lost);
  const note = noteOn(name, claimed, missing);
  const onDisk = about.path !== null;
  return fine({
    handle,
    name,
    onDisk,
    pack: pack.resolved,
    workbook,
    entries: [...entries],
    unsaved: !onDisk,
    heldBy: null,
    note,
  });
}

function noteOn(name: string, claimed: Claimed | null, missing: readonly string[]): string | null {
  const said = [
    claimed?.kind === 'held' ? sentence(problem('disk.found-held', name, { name, ...claimed.by })) : '',
    claimed?.kind === 'unsure' ? claimed.words : '',
    missing.length > 0 ? sentence(problem('disk.not-attached', name, { names: missing })) : '',
  ].filter((words) => words !== '');
  return said.length > 0 ? said.join('\n') : null;
}
