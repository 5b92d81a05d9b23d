import ts from 'typescript';
import type { Gate } from './gate';
import { everyNode, lineOf, parse, rootName } from './syntax';

const bounded = new Set(['it', 'test', 'describe', 'suite', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);

/** Waits that end after a second, or after thirty, unless told otherwise. */
const impatient = /^vi\.(waitFor|waitUntil)$|\bapp\.(waitForEvent|firstWindow)$|^(_electron|chromium)\.launch$/;

function isNumber(node: ts.Node): boolean {
  return ts.isNumericLiteral(node) || (ts.isBinaryExpression(node) && (isNumber(node.left) || isNumber(node.right)));
}

function hasTimeout(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.some(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === 'timeout')
  );
}

function isBound(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    bounded.has(rootName(node.expression)) &&
    node.arguments.some((argument) => isNumber(argument) || hasTimeout(argument))
  );
}

function isImpatient(node: ts.Node): boolean {
  return ts.isCallExpression(node) && impatient.test(node.expression.getText()) && !node.arguments.some(hasTimeout);
}

/**
 * No test has a bound of its own, nor what tests share: on a busy machine it takes many times what it needs. Nor does a wait lean
 * on the short one of its library. The configuration ends what hangs. A bench has the machine to itself.
 */
export const boundsGate: Gate = {
  name: 'bounds',
  about: '测试不自带时限',
  check(project) {
    return project.files
      .filter((file) => /^tests\/.*\.tsx?$/.test(file) && !file.endsWith('.bench.ts'))
      .flatMap((file) => {
        const lines: number[] = [];
        everyNode(parse(file, project.read(file)), (node) => {
          if (isBound(node) || isImpatient(node)) lines.push(lineOf(node));
        });
        return lines.map((line) => ({
          file,
          line,
          message: '测试不许自带时限，也不靠等待函数自己的短时限：机器一忙就会误报。',
          severity: 'error' as const,
        }));
      });
  },
};
