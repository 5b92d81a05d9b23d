import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/app/csp';
import { isOurs } from '../../../electron/app/origin';
import { resolveAddress } from '../../../electron/app/resolve';

const root = '/opt/jxzp/dist/renderer';

describe('addresses of the page', () => {
  it('stand for files of the built page', () => {
    expect(resolveAddress('app://jxzp/index.html', root)).toEqual({
      file: `${root}/index.html`,
      type: 'text/html; charset=utf-8',
    });
    expect(resolveAddress('app://jxzp/assets/main-1a.js?x#y', root)?.file).toBe(`${root}/assets/main-1a.js`);
  });

  it.each([
    'app://jxzp/../renderer-evil/a.js',
    'app://jxzp/%2e%2e/renderer-evil/a.js',
    'app://jxzp/..%2frenderer-evil/a.js',
    'app://jxzp/..%5c..%5ca.js',
    'app://jxzp/%00.js',
    'app://jxzp/%',
    'app://jxzp/',
    'app://jxzp/.made-from',
    'app://evil/index.html',
    'app://jxzp.evil/index.html',
    'https://jxzp/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s stands for nothing', (address) => {
    const found = resolveAddress(address, root);
    // URL parsing already folds `..` away: what is left must be inside, or nothing.
    expect(found === null || found.file.startsWith(`${root}/`)).toBe(true);
    if (!isOurs(address)) expect(found).toBeNull();
  });

  it('need the separator: a neighbour that begins alike is outside', () => {
    expect(resolveAddress('app://jxzp/..%2frenderer-evil%2fa.js', root)).toBeNull();
  });
});

describe('the policy', () => {
  it('allows nothing inline, nothing from elsewhere, nothing to be sent', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    expect(contentSecurityPolicy).toContain("style-src 'self';");
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});
