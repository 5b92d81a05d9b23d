import type { PackSource } from '../pack';
import { type Problem, problem } from '../text/problem';

/**
 * Files of a pack that do not say which language they are in; another one than 1 is refused by the schema. Told from the files themselves: once they are joined and laid over the pack it
 * extends, one of them having said it is enough.
 */
export function unversioned({ folder, files }: PackSource): Problem[] {
  return files
    .filter(({ path, text }) => !path.includes('/') && path.endsWith('.yaml') && !/^language:/m.test(text))
    .map(({ path }) => problem('pack.language', `${folder}/${path}:1`, {}));
}
