import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/app/csp';
import { callNames, preloadOnly } from '../../shared/bridge';
import { eachIn } from './each';
import { openManual, pressInManual } from './manual-window';
import { openWindow, type Window } from './window';

/** Counts how often the page at an address has tried to go elsewhere; windows it asks for are answered at once, this is not. */
async function attempts(app: Window['app'], address: string): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }, part) => {
    const contents = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes(part))?.webContents;
    Reflect.set(globalThis, 'tried', 0);
    contents?.on('will-navigate', () => void Reflect.set(globalThis, 'tried', Number(Reflect.get(globalThis, 'tried')) + 1));
  }, address);
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'tried')));
}

describe('the running program is closed', () => {
  let window: Window;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  });
  eachIn(
    async () => (window = await openWindow()),
    async () => {},
    /Content Security Policy/,
  );
  afterAll(() => void server.close());
  const outside = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;

  it('runs the page in a sandbox, apart from Node', async () => {
    const preferences = await window.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(preferences.webviewTag ?? false).toBe(false);
    expect(preferences.allowRunningInsecureContent ?? false).toBe(false);
    expect(preferences.experimentalFeatures ?? false).toBe(false);
    expect(await window.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
    const seen = await window.page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ]);
    expect(seen).toEqual(['undefined', 'undefined']);
  });

  it('gives the page named functions and nothing else', async () => {
    const exposed = await window.page.evaluate(() => Object.keys(Reflect.get(globalThis, 'jxzp') as object).sort());
    // The one call that takes a path is the preload's own: the page hands over the browser's file object instead.
    const forPage = callNames.filter((name) => name !== preloadOnly);
    expect(exposed).toEqual([...forPage, 'droppedFile', 'onAction', 'onJob', 'onReview', 'onTaken', 'onArrived'].sort());
  });

  it('sends the policy in the header and serves nothing but the page', async () => {
    const answers = await window.app.evaluate(
      async ({ net }, addresses) => {
        const seen: { status: number; policy: string | null }[] = [];
        for (const address of addresses) {
          const reply = await net.fetch(address);
          seen.push({ status: reply.status, policy: reply.headers.get('content-security-policy') });
        }
        return seen;
      },
      [
        'app://jxzp/index.html',
        'app://jxzp/%2e%2e/%2e%2e/package.json',
        'app://jxzp/..%2f..%2fpackage.json',
        'app://jxzp/.made-from',
      ],
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404]);
    expect(answers[0]?.policy).toBe(contentSecurityPolicy);
  });

  it('runs no inline script, styles nothing inline, evaluates no text', async () => {
    await window.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = 1';
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { color: rgb(1, 2, 3) }';
      document.head.append(style);
      // Later, because what the debugger itself runs may evaluate.
      setTimeout(() => {
        try {
          (Reflect.get(globalThis, 'eval') as (text: string) => void)('window.evaluated = 1');
        } catch {
          Reflect.set(window, 'refused', 1);
        }
      });
    });
    await window.page.waitForFunction(() => 'evaluated' in window || 'refused' in window);
    const outcome = await window.page.evaluate(() => ({
      planted: 'planted' in window,
      evaluated: 'evaluated' in window,
      refused: 'refused' in window,
      colour: getComputedStyle(document.body).color,
    }));
    expect(outcome).toMatchObject({ planted: false, evaluated: false, refused: true });
    expect(outcome.colour).not.toBe('rgb(1, 2, 3)');
  });

  it('reaches no network, by whatever way', async () => {
    const { page, app } = window;
    const tried = await page.evaluate(async (address) => {
      const failed = await fetch(address).then(
        () => false,
        () => true,
      );
      const image = new Image();
      image.src = address;
      const link = document.createElement('link');
      Object.assign(link, { rel: 'prefetch', href: address });
      document.head.append(link);
      navigator.sendBeacon(address, 'x');
      return failed;
    }, outside());
    expect(tried).toBe(true);
    const fromMain = await app.evaluate(
      async ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      outside(),
    );
    expect(fromMain).toBe('refused');
    expect(asked).toBe(0);
  });

  it('stays where it is and opens no windows', async () => {
    const { page, app } = window;
    const before = page.url();
    const tried = await attempts(app, 'index.html');
    await page.evaluate((address) => {
      globalThis.open(address);
      location.href = address;
      const link = document.createElement('a');
      Object.assign(link, { href: address, target: '_blank' });
      document.body.append(link);
      link.click();
    }, outside());
    await expect.poll(tried).toBeGreaterThan(0);
    expect(page.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(asked).toBe(0);
  });

  it('grants no permission, neither asked for nor checked', async () => {
    const states = await window.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const asked = await Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...asked, media];
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('refuses a frame that is not its own', async () => {
    const reply = await window.app.evaluate(async ({ BrowserWindow, session }, channel) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
      });
      void session;
      await stranger.loadURL('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>').catch(() => undefined);
      const said = (await stranger.webContents.executeJavaScript(
        `require('electron').ipcRenderer.invoke('${channel}', {})`,
      )) as unknown;
      stranger.destroy();
      return said;
    }, 'jxzp:library');
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'shell.foreign-frame' }] });
  });

  it('gives the manual’s window no more: a sandbox, no bridge, no way out', async () => {
    const manual = await openManual(window);
    const preferences = await window.app.evaluate(({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/manual/'));
      const contents = shown?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(preferences.preload ?? null).toBeNull();
    expect(preferences.webviewTag ?? false).toBe(false);
    const seen = await manual.evaluate(() => ['jxzp', 'require', 'process'].map((name) => typeof Reflect.get(globalThis, name)));
    expect(seen).toEqual(['undefined', 'undefined', 'undefined']);
    const before = manual.url();
    const tried = await attempts(window.app, '/manual/');
    await manual.evaluate((address) => {
      globalThis.open(address);
      globalThis.open('app://jxzp/index.html');
      const script = document.createElement('script');
      script.textContent = 'window.planted = 1';
      document.head.append(script);
      for (const href of [address, 'app://jxzp/index.html']) {
        const link = document.createElement('a');
        link.href = href;
        document.body.append(link);
        link.click();
      }
    }, outside());
    await expect.poll(tried).toBeGreaterThan(0);
    expect(manual.url()).toBe(before);
    expect(await manual.evaluate(() => 'planted' in window)).toBe(false);
    expect(await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    expect(asked).toBe(0);
    await pressInManual(window.app, 'Escape');
    await expect.poll(() => window.app.windows().length).toBe(1);
  });
});
