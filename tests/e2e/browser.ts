import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../electron/app/csp';
import { resolveAddress } from '../../electron/app/resolve';
import { patience } from '../support/patience';
import { pressesAtRest } from './at-rest';
import { freshFolder, hear, root } from './window';

export interface Tab {
  readonly page: Page;
  readonly complaints: string[];
  close: () => Promise<void>;
}

let built: Promise<string> | undefined;

/** The page with the in-memory shell, built once for all tests of a run; gives the folder it is in. */
function builtPage(): Promise<string> {
  built ??= buildPage(freshFolder('page'));
  return built;
}

async function buildPage(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(root, 'renderer/dev/memory.html') },
    },
  });
  return outDir;
}

/** Serves the page with the in-memory shell under the same policy, and opens it in the system's Chromium. */
export async function openTab(): Promise<Tab> {
  const outDir = await builtPage();
  const server = createServer((request, response) => {
    const found = resolveAddress(`app://jxzp${request.url}`, outDir);
    if (!found) return response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': found.type, 'Content-Security-Policy': contentSecurityPolicy })
      .end(readFileSync(found.file));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], timeout: 2 * patience });
  const close = async () => {
    await browser.close();
    server.close();
  };
  const complaints: string[] = [];
  try {
    const page = await shownIn(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/dev/memory.html`, complaints);
    return { page, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page of a browser that shows what is at an address; what it complains of is added to `complaints`. */
async function shownIn(browser: Browser, address: string, complaints: string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(patience);
  hear(page, complaints);
  pressesAtRest(page);
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(address);
  await page.waitForSelector('.card');
  return page;
}
