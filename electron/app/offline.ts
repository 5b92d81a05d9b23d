import inspector from 'node:inspector';
import { app, type Session, type WebContents } from 'electron';

/**
 * Chromium's services that would reach out by themselves, each shut by its own switch, and under them all: no name is
 * looked up and no proxy is searched for, whoever asks. Set before the app is ready.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  // Calls between pages would announce names for this machine to the local network.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
];

export function shutNetworkServices(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** The spell checker fetches a dictionary at every start, even where it is off, for as long as it has a language. */
export function shutSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** Calls between pages go past the policy of the page and past webRequest. */
export function shutWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

const debugging = ['remote-debugging-port', 'remote-debugging-pipe'];

/**
 * Whether somebody wants to look into a release from outside. A copy made for tests is told by its one different fuse: Node's
 * debugger listens there.
 */
export function isDebuggedRelease(): boolean {
  return app.isPackaged && inspector.url() === undefined && debugging.some((name) => app.commandLine.hasSwitch(name));
}
