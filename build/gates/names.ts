import type { Gate, Offence } from './gate';
import { isScript } from './project';

/** A file's name as it is imported. */
const imported = (file: string) => file.replace(/\.\w+$/, '');

/** Names that are the same but for their case are one name where files are found without regard to it, as on Windows and macOS. */
export const namesGate: Gate = {
  name: 'names',
  about: '文件名不能只差大小写：Windows、macOS 上引用会找错',
  check(project) {
    const known = new Map<string, string>();
    return project.files.filter(isScript).flatMap((file): Offence[] => {
      const folded = imported(file).toLowerCase();
      const before = known.get(folded);
      if (before === undefined) known.set(folded, file);
      if (before === undefined || imported(before) === imported(file)) return [];
      return [{ file, line: 1, message: `与 ${before} 只差大小写；请改名。`, severity: 'error' }];
    });
  },
};
