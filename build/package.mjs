/**
 * `npm run package [-- electron-builder's options]`: an unpacked Linux package by default. With the fallback Electron the
 * result is for trying only and must not be handed out.
 */
import process from 'node:process';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { runBuilder } from './bootstrap/package.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly } from './bootstrap/run.mjs';

await failPlainly(async () => {
  ensureDependencies(root);
  const fetched = await ensureElectron(root);
  await ensureBuilt(root);
  const asked = process.argv.slice(2);
  const options = asked.length > 0 ? asked : ['--linux', 'dir'];
  runBuilder(root, options, fetched.ELECTRON_OVERRIDE_DIST_PATH ?? process.env.ELECTRON_OVERRIDE_DIST_PATH ?? null);
});
