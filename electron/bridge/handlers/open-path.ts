import path from 'node:path';
import type { Damaged, Opened, Opening, Reply } from '../../../shared/bridge';
import type { Pack } from '../../../shared/pack';
import { type Problem, problem, sentence } from '../../../shared/text/problem';
import { fine, say } from '../answer';
import type { Filed, Ports, Rescued } from '../ports';
import type { Sessions } from '../sessions';
import { begin, beginAt } from './begin';
import type { Pending } from './pending';
import { ticketsFor } from './version-tickets';
import { openLeftOver } from './left-over';

/** Opens a file by its path, or says what stands in the way: somebody has it open, or it is damaged. */
export async function openPath(ports: Ports, sessions: Sessions, pending: Pending, file: string): Promise<Reply<Opening>> {
  const read = await ports.disk.read(file);
  if (!read.ok) return explain(ports, sessions, pending, file, read.problems);
  const goneOn = await goOn(ports, sessions, file, read.value.seen);
  if (goneOn) return fine({ kind: 'opened', opened: goneOn });
  const claimed = await ports.disk.lock(file);
  const name = path.basename(file);
  if (claimed.kind === 'held') return fine({ kind: 'held', file: pending.put(file), name, by: holderOf(claimed.by) });
  const note = claimed.kind === 'unsure' ? claimed.words : null;
  return fine({ kind: 'opened', opened: await open(ports, sessions, file, read.value, { heldBy: null, note }) });
}

/** Work on this very state of the file that a crash left unsaved goes on with it, however the file is opened. Null: there is none. */
async function goOn(ports: Ports, sessions: Sessions, file: string, seen: string): Promise<Opened | null> {
  for (const { handle } of await ports.journals.leftOver()) {
    const found = await ports.journals.recover(handle);
    if (found?.path !== file || found.seen !== seen || found.entries.length === 0) continue;
    const reply = await openLeftOver(ports, sessions, handle);
    if (!reply.ok) return null;
    const name = path.basename(file);
    const words = sentence(problem('disk.unsaved-found', name, { name }));
    await ports.recent.add(file);
    return { ...reply.value, note: reply.value.note === null ? words : `${words}\n${reply.value.note}` };
  }
  return null;
}

/** Opens a file that somebody else has open: only to look at, or taking it over. It may be free by now: then it simply opens. */
export async function openHeld(
  ports: Ports,
  sessions: Sessions,
  file: string,
  how: 'read-only' | 'take-over',
): Promise<Reply<Opened>> {
  const read = await ports.disk.read(file);
  if (!read.ok) return say(read.problems);
  const claimed = await ports.disk.lock(file, how === 'take-over');
  const heldBy = claimed.kind === 'held' ? holderOf(claimed.by) : null;
  const note = claimed.kind === 'unsure' ? claimed.words : null;
  return fine(await open(ports, sessions, file, read.value, { heldBy, note }));
}

/** Opens what could be read of a damaged file, as a new workbook. Null: there is nothing to open. */
export async function openRescued(ports: Ports, sessions: Sessions, file: string): Promise<Opened | null> {
  const found = await ports.disk.rescue(file);
  const rules = found && (await rulesFor(ports, found));
  if (!found?.workbook || !rules?.pack) return null;
  const { workbook, evidence, lost, isProven } = found;
  const name = path.basename(file);
  const note = sentence(problem('file.rescued', name, { name, lost, isProven, isOwnPack: rules.kind === 'own' }));
  return begin(ports, sessions, { pack: rules.pack, workbook }, path.basename(file, '.jxzp'), { evidence, note, unsaved: true });
}

async function open(
  ports: Ports,
  sessions: Sessions,
  file: string,
  read: Filed & { seen: string },
  state: Pick<Opened, 'heldBy' | 'note'>,
): Promise<Opened> {
  await ports.recent.add(file);
  return beginAt(ports, sessions, read, { path: file, name: path.basename(file), seen: read.seen, ...state });
}

/** Of these nothing may be taken apart: what they are is known, or nobody may look inside. */
const WHOLE: ReadonlySet<Problem['code']> = new Set(['file.newer', 'file.too-big', 'file.strange-entry']);

/** A file that would not open: a plain refusal where there is nothing to offer, else what there is. */
async function explain(
  ports: Ports,
  sessions: Sessions,
  pending: Pending,
  file: string,
  problems: readonly Problem[],
): Promise<Reply<Opening>> {
  const isDamage = problems.every(({ code }) => code.startsWith('file.') && !WHOLE.has(code));
  const found = isDamage ? await ports.disk.rescue(file) : null;
  if (!found) return say(problems);
  const versions = await ticketsFor(ports, sessions, file);
  const hasAnything = found.workbook !== null || (versions.ok && versions.value.length > 0);
  const isForeign = problems.some(({ code }) => code === 'file.not-jxzp');
  if (isForeign && !hasAnything) return say(problems);
  const rules = await rulesFor(ports, found);
  const { workbook } = found;
  const told: Damaged = {
    kind: 'damaged',
    file: pending.put(file),
    name: path.basename(file),
    problems: [...say(problems).problems],
    workbook: workbook && { unit: workbook.unit.name, year: workbook.year, projects: workbook.projects.length },
    pack: rules.kind,
    attached: [...found.evidence.keys()],
    lost: [...found.lost],
    isProven: found.isProven,
    versions: versions.ok ? versions.value : [],
  };
  return fine(told);
}

/** The rules to score what was rescued by. Rules of the same name that come with the program stand in for lost ones. */
async function rulesFor(
  { library }: Ports,
  { pack, workbook }: Rescued,
): Promise<{ kind: 'own' | 'bundled' | 'lost'; pack: Pack | null }> {
  if (pack) return { kind: 'own', pack };
  const bundled = workbook && (await library.blank(workbook.pack, ''));
  return bundled?.ok ? { kind: 'bundled', pack: bundled.value.pack } : { kind: 'lost', pack: null };
}

/** Only what the page is to know. */
function holderOf({ who, where, since }: { who: string; where: string; since: string }) {
  return { who, where, since };
}
