import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { shellRefusal } from '../../../shared/bridge';
import type { Pack } from '../../../shared/pack';
import { problem, sentence } from '../../../shared/text/problem';
import type { Result } from '../../../shared/text/result';
import { fine, type Handlers, say } from '../answer';
import type { Evidence, Filed, Ports } from '../ports';
import type { OpenBook, Sessions } from '../sessions';
import { begin } from './begin';
import { openHeld, openRescued } from './open-path';
import type { Pending } from './pending';
import { ticketsFor } from './version-tickets';

type Rescuing = Pick<Handlers, 'openHeld' | 'openRescued' | 'versions' | 'readVersion' | 'openVersion' | 'restoreVersion'>;

/** Calls for when a file is not simply there: somebody has it, it is damaged, or an earlier state of it is wanted. */
export function rescuingHandlers(ports: Ports, sessions: Sessions, pending: Pending): Rescuing {
  const read = async (ticket: string): Promise<{ name: string; state: Result<Filed> } | null> => {
    const found = sessions.versions.get(ticket);
    return found ? { name: path.basename(found.file), state: await ports.versions.read(found.file, found.id) } : null;
  };
  return {
    openHeld: async ({ file, how }) => {
      const known = pending.get(file);
      return known === null ? shellRefusal('shell.no-such-file') : openHeld(ports, sessions, known, how);
    },
    openRescued: async ({ file }) => {
      const known = pending.get(file);
      const opened = known === null ? null : await openRescued(ports, sessions, known);
      return opened === null ? shellRefusal('shell.no-such-file') : fine(opened);
    },
    versions: async ({ handle }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      if (book.path === null) return fine({ versions: [] });
      const listed = await ticketsFor(ports, sessions, book.path);
      return listed.ok ? fine({ versions: listed.value }) : say(listed.problems);
    },
    readVersion: async ({ handle, version }) => {
      const book = sessions.get(handle);
      const found = await read(version);
      if (!book) return shellRefusal('shell.not-open');
      if (!found) return shellRefusal('shell.no-such-version');
      if (!found.state.ok) return say(found.state.problems);
      const { pack, workbook } = found.state.value;
      return fine({ pack: pack.resolved, workbook, isSamePack: isSame(pack, book.pack) });
    },
    openVersion: async ({ version }) => {
      const found = await read(version);
      if (!found) return shellRefusal('shell.no-such-version');
      const { name, state } = found;
      if (!state.ok) return say(state.problems);
      const note = sentence(problem('file.version-opened', name, { name }));
      const { evidence } = state.value;
      return fine(begin(ports, sessions, state.value, path.basename(name, '.jxzp'), { evidence, note, unsaved: true }));
    },
    restoreVersion: async ({ handle, version, present }) => {
      const book = sessions.get(handle);
      const found = await read(version);
      if (!book || book.path === null) return shellRefusal('shell.not-open');
      if (!found) return shellRefusal('shell.no-such-version');
      if (book.readOnly) return shellRefusal('shell.read-only');
      if (!found.state.ok) return say(found.state.problems);
      const { pack, workbook, evidence } = found.state.value;
      if (!isSame(pack, book.pack)) return shellRefusal('shell.other-pack');
      if (present !== null) {
        const kept = await ports.versions.keep(book.path, { pack, workbook: present, evidence: book.evidence });
        if (!kept.ok) return say(kept.problems);
      }
      const attached = await attach(ports, handle, book, evidence);
      return attached.ok ? fine({ workbook }) : say(attached.problems);
    },
  };
}

/** Whether two packs are the same to the last word, whatever order their parts come in. */
function isSame(one: Pack, other: Pack): boolean {
  // Maps without a prototype, as YAML is read into, are the same as those of JSON.
  const plain = ({ resolved }: Pack): unknown => JSON.parse(JSON.stringify(resolved));
  return one === other || isDeepStrictEqual(plain(one), plain(other));
}

/** The files of the earlier state join those of the present one, so that going back and undoing that both find theirs. */
async function attach(ports: Ports, handle: string, book: OpenBook, earlier: Evidence): Promise<Result<void>> {
  book.evidence = new Map([...book.evidence, ...earlier]);
  return ports.journals.attach(handle, book.evidence);
}
