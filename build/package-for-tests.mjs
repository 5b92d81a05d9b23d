/**
 * `npm run package:tests`: the release as it would be handed out, unpacked, and beside it a copy that tests can attach to.
 * The two differ in one fuse: the release takes no debugger.
 */
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { electronHere, executableHere, runBuilder } from './bootstrap/package.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly } from './bootstrap/run.mjs';

const home = path.join(root, 'node_modules', '.cache', 'packaged');

await failPlainly(async () => {
  const fetched = await ensureElectron(root);
  await ensureBuilt(root);
  rmSync(home, { recursive: true, force: true });
  runBuilder(root, ['--dir', `-c.directories.output=${home}`], electronHere(root, { ...process.env, ...fetched }));
  const unpacked = readdirSync(home).find((name) => name.endsWith('-unpacked') || name.startsWith('mac'));
  if (unpacked === undefined) throw new Error('没有找到打好的程序。');
  const release = path.join(home, 'release');
  renameSync(path.join(home, unpacked), release);
  await attachable(release, path.join(home, 'attachable'));
});

/**
 * @param {string} release
 * @param {string} copy
 */
async function attachable(release, copy) {
  cpSync(release, copy, { recursive: true });
  await flipFuses(path.join(copy, executableHere), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
