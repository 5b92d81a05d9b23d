import ts from 'typescript';
import type { Gate, Offence } from './gate';
import { isProduct, isScript } from './project';
import { everyNode, lineOf, linesOf, parse } from './syntax';

const fileWarns = 250;
const fileFails = 400;
const functionFails = 80;

/** Long lists are what these are for: tests, and the sentences of `shared/text`. */
function isExempt(file: string): boolean {
  return file.startsWith('tests/') || file.startsWith('shared/text/');
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '（无名）';
}

function longFunctions(file: string, text: string): Offence[] {
  const found: Offence[] = [];
  everyNode(parse(file, text), (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const length = linesOf(node);
    if (length <= functionFails) return;
    const message = `函数 ${nameOf(node)} 有 ${length} 行，超过 ${functionFails} 行；请拆开。`;
    found.push({ file, line: lineOf(node), message, severity: file.endsWith('.tsx') ? 'warning' : 'error' });
  });
  return found;
}

function longFile(file: string, text: string): Offence[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= fileWarns) return [];
  const severity = lines > fileFails && !file.endsWith('.tsx') ? 'error' : 'warning';
  return [{ file, line: 1, message: `文件有 ${lines} 行（${fileWarns} 行提醒，${fileFails} 行不许）；请拆开。`, severity }];
}

/** Files and functions stay readable in one sitting, style sheets too. Pages (TSX) are only reminded. */
export const sizeGate: Gate = {
  name: 'size',
  about: `文件 ${fileWarns} 行提醒、${fileFails} 行不许，函数 ${functionFails} 行不许`,
  check(project) {
    const files = project.files.filter((file) => (isProduct(file) || file.startsWith('build/')) && !isExempt(file));
    return files.flatMap((file) => {
      if (!isScript(file) && !file.endsWith('.css')) return [];
      const text = project.read(file);
      return [...longFile(file, text), ...(isScript(file) ? longFunctions(file, text) : [])];
    });
  },
};
