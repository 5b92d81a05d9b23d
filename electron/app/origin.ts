/** The page's own scheme: a real origin, unlike file://, and nothing else is served under it. */
export const scheme = 'app';
const origin = `${scheme}://jxzp`;
export const startUrl = `${origin}/index.html`;
export const manualUrl = `${origin}/manual/index.html`;

/** Whether an address belongs to the app. Compared as parsed, never by the beginning of the text. */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === 'jxzp';
  } catch {
    return false;
  }
}
