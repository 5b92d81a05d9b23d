/** `npm run -s jxzp -- …`: the command line, built first if it is stale. Only its own answer reaches stdout. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, isStale } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly } from './bootstrap/run.mjs';
import { shellOf } from './bootstrap/shell.mjs';

/**
 * PDFs are laid out by the shell: it is built and named only where one is asked for.
 * @param {readonly string[]} args
 */
async function shellFor(args) {
  if (!args.some((argument) => /(^|[,=])pdf($|,)/.test(argument)) && args[0] !== 'publish') return {};
  await ensureBuilt(root, ['main']);
  return { JXZP_SHELL: await shellOf(root) };
}

await failPlainly(async () => {
  ensureDependencies(root);
  if (isStale(root, 'cli')) await ensureBuilt(root, ['cli']);
  // Ctrl+C is for the command line, which may have something to put in order; it goes to both.
  process.on('SIGINT', () => undefined);
  const done = spawnSync(process.execPath, [path.join(root, 'dist', 'cli', 'cli.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...(await shellFor(process.argv.slice(2))) },
  });
  process.exitCode = done.status ?? 2;
});
