/** `npm run build [-- --force] [target…]`: builds what is stale. */
import process from 'node:process';
import { ensureBuilt, missingEntries, targets } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly, say } from './bootstrap/run.mjs';

await failPlainly(async () => {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const names = wanted.length > 0 ? wanted : Object.keys(targets);
  ensureDependencies(root);
  await ensureBuilt(root, names, { force: process.argv.includes('--force') });
  const missing = missingEntries(root, names);
  if (missing.length > 0) say(`还没有源文件，略过：${missing.join('、')}`);
});
