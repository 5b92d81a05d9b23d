import ts from 'typescript';
import type { Gate } from './gate';
import { everyNode, lineOf, parse, rootName } from './syntax';

const suites = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const parking = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']);
const disguised = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

function parks(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return parking.has(node.name.text) && suites.has(rootName(node.expression));
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && disguised.has(node.expression.text);
}

/** Tests that are parked prove nothing: no `.skip`, `.only`, `.todo`, and none of their disguises. */
export const parkedGate: Gate = {
  name: 'parked',
  about: '测试不停放',
  check(project) {
    return project.files
      .filter((file) => /^tests\/.*\.tsx?$/.test(file))
      .flatMap((file) => {
        const lines: number[] = [];
        everyNode(parse(file, project.read(file)), (node) => {
          if (parks(node)) lines.push(lineOf(node));
        });
        return lines.map((line) => ({ file, line, message: '测试不许停放：删掉它，或让它通过。', severity: 'error' as const }));
      });
  },
};
