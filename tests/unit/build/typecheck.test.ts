import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkTypes } from '../../../build/typecheck';
import { planted } from '../../support/planted';

const config = (include: readonly string[], more: object = {}): string =>
  JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, skipLibCheck: true, lib: ['ES5'], types: [], ...more },
    include,
  });

const project = {
  'core.json': config(['core']),
  'page.json': config(['page']),
  // Stands for the browser, whose own types take a second to read.
  'page/browser.d.ts': 'declare const document: { title: string };\n',
  'core/sum.ts': 'export const sum = (one: number, other: number): number => one + other;\n',
  'page/title.ts': "import { sum } from '../core/sum';\ndocument.title = String(sum(1, 2));\n",
};

/** What is said of the project with some files changed or added: file and first line of each. */
function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return planted({ ...project, ...files }, async ({ root }) =>
    checkTypes(root, ['core.json', 'page.json']).map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
  );
}

describe('the types', () => {
  it('are right where each part uses only what it may', async () => {
    expect(await said({})).toEqual([]);
  });

  it('are wrong in the core where it uses the browser, though the page that imports it may', async () => {
    const text = 'export const sum = (one: number, _other: number): number => one + document.title.length;\n';
    expect(await said({ 'core/sum.ts': text })).toEqual([expect.stringMatching(/^core\/sum\.ts: .*'document'/)]);
  });

  it('are wrong across parts, and that is said once', async () => {
    const text = "import { sum } from '../core/sum';\ndocument.title = sum(1, 2);\n";
    expect(await said({ 'page/title.ts': text })).toEqual([expect.stringMatching(/^page\/title\.ts: Type 'number'/)]);
  });

  it('are looked at too where a file is imported that no part includes', async () => {
    const files = { 'odd/one.ts': "export const one: number = '1';\n", 'page/title.ts': "export * from '../odd/one';\n" };
    expect(await said(files)).toEqual([expect.stringMatching(/^odd\/one\.ts: Type 'string'/)]);
  });

  it('are wrong where a sentence does not end, or a configuration is', async () => {
    expect(await said({ 'core/sum.ts': 'export const sum = (' })).not.toEqual([]);
    expect(await said({ 'core.json': config(['core'], { strictt: true }) })).toEqual([expect.stringContaining('strictt')]);
  });
});
