import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './csp';
import { scheme } from './origin';
import { resolveAddress } from './resolve';

/** Has to be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page, and only that, with its policy in the header. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(scheme, async (request) => {
    const found = request.method === 'GET' ? resolveAddress(request.url, root) : null;
    if (!found) return refusal();
    try {
      return new Response(await readFile(found.file), { headers: headersFor(found.type) });
    } catch {
      return refusal();
    }
  });
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

function refusal(): Response {
  return new Response('', { status: 404, headers: headersFor('text/html; charset=utf-8') });
}
