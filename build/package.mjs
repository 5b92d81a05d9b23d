/**
 * `npm run package [-- electron-builder's options]`: an unpacked Linux package by default. JXZP_PACKAGE=test makes one
 * that tests can attach to. With the fallback Electron the result is for trying only and must not be handed out.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly, run, say } from './bootstrap/run.mjs';

/** The version inside the fallback. */
const fallbackVersion = '25.1.1';

/**
 * The fallback without our opener, as electron-builder wants a bare Electron.
 * @param {string} home
 */
function bareCopy(home) {
  const copy = mkdtempSync(path.join(path.dirname(home), 'bare-'));
  cpSync(home, copy, { recursive: true, filter: (file) => path.basename(file) !== 'default_app.asar' });
  return copy;
}

await failPlainly(async () => {
  ensureDependencies(root);
  const { ELECTRON_OVERRIDE_DIST_PATH: home } = await ensureElectron(root);
  await ensureBuilt(root);
  const asked = process.argv.slice(2);
  const options = asked.length > 0 ? asked : ['--linux', 'dir'];
  const bare = home === undefined ? undefined : bareCopy(home);
  try {
    if (bare !== undefined) {
      options.push(`-c.electronDist=${bare}`, `-c.electronVersion=${fallbackVersion}`);
      say('用备用的 Electron 打出的包只供测试，请勿分发。');
    }
    const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
    if (!run(process.execPath, [builder, ...options, '--publish', 'never'], { cwd: root }))
      throw new Error('没有打包成功，请看上面的说明。');
  } finally {
    if (bare !== undefined) rmSync(bare, { recursive: true, force: true });
  }
});
