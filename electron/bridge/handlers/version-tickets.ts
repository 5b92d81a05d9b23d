import type { Version } from '../../../shared/bridge';
import { ok, type Result } from '../../../shared/text/result';
import { newHandle } from '../handles';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';

/** The earlier states of a file, as the page gets them: tickets, good until another file's are asked for. */
export async function ticketsFor(ports: Ports, sessions: Sessions, file: string): Promise<Result<Version[]>> {
  const listed = await ports.versions.list(file);
  if (!listed.ok) return listed;
  // One that is being looked at keeps its ticket when the list is asked for again.
  const known = new Map([...sessions.versions].map(([handle, version]) => [`${version.file}\n${version.id}`, handle]));
  const tickets = listed.value.map(({ id, savedAt }) => {
    return { handle: known.get(`${file}\n${id}`) ?? newHandle('version'), id, savedAt };
  });
  sessions.versions = new Map(tickets.map(({ handle, id }) => [handle, { file, id }]));
  return ok(tickets.map(({ handle, savedAt }) => ({ handle, savedAt: new Date(savedAt).toISOString() })));
}
