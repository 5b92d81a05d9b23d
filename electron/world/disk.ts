import { openJxzp, writeJxzp } from '../../shared/file';
import { sentence } from '../../shared/text/problem';
import { ok } from '../../shared/text/result';
import type { Disk } from '../bridge/ports';
import { acquireLock, filePorts, loadFile, type Lock, releaseLock, saveFile } from '../disk';

/** Workbook files on the real disk: whole or not at all, earlier versions kept in the program's own folder. */
export function realDisk({ program, versionsDir }: { program: string; versionsDir: string }): Disk {
  const locks = new Map<string, Lock>();
  const evidence = new Map<string, ReadonlyMap<string, Uint8Array>>();
  return {
    async read(file) {
      const loaded = await loadFile(file);
      if (!loaded.ok) return loaded;
      const opened = await openJxzp(loaded.value.bytes, filePorts);
      if (!opened.ok) return opened;
      const { pack, workbook } = opened.value;
      evidence.set(file, opened.value.evidence);
      return ok({ pack, workbook, seen: loaded.value.sha256 });
    },
    async write(file, book, { seen, from }) {
      // Never on disk before: it has no attachments, and those of a file it replaces are not its own.
      const attached = (from === null ? undefined : evidence.get(from)) ?? new Map<string, Uint8Array>();
      evidence.set(file, attached);
      const bytes = await writeJxzp({ ...book, evidence: attached, program }, filePorts);
      if (!bytes.ok) return bytes;
      const saved = await saveFile(file, bytes.value, { versionsDir, ...(seen === null ? {} : { expect: seen }) });
      return saved.ok ? ok({ seen: saved.value.sha256, doubts: saved.value.doubts }) : saved;
    },
    async lock(file) {
      if (locks.has(file)) return null;
      const taken = await acquireLock(file);
      if (taken.ok) locks.set(file, taken.value);
      return taken.ok ? null : taken.problems.map(sentence).join('\n');
    },
    async unlock(file) {
      const lock = locks.get(file);
      locks.delete(file);
      if (lock) await releaseLock(lock);
    },
  };
}
