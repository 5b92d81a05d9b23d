import { fileNameOf } from '../../../shared/text/file-name';
import type { Holder, Opened } from '../../../shared/bridge';
import type { Book, Evidence, Filed, Ports } from '../ports';
import type { Sessions } from '../sessions';

/** What the page needs to know of a new workbook beyond what is in it. */
interface Origin {
  readonly evidence?: Evidence;
  readonly note?: string;
  readonly unsaved?: boolean;
}

/** Opens a workbook that has no file yet. */
export function begin(ports: Ports, sessions: Sessions, { pack, workbook }: Book, name: string, origin: Origin = {}): Opened {
  const { evidence = new Map(), note = null, unsaved = false } = origin;
  const handle = sessions.open({ name, path: null, seen: null, pack, evidence, readOnly: false });
  ports.journals.begin(handle, { pack, workbook, evidence }, { name, path: null, seen: null });
  return { handle, name, onDisk: false, pack: pack.resolved, workbook, entries: [], unsaved, heldBy: null, note };
}

/** Where a workbook that has a file comes from. */
interface Home {
  readonly path: string;
  readonly name: string;
  readonly seen: string;
  readonly heldBy: Holder | null;
  readonly note: string | null;
}

/** Opens a workbook that lies in a file. Of one that can only be looked at, no journal is kept. */
export function beginAt(ports: Ports, sessions: Sessions, { pack, workbook, evidence }: Filed, home: Home): Opened {
  const { name, path, seen, heldBy, note } = home;
  const handle = sessions.open({ name, path, seen, pack, evidence, readOnly: heldBy !== null });
  if (heldBy === null) ports.journals.begin(handle, { pack, workbook, evidence }, { name, path, seen });
  return { handle, name, onDisk: true, pack: pack.resolved, workbook, entries: [], unsaved: false, heldBy, note };
}

/** What a new workbook is called until it is saved: without the characters that file systems refuse. */
export function fileName(unit: string, { workbook }: Book): string {
  return `${fileNameOf(unit, '', 120)}${workbook.year}年绩效自评`;
}
