/** What of the surroundings decides between X11 and Wayland. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The value a switch was given on the command line, or null. */
  readonly given: (name: string) => string | null;
}

const x11 = [['ozone-platform', 'x11']] as const;

/** An input method reaches a Wayland window only through these; version 3 of its protocol is what today's desktops speak. */
const wayland = [
  ['ozone-platform', 'wayland'],
  ['enable-wayland-ime', ''],
  ['wayland-text-input-version', '3'],
] as const;

/**
 * The switches the program has to be started again with, or null where it is as it should be. In a Wayland session newer Electrons
 * choose Wayland by themselves, and there Chinese can't be switched to on some systems: X11 unless asked otherwise (by
 * JXZP_WAYLAND=1 or `--ozone-platform=wayland`), or where there is no X11. Chromium has chosen before any code of ours
 * runs, so that setting a switch now would come too late.
 */
export function switchesToRestartWith({ platform, env, given }: Surroundings): readonly string[] | null {
  const isWaylandSession = Boolean(env.WAYLAND_DISPLAY) || env.XDG_SESSION_TYPE === 'wayland';
  if (platform !== 'linux' || !isWaylandSession) return null;
  const wantsWayland = env.JXZP_WAYLAND === '1' || given('ozone-platform') === 'wayland' || !env.DISPLAY;
  const wanted = wantsWayland ? wayland : x11;
  if (wanted.every(([name, value]) => given(name) === value)) return null;
  return wanted.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

/** The arguments of the first start with the switches put in the place of others of the same name. */
export function withSwitches(args: readonly string[], switches: readonly string[]): string[] {
  const names = new Set(switches.map(nameOf));
  return [...switches, ...args.filter((arg) => !names.has(nameOf(arg)))];
}

function nameOf(arg: string): string {
  return arg.split('=')[0] ?? arg;
}
