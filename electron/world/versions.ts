import { writeJxzp } from '../../shared/file';
import { openWorkbook } from '../../shared/jobs/workbook-file';
import type { Versions } from '../bridge/ports';
import { filePorts, keepState, listVersions, readVersion } from '../disk';

/** Earlier states of workbook files, in the program's own folder. */
export function realVersions({ program, versionsDir }: { program: string; versionsDir: string }): Versions {
  return {
    list: (file) => listVersions(versionsDir, file),
    async read(file, id) {
      const bytes = await readVersion(versionsDir, file, id);
      return bytes.ok ? openWorkbook(bytes.value, filePorts) : bytes;
    },
    async keep(file, filed) {
      const bytes = await writeJxzp({ ...filed, program }, filePorts);
      return bytes.ok ? keepState(versionsDir, file, bytes.value) : bytes;
    },
  };
}
