import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from '../e2e/window';
import { patience } from './patience';
import { need, pause } from './desktop';

const run = promisify(execFile);

/** fcitx5 with pinyin as the only way of typing. */
const profile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`;

/** A message bus that starts nothing by itself: asked for fcitx5 before ours is there, the usual one starts another, with whoever's profile. */
const busOfItsOwn = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** A desktop with a window manager and fcitx5 on the display of the test, and what a program needs in its environment to reach it. */
export interface Desktop {
  readonly env: Readonly<Record<string, string>>;
  end: () => void;
}

/** Starts the message bus, the window manager and the input method, each a process of this test alone. */
export async function desktopWithPinyin(): Promise<Desktop> {
  need(['fcitx5', 'openbox', 'xdotool', 'dbus-daemon'], 'fcitx5 fcitx5-pinyin fcitx5-frontend-gtk3 dbus-x11 xdotool openbox');
  const home = freshFolder('ime');
  mkdirSync(path.join(home, '.config/fcitx5'), { recursive: true });
  const busFile = path.join(home, 'bus.conf');
  writeFileSync(busFile, busOfItsOwn);
  const bus = spawn('dbus-daemon', [`--config-file=${busFile}`, '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
    GTK_IM_MODULE: 'fcitx',
    XMODIFIERS: '@im=fcitx',
    LANG: 'C.UTF-8',
  };
  const starts = (command: string, args: readonly string[]) =>
    spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  // In the foreground, so that they can be ended.
  const manager = starts('openbox', []);
  const fcitx = await startedWithPinyin(() => starts('fcitx5', ['--disable=wayland,waylandim']), home, env);
  return { env, end: () => [manager, fcitx, bus].forEach((one) => one.kill('SIGKILL')) };
}

/** Starts fcitx5 until its group has pinyin: on a busy machine it now and then reads its profile before it knows pinyin, and drops it. */
async function startedWithPinyin(
  start: () => ChildProcess,
  home: string,
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const asking = ['--session', '--print-reply', '--dest=org.fcitx.Fcitx5', '/controller'];
  const ask = (method: string, ...args: string[]) =>
    run('dbus-send', [...asking, `org.fcitx.Fcitx.Controller1.${method}`, ...args], { env: { ...process.env, ...env } }).then(
      ({ stdout }) => stdout.includes('"pinyin"'),
      () => false,
    );
  for (const until = Date.now() + patience; Date.now() < until; ) {
    writeFileSync(path.join(home, '.config/fcitx5/profile'), profile);
    const fcitx = start();
    while (Date.now() < until && !(await ask('AvailableInputMethods'))) await pause(200);
    if (await ask('InputMethodGroupInfo', 'string:Default')) return fcitx;
    if (fcitx.exitCode !== null || fcitx.signalCode !== null) continue;
    const gone = once(fcitx, 'exit');
    fcitx.kill('SIGKILL');
    await gone;
  }
  throw new Error('fcitx5 没有起来');
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const [line, more] = text.split('\n');
      if (line !== undefined && more !== undefined) resolve(line);
    });
    stdout?.on('end', () => reject(new Error('dbus-daemon 没有起来')));
  });
}

/** Brings a window to the front, so that the keyboard's keys go to it. */
export async function activate(window: string): Promise<void> {
  await run('xdotool', ['windowactivate', '--sync', window]);
}

/** Presses letters on the keyboard of the display, one after the other, as a user's fingers do. */
export async function type(letters: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '120', letters]);
}

/** Presses a key by the name X gives it. */
export async function press(...keys: string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '120', ...keys]);
}
