import { BrowserWindow, session as sessions, type Session } from 'electron';
import type { PrintPdf } from '../../shared/painters/painter';
import { scheme } from '../app/origin';
import { webPreferences } from '../app/security';

/** The one page there is to print: nothing else is served in its session, and nothing is fetched. */
const page = `${scheme}://print/page.html`;

/** A document has to be laid out within this time; thousands of pages take minutes. */
const PATIENCE_MS = 10 * 60_000;

const policy = ["default-src 'none'", "style-src 'unsafe-inline'"].join('; ');

/** Prints documents of HTML as PDF, one after the other, in a window nobody sees: no scripts, no network, no preload. */
export function makePrinter(): PrintPdf {
  let before: Promise<unknown> = Promise.resolve();
  let session: Session | null = null;
  let document = '';

  async function printOnce(html: string): Promise<Uint8Array> {
    session ??= lockedSession(() => document);
    document = html;
    const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences(), session, javascript: false } });
    try {
      await inTime(window.loadURL(page));
      return await inTime(window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
    } finally {
      window.destroy();
    }
  }

  async function printAll(documents: readonly string[]): Promise<Uint8Array[]> {
    const printed: Uint8Array[] = [];
    for (const html of documents) printed.push(await printOnce(html));
    return printed;
  }

  return (documents) => {
    const printed = before.then(() => printAll(documents));
    before = printed.catch(() => undefined);
    return printed;
  };
}

/** A session of its own that knows one page and nothing else. */
function lockedSession(document: () => string): Session {
  const session = sessions.fromPartition('print');
  session.protocol.handle(scheme, (request) =>
    request.url === page
      ? new Response(document(), { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } })
      : new Response('', { status: 404 }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== page }));
  return session;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('printing took too long')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(tooLong));
  });
}
