import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { home, planted } from './planted';

const run = promisify(execFile);
const settings = ['.oxlintrc.json', ...['', '.shared', '.renderer', '.electron', '.tests'].map((part) => `tsconfig${part}.json`)];

interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** The rule broken, or the code of the compiler. */
  readonly rule: string;
}

/** What `npm run lint` says of these files under the project's own settings; `where`: only what stands in these folders is looked at. */
export async function linted(files: Readonly<Record<string, string>>, where: readonly string[] = []): Promise<readonly Fault[]> {
  const own = Object.fromEntries(settings.map((file) => [file, readFileSync(path.join(home, file), 'utf8')]));
  return planted({ ...own, ...files }, async ({ root }) => {
    const lint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [lint, '--type-aware', '--type-check', '--deny-warnings', '--format', 'unix', ...where];
    const { stdout } = await run(process.execPath, args, { cwd: root }).catch((failed: { stdout: string }) => failed);
    return stdout.split('\n').flatMap((line) => {
      const [found, place = '', number = '', message = '', rule = ''] = /^(.+?):(\d+):\d+: (.*) \[\w+\/(.+)\]$/.exec(line) ?? [];
      const file = path.relative(root, path.resolve(root, place)).replaceAll('\\', '/');
      return found === undefined ? [] : [{ file, line: Number(number), message, rule }];
    });
  });
}
