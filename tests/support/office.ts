import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How long it may take to be there; on a busy computer it takes many times what it needs. */
const PATIENCE = 600_000;

/** The faces the forms ask for are seldom there. These stand in for them with digits of half a character, as theirs are. */
const FACES = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${['宋体', '黑体'].map((face) => `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>`).join('')}
</fontconfig>`;

const EMPTY =
  '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body></office:document>';

interface Office {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

let office: Promise<Office> | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Starts a LibreOffice with a profile of its own that other starts with the same profile hand their work to: a start takes
 * longer than a document does. It stays as long as it has a document open, and ends with this process: then nobody holds the
 * pipe that the shell reads from.
 */
async function started(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'jxzp-office-'));
  const open = join(folder, 'open');
  const faces = join(folder, 'fonts.conf');
  await mkdir(open);
  await writeFile(join(open, 'empty.fodt'), EMPTY);
  await writeFile(faces, FACES);
  const args = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`];
  const env = { ...process.env, FONTCONFIG_FILE: faces };
  const shell = ['-c', '"$@" & cat > /dev/null; kill 0', 'sh', 'soffice', ...args, join(open, 'empty.fodt')];
  // A group of its own, which the shell ends all of.
  const child = spawn('sh', shell, { stdio: ['pipe', 'ignore', 'ignore'], env, detached: true });
  child.unref();
  (child.stdin as unknown as { unref: () => void }).unref();
  // A document that is open is locked by a file beside it.
  for (let waited = 0; !(await readdir(open)).some((name) => name.startsWith('.~lock')); waited += 50) {
    if (waited > PATIENCE) throw new Error('LibreOffice does not start');
    await pause(50);
  }
  return { args, env };
}

/** Has a LibreOffice that runs already carry out what this command line says, one after another. */
export function inOffice(args: readonly string[], timeout: number): Promise<void> {
  const turn = last.then(async () => {
    office ??= started();
    const { args: own, env } = await office;
    await run('soffice', [...own, ...args], { timeout, env });
  });
  last = turn.catch(() => undefined);
  return turn;
}
