/** `npm start`: opens the workbench; where there is no display, does its main job without a window. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { runExample } from './bootstrap/example.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly, say } from './bootstrap/run.mjs';
import { ensureSystem, windowPackages } from './bootstrap/system.mjs';

/**
 * Windows and macOS always have a screen; on Linux the session says so.
 * @param {NodeJS.ProcessEnv} env
 */
function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

async function openWindow() {
  ensureSystem(windowPackages);
  const env = { ...process.env, ...(await ensureElectron(root)) };
  await ensureBuilt(root);
  const switches = [];
  if (process.getuid?.() === 0) {
    say('正以 root 身份运行：Chromium 的沙箱不肯在 root 下启动，这一次不用沙箱（--no-sandbox）。平时请用普通用户运行。');
    switches.push('--no-sandbox');
  }
  const electron = path.join(root, 'node_modules', 'electron', 'cli.js');
  const done = spawnSync(process.execPath, [electron, ...switches, root, ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exitCode = done.status ?? 1;
}

await failPlainly(async () => {
  ensureDependencies(root);
  if (hasDisplay(process.env)) return openWindow();
  say('这台机器没有图形界面（没有 DISPLAY 或 WAYLAND_DISPLAY），不开窗口；改用命令行给自带的样例评分并导出附表。');
  await ensureBuilt(root, ['cli']);
  runExample(root);
});
