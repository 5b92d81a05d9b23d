import { writeJxzp } from '../../shared/file';
import { openWorkbook, salvageWorkbook } from '../../shared/jobs/workbook-file';
import { sentence } from '../../shared/text/problem';
import { partName } from '../../shared/text/problems/file';
import { ok } from '../../shared/text/result';
import type { Claimed, Disk } from '../bridge/ports';
import { acquireLock, filePorts, freeName, holds, loadFile, type Lock, releaseLock, saveFile, takenBy } from '../disk';

/** Of what is saved by itself, an earlier version is kept at most this often: the last ones would all be of one hour. */
const AUTO_VERSIONS_MS = 15 * 60_000;

/** Workbook files on the real disk: whole or not at all, earlier versions kept in the program's own folder. */
export function realDisk({ program, versionsDir }: { program: string; versionsDir: string }): Disk {
  const locks = new Map<string, Lock>();
  return {
    async read(file) {
      const loaded = await loadFile(file);
      if (!loaded.ok) return loaded;
      const opened = await openWorkbook(loaded.value.bytes, filePorts);
      if (!opened.ok) return opened;
      const { pack, workbook, evidence } = opened.value;
      return ok({ pack, workbook, evidence, seen: loaded.value.sha256 });
    },
    async rescue(file) {
      const loaded = await loadFile(file);
      if (!loaded.ok) return null;
      const { lost, proof, ...found } = await salvageWorkbook(loaded.value.bytes, filePorts);
      return { ...found, lost: lost.map(partName), isProven: proof === 'sha256' };
    },
    async write(file, filed, seen, auto = false) {
      const bytes = await writeJxzp({ ...filed, program }, filePorts);
      if (!bytes.ok) return bytes;
      const saved = await saveFile(file, bytes.value, {
        versionsDir,
        ...(seen === null ? {} : { expect: seen }),
        ...(auto ? { versionsApart: AUTO_VERSIONS_MS } : {}),
      });
      return saved.ok ? ok({ seen: saved.value.sha256, doubts: saved.value.doubts }) : saved;
    },
    async writeBeside(folder, name, bytes) {
      const file = await freeName(folder, name);
      const saved = await saveFile(file, bytes, { expect: null });
      return saved.ok ? ok(file) : saved;
    },
    async lock(file, force = false): Promise<Claimed> {
      const mine = locks.get(file);
      if (mine && (await holds(mine))) return { kind: 'ours' };
      // Kept until there is another: a drive that was away comes back with our lock on it.
      const taken = await acquireLock(file, { force });
      if (taken.ok) locks.set(file, taken.value);
      if (taken.ok) return { kind: 'ours' };
      const [said] = taken.problems;
      if (said?.code === 'disk.locked') return { kind: 'held', by: said.params };
      return { kind: 'unsure', words: taken.problems.map(sentence).join('\n') };
    },
    async unlock(file) {
      const lock = locks.get(file);
      locks.delete(file);
      if (lock) await releaseLock(lock);
    },
    async takenBy(file) {
      const lock = locks.get(file);
      return lock ? takenBy(lock) : null;
    },
  };
}
