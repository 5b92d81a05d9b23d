/**
 * travel.ts HOME packaged|unpackaged quiet|attacked|planted: the program in a network that leads nowhere, its system calls
 * watched; prints as JSON what was seen. `quiet`: the main job is done. `attacked`: the page tries every way out it has.
 * `planted`: the program itself fetches something, which has to be noticed.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mainJob, type Seen } from '../../e2e/mainJob';
import { packaged, type Program, start, unpackaged } from '../../e2e/packaged';
import type { Window } from '../../e2e/window';
import { silentResolver } from './resolver';

/** What a journey came to; what was seen of the main job, where it was quiet. */
export interface Journey {
  readonly seen: Seen | null;
  /** Names that were looked up. */
  readonly asked: readonly string[];
  /** System calls that went out over IPv4 or IPv6. */
  readonly connects: readonly string[];
  /** Packets that left by the way out, the question for its gateway's address included. */
  readonly sent: number;
}

const outside = 'planted.example';
const patience = 4000;

/** The program under strace, which stays out of the way: the process that is started is the program. */
function watched({ binary, args }: Program, home: string): { program: Program; log: string } {
  const log = path.join(home, 'calls.txt');
  const script = path.join(home, 'watched.sh');
  const strace = `strace -D -f -qq --seccomp-bpf -e trace=connect,sendto,sendmmsg -o '${log}'`;
  writeFileSync(script, `#!/bin/sh\nexec ${strace} '${binary}' "$@"\n`);
  chmodSync(script, 0o755);
  return { program: { binary: script, args }, log };
}

async function attack({ page }: Window): Promise<void> {
  await page.evaluate(async (host) => {
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'icon']) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: `http://${rel}.${host}/` });
      document.head.append(link);
    }
    navigator.sendBeacon(`http://beacon.${host}/`, 'x');
    await fetch(`http://fetch.${host}/`).catch(() => undefined);
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:stun.${host}:3478` }] });
    call.createDataChannel('out');
    await call.setLocalDescription(await call.createOffer());
  }, outside);
}

async function travel(home: string, which: string, what: string): Promise<Journey> {
  const before = packetsOut();
  const { asked } = await silentResolver('10.77.0.2');
  const { program, log } = watched(which === 'packaged' ? packaged() : unpackaged(), home);
  const window = await start(program);
  const seen = what === 'quiet' ? await mainJob(window, home) : null;
  if (what === 'attacked') await attack(window);
  if (what === 'planted')
    await window.app.evaluate(
      (_, host) => void Promise.allSettled([fetch(`http://${host}/`), fetch('http://10.77.0.9/')]),
      outside,
    );
  // Chromium's own services wait a moment after the start before they reach out.
  await window.page.waitForTimeout(patience);
  await window.close();
  const connects = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('AF_INET'));
  return { seen, asked: [...asked], connects, sent: packetsOut() - before };
}

/** Of `/proc/net/dev`: after the colon eight figures of what came in, then the packets that went out are the second. */
function packetsOut(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((one) => one.trim().startsWith('out0:'));
  return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
}

const [home = '', which = '', what = ''] = process.argv.slice(2);
writeFileSync(path.join(home, 'journey.json'), JSON.stringify(await travel(home, which, what)));
process.exit(0);
