import ts from 'typescript';
import type { Gate, Offence } from './gate';
import { isProduct, isScript } from './project';
import { everyNode, lineOf, parse } from './syntax';

/** The code runs from Chrome 114 / Node 18.15 on. These came later; the types of a newer Electron would not warn. */
const statics = new Set([
  'Object.groupBy',
  'Map.groupBy',
  'Promise.withResolvers',
  'Promise.try',
  'Array.fromAsync',
  'Iterator.from',
  'RegExp.escape',
  'URL.canParse',
  'URL.parse',
  'AbortSignal.any',
  'Error.isError',
  'Math.sumPrecise',
  'Uint8Array.fromBase64',
  'Uint8Array.fromHex',
  'JSON.rawJSON',
  'Atomics.waitAsync',
  'crypto.hash',
  'zlib.crc32',
  'util.styleText',
  'process.loadEnvFile',
  'process.getBuiltinModule',
  'path.matchesGlob',
  'fs.openAsBlob',
  'fs.glob',
  'fs.globSync',
  'import.meta.dirname',
  'import.meta.filename',
  'globalThis.crypto',
]);

/** Methods of values, whatever the value: their names are rare enough to go by the name alone. */
const methods = new Set([
  'toSorted',
  'toReversed',
  'toSpliced',
  'isWellFormed',
  'toWellFormed',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
  'symmetricDifference',
  'setHTMLUnsafe',
  'getHTML',
  'moveBefore',
  'toBase64',
  'toHex',
  'setFromBase64',
  'transferToFixedLength',
  'parentPath',
]);

/** Names that other things bear as well: only on a receiver made in the same expression is it surely the new one. */
const onlyOnSets = new Set(['union', 'intersection', 'difference']);
const onlyOnIterators = new Set([
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'forEach',
  'some',
  'every',
  'find',
]);

/** Named imports that the older Electron or its Node has not got. */
const imports: Readonly<Record<string, ReadonlySet<string>>> = {
  electron: new Set(['webUtils', 'WebContentsView', 'BaseWindow', 'ImageView']),
  'node:zlib': new Set(['crc32', 'zstdCompress', 'zstdCompressSync', 'zstdDecompress', 'zstdDecompressSync']),
  'node:util': new Set(['styleText', 'getCallSites', 'parseEnv']),
  'node:crypto': new Set(['hash']),
  'node:fs': new Set(['openAsBlob', 'glob', 'globSync']),
  'node:fs/promises': new Set(['glob']),
  'node:path': new Set(['matchesGlob']),
};

/** Whole modules that came later. */
const modules = new Set(['node:sqlite', 'node:sea', 'node:test/reporters']);

const css: readonly (readonly [RegExp, string])[] = [
  [/\bsubgrid\b/, 'subgrid'],
  [/\bfield-sizing\s*:/, 'field-sizing'],
  [/@scope\b/, '@scope'],
  [/@starting-style\b/, '@starting-style'],
  [/\blight-dark\(/, 'light-dark()'],
  [/\b(anchor-name|position-anchor|position-area)\s*:/, 'anchor positioning'],
  [/\binterpolate-size\s*:|\bcalc-size\(/, 'interpolate-size'],
  [/\btransition-behavior\s*:/, 'transition-behavior'],
  [/:user-(in)?valid\b/, ':user-valid'],
  [/\btext-box(-trim|-edge)?\s*:/, 'text-box-trim'],
  [/@function\b/, '@function'],
];

function isIteratorCall(receiver: ts.Expression): boolean {
  if (!ts.isCallExpression(receiver) || !ts.isPropertyAccessExpression(receiver.expression)) return false;
  const { name, expression } = receiver.expression;
  const fromObject = ts.isIdentifier(expression) && expression.text === 'Object';
  return (
    !fromObject &&
    ['values', 'keys', 'entries', 'matchAll'].includes(name.text) &&
    receiver.parent.kind !== ts.SyntaxKind.SpreadElement
  );
}

function memberUsed(node: ts.PropertyAccessExpression): string | undefined {
  const name = node.name.text;
  const written = `${node.expression.getText()}.${name}`;
  if (statics.has(written)) return written;
  if (methods.has(name)) return `.${name}`;
  const receiver = node.expression;
  if (onlyOnSets.has(name) && ts.isNewExpression(receiver) && receiver.expression.getText() === 'Set')
    return `Set.prototype.${name}`;
  if (onlyOnIterators.has(name) && isIteratorCall(receiver)) return `Iterator.prototype.${name}`;
  return undefined;
}

function importUsed(node: ts.ImportDeclaration): string | undefined {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return undefined;
  const from = node.moduleSpecifier.text;
  if (modules.has(from)) return from;
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return undefined;
  const late = bindings.elements.find((element) => imports[from]?.has((element.propertyName ?? element.name).text));
  return late && `${from} 的 ${late.name.text}`;
}

/** `readdir(…, { recursive: true })` came with Node 18.17; before that it is silently ignored. */
function recursiveReaddir(node: ts.CallExpression): boolean {
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
  return /^readdir(Sync)?$/.test(name) && node.arguments.some((argument) => /\brecursive\s*:/.test(argument.getText()));
}

function usedBy(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return memberUsed(node);
  if (ts.isImportDeclaration(node)) return importUsed(node);
  if (ts.isCallExpression(node) && recursiveReaddir(node)) return 'readdir 的 recursive';
  if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*v[a-z]*$/.test(node.text)) return '正则的 v 标志';
  if (ts.isRegularExpressionLiteral(node) && /\(\?[ims]*-?[ims]+:/.test(node.text)) return '正则的局部标志';
  return undefined;
}

function offence(file: string, line: number, used: string): Offence {
  return { file, line, message: `${used} 在 Chrome 114 / Node 18 里没有；请换一种写法。`, severity: 'error' };
}

/** The oldest platform we run on still runs every line. */
export const builtinsGate: Gate = {
  name: 'builtins',
  about: '不用 Chrome 114 / Node 18 还没有的内建功能和 CSS',
  check(project) {
    return project.files.filter(isProduct).flatMap((file) => {
      const found: Offence[] = [];
      if (isScript(file)) {
        everyNode(parse(file, project.read(file)), (node) => {
          const used = usedBy(node);
          if (used !== undefined) found.push(offence(file, lineOf(node), used));
        });
      } else if (file.endsWith('.css')) {
        project
          .read(file)
          .split('\n')
          .forEach((line, position) => {
            for (const [pattern, name] of css) if (pattern.test(line)) found.push(offence(file, position + 1, name));
          });
      }
      return found;
    });
  },
};
