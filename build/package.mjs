/**
 * `npm run package [-- electron-builder's options]`: installers, and a list of their SHA-256 beside them. Without options those that need
 * no download of tools on Linux, elsewhere electron-builder's own choice. With the fallback Electron the result is for trying
 * only and must not be handed out.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { runBuilder } from './bootstrap/package.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly, say } from './bootstrap/run.mjs';
import { writeSums } from './bootstrap/sums.mjs';

const outputOption = '-c.directories.output=';

await failPlainly(async () => {
  ensureDependencies(root);
  const fetched = await ensureElectron(root);
  await ensureBuilt(root);
  const asked = process.argv.slice(2);
  const byDefault = process.platform === 'linux' ? ['--linux', 'deb', 'tar.gz', `--${process.arch}`] : [];
  const options = asked.length > 0 ? asked : byDefault;
  runBuilder(root, options, fetched.ELECTRON_OVERRIDE_DIST_PATH ?? process.env.ELECTRON_OVERRIDE_DIST_PATH ?? null);
  const output = options.find((option) => option.startsWith(outputOption))?.slice(outputOption.length);
  const folder = path.resolve(root, output ?? 'release');
  if (!existsSync(folder)) return;
  const listed = await writeSums(folder);
  if (listed.length > 0) say(`打好了：${listed.join('、')}；校验值在 ${path.join(path.relative(root, folder), 'SHA256SUMS')}。`);
});
