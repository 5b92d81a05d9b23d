import { describe, expect, it } from 'vitest';
import { switchesToRestartWith, withSwitches } from '../../../electron/app/display-server';

const waylandSession = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' };

function restart(env: Record<string, string>, switches: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') {
  return switchesToRestartWith({ platform, env, given: (name) => switches[name] ?? null });
}

const wayland = ['--ozone-platform=wayland', '--enable-wayland-ime', '--wayland-text-input-version=3'];
const asWayland = { 'ozone-platform': 'wayland', 'enable-wayland-ime': '', 'wayland-text-input-version': '3' };

describe('X11 or Wayland', () => {
  it('in a Wayland session goes over to X11, once', () => {
    expect(restart(waylandSession)).toEqual(['--ozone-platform=x11']);
    expect(restart({ DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' })).toEqual(['--ozone-platform=x11']);
    expect(restart(waylandSession, { 'ozone-platform': 'x11' })).toBeNull();
  });

  it('stays as it is in an X11 session, and on other systems', () => {
    expect(restart({ DISPLAY: ':0', XDG_SESSION_TYPE: 'x11' })).toBeNull();
    expect(restart({ DISPLAY: ':0', JXZP_WAYLAND: '1' })).toBeNull();
    expect(restart(waylandSession, {}, 'win32')).toBeNull();
    expect(restart(waylandSession, {}, 'darwin')).toBeNull();
  });

  it('takes Wayland where it is asked for, or where there is no X11, and with it the input method', () => {
    expect(restart({ ...waylandSession, JXZP_WAYLAND: '1' })).toEqual(wayland);
    expect(restart({ ...waylandSession, JXZP_WAYLAND: '1' }, { 'ozone-platform': 'x11' })).toEqual(wayland);
    expect(restart(waylandSession, { 'ozone-platform': 'wayland' })).toEqual(wayland);
    expect(restart({ WAYLAND_DISPLAY: 'wayland-0' })).toEqual(wayland);
    expect(restart({ ...waylandSession, JXZP_WAYLAND: '1' }, asWayland)).toBeNull();
    expect(restart(waylandSession, asWayland)).toBeNull();
  });

  it('keeps the file and the other switches of the first start', () => {
    const args = ['/工程', '--ozone-platform=x11', '--no-sandbox', '/家/某中心.jxzp'];
    expect(withSwitches(args, wayland)).toEqual([...wayland, '/工程', '--no-sandbox', '/家/某中心.jxzp']);
  });
});
