import type { PackSource } from '../pack';
import { type Problem, problem } from '../text/problem';

const KNOWN = '1';

/**
 * Files of a pack that do not say which language they are in, or say another than ours. Told from the files themselves: once they are
 * joined and laid over the pack it extends, one of them having said it is enough.
 */
export function unversioned({ folder, files }: PackSource): Problem[] {
  return files
    .filter(({ path }) => !path.includes('/') && path.endsWith('.yaml'))
    .flatMap(({ path, text }): Problem[] => {
      const said = /^language:[ \t]*["']?([^"'\s#]*)/m.exec(text);
      if (!said) return [problem('pack.language', `${folder}/${path}:1`, {})];
      const [, got = ''] = said;
      const line = text.slice(0, said.index).split('\n').length;
      const params = { where: 'language', got, nearest: null, allowed: KNOWN };
      return got === KNOWN ? [] : [problem('pack.not-one-of', `${folder}/${path}:${line}`, params)];
    });
}
