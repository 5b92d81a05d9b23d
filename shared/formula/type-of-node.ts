import { isComparison } from './comparison';
import { functionCalled } from './functions';
import type { Node } from './tree';
import type { ExcelReference, NameType } from './value';

/** What a formula gives in a spreadsheet: a number, a text, a yes or no, a list. `reference`: what stands for a name there. */
export function typeOfNode(node: Node, reference: (name: string) => ExcelReference): NameType {
  switch (node.kind) {
    case 'text':
    case 'boolean':
      return node.kind;
    case 'name': {
      const found = reference(node.name);
      return found.kind === 'range' ? 'list' : (found.type ?? 'number');
    }
    case 'binary':
      return isComparison(node.operator) ? 'boolean' : 'number';
    case 'call': {
      const called = functionCalled(node.name);
      if (called?.signature.result !== 'branch') return called?.signature.result ?? 'number';
      const branches = called.name === 'IFERROR' || called.name === '#GUARD' ? node.args : node.args.slice(1);
      // NA() says nothing of what the others are.
      const branch = branches.find((one) => one.kind !== 'call' || one.name !== 'NA');
      return branch ? typeOfNode(branch, reference) : 'number';
    }
    default:
      return 'number';
  }
}
