/** `npm run -s jxzp -- …`: the command line, built first if it is stale. Only its own answer reaches stdout. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, isStale } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly } from './bootstrap/run.mjs';

await failPlainly(async () => {
  ensureDependencies(root);
  if (isStale(root, 'cli')) await ensureBuilt(root, ['cli']);
  const done = spawnSync(process.execPath, [path.join(root, 'dist', 'cli', 'cli.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = done.status ?? 2;
});
