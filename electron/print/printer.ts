import { BrowserWindow, session as sessions, type Session, type WebContents } from 'electron';
import type { Printing } from '../jobs/runner';
import { scheme } from '../app/origin';
import { webPreferences } from '../app/security';

/** The one page there is to print: nothing else is served in its session, and nothing is fetched. */
const page = `${scheme}://print/page.html`;

/** A document has to be laid out within this time; thousands of pages take minutes. */
const PATIENCE_MS = 10 * 60_000;

const policy = ["default-src 'none'", "style-src 'unsafe-inline'"].join('; ');

/** Prints documents of HTML, one after the other, in a window nobody sees: no scripts, no network, no preload. */
export function makePrinter(): Printing {
  let before: Promise<unknown> = Promise.resolve();
  let session: Session | null = null;
  let document = '';

  async function inWindow<T>(html: string, use: (contents: WebContents) => Promise<T>): Promise<T> {
    session ??= lockedSession(() => document);
    document = html;
    const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences(), session, javascript: false } });
    try {
      await inTime(window.loadURL(page));
      return await use(window.webContents);
    } finally {
      window.destroy();
    }
  }

  async function allToPdf(documents: readonly string[]): Promise<Uint8Array[]> {
    const printed: Uint8Array[] = [];
    for (const html of documents)
      printed.push(
        await inWindow(html, (contents) => inTime(contents.printToPDF({ preferCSSPageSize: true, printBackground: true }))),
      );
    return printed;
  }

  /** Pages that lie another way are another document, with a dialog of its own: the first that is called off ends it. */
  async function allToPaper(documents: readonly string[]): Promise<boolean> {
    for (const html of documents) if (!(await inWindow(html, (contents) => byDialog(contents, liesDown(html))))) return false;
    return true;
  }

  /** One after the other, whoever asks. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  }

  return {
    toPdf: (documents) => inTurn(() => allToPdf(documents)),
    toPaper: (documents) => inTurn(() => allToPaper(documents)),
  };
}

/** Whether the pages of a document lie on their long side, as it says itself. */
function liesDown(html: string): boolean {
  return /@page\{size:A4 landscape/.test(html);
}

/** The system's own dialog, thought over for as long as it takes; false: called off. */
function byDialog(contents: WebContents, landscape: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4', landscape }, (isPrinted, why) => {
      if (isPrinted || /cancel/i.test(why)) resolve(isPrinted);
      else reject(new Error(why));
    });
  });
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
