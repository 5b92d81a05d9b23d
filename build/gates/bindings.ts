import ts from 'typescript';
import { fields, figures } from '../../shared/workbook/fields';
import type { Exception, Gate, Offence } from './gate';
import { isProduct, isScript } from './project';
import { everyNode, lineOf, parse } from './syntax';

/** Where paths are made. */
const HOME = 'shared/workbook/fields/';

/** Paths that look like bindings and are none, each with its reason. */
const exceptions: readonly Exception[] = [
  { file: 'shared/scoring/compile/', lets: '', reason: 'places of a pack, told in refusals of its formulas' },
  { file: 'shared/packcheck/written/', lets: '', reason: 'the same places' },
];

/** Every word a path of the catalogue has besides its ids: a new field's is known here at once. */
const words = new Set(
  [...Object.values(fields), ...Object.values(figures)]
    .flatMap(({ pattern }) => pattern.split('/'))
    .filter((part) => !part.startsWith('<')),
);
// What `<owner>` and `<line>` stand for.
for (const word of ['project', 'appraisal', 'indicator', 'execution']) words.add(word);

/** No path of the workbook is put together outside the catalogue of fields. */
export const bindingsGate: Gate = {
  name: 'bindings',
  about: '自评卷里的路径只由 shared/workbook/fields 拼出',
  check(project) {
    const files = project.files.filter(
      (file) =>
        isProduct(file) && isScript(file) && !file.startsWith(HOME) && !exceptions.some((one) => file.startsWith(one.file)),
    );
    return files.flatMap((file) => {
      const found: Offence[] = [];
      everyNode(parse(file, project.read(file)), (node) => {
        if (makesPath(node)) found.push({ file, line: lineOf(node), message: MESSAGE, severity: 'error' });
      });
      return found;
    });
  },
};

const MESSAGE = '这里自己拼出了自评卷里的路径；请用 fields 或 figures 的 at()，没有的先在 shared/workbook/fields 里加一个。';

/** `${owner}/fact/${id}`, owner + '/fact/' + id, ['project', id].join('/'). */
function makesPath(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) => hasWord(text));
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return [node.left, node.right].some((side) => ts.isStringLiteral(side) && hasWord(side.text));
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  const [by] = node.arguments;
  return (
    name.text === 'join' &&
    by !== undefined &&
    ts.isStringLiteral(by) &&
    by.text === '/' &&
    ts.isArrayLiteralExpression(expression) &&
    expression.elements.some((element) => ts.isStringLiteral(element) && words.has(element.text))
  );
}

/** A word of the catalogue between slashes, at an end of what stands between two holes or beside a slash there. */
function hasWord(text: string): boolean {
  return text.includes('/') && !/[\s`'"]/.test(text) && text.split('/').some((part) => words.has(part));
}
