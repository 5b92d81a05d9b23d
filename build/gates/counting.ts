import ts from 'typescript';

/**
 * Which numbers count things, and which may measure money, rates or scores. A count is exact in a binary float: whole
 * literals, lengths, and names whose last word is one of these (`rowIndex`, `span.end`, `columns`).
 */
const counts = new Set(
  (
    'i j k n at index indexes position offset cursor start end begin from to length size count counts depth level indent ' +
    'row rows column columns col cols line lines cell cells span rowspan colspan page pages digit digits place places decimals ' +
    'year years month day times ordinal version exponent'
  ).split(' '),
);

/** On paper, lengths may be fractions: millimetres, em, points of type. Only where pages are laid out. */
const lengths = new Set('mm em width widths height heights margin gap padding twips pt ratio'.split(' '));

/** Calls whose answer is a count. */
const countingCalls = new Set([
  'indexOf',
  'lastIndexOf',
  'findIndex',
  'findLastIndex',
  'search',
  'charCodeAt',
  'codePointAt',
  'localeCompare',
]);

/** Where a number stands: what is known of its type, and whether pages are laid out here. */
export interface Place {
  readonly checker: ts.TypeChecker;
  readonly onPaper: boolean;
}

/** Whether a name belongs to a count (or, where pages are laid out, to a length on paper). */
export function isCountingName(name: string, { onPaper }: Place): boolean {
  const constant = /^[A-Z0-9_]+$/.test(name);
  const words = constant ? name.split('_') : name.replace(/Of$/, '').split(/-|(?=[A-Z])/);
  const last = words.at(-1)?.toLowerCase() ?? '';
  return counts.has(last) || (onPaper && lengths.has(last));
}

/** `Math.max`, `Math.ceil`, … */
export function isMath(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Math';
}

function peeled(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return peeled(node.expression);
  return node;
}

/** `list.map((x) => x.length)`: a list of counts. */
function mapsToCounts(call: ts.CallExpression, place: Place): boolean {
  const [body] = call.arguments;
  return body !== undefined && ts.isArrowFunction(body) && !ts.isBlock(body.body) && isCount(body.body, place);
}

/** `const LONGEST = 40`, or a field of an object `as const`: the type itself says which whole number it is. */
function isWholeByType(node: ts.Expression, { checker }: Place): boolean {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isNumberLiteral() && Number.isInteger(part.value));
}

/** `list.map((one, here) => …)`: the second parameter of a function given to an array is a position in it. */
function isPositionParameter(made: ts.Declaration): boolean {
  if (!ts.isParameter(made) || made.parent.parameters[1] !== made) return false;
  const call = made.parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return /^(map|forEach|filter|some|every|find|findIndex|flatMap)$/.test(call.expression.name.text);
}

/** `list.reduce((sum, one) => sum + …, 0)`: what is added up decides; the sum itself is neutral. */
function isRunningCount(made: ts.Declaration): boolean {
  if (!ts.isParameter(made) || made.parent.parameters[0] !== made) return false;
  const call = made.parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const begin = call.arguments[1];
  return call.expression.name.text === 'reduce' && begin !== undefined && ts.isNumericLiteral(begin);
}

/** `const found = text.indexOf(…)`: a constant is what it was made from. */
function isMadeFromCount(name: ts.Identifier, place: Place): boolean {
  const made = place.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (made === undefined) return false;
  if (isPositionParameter(made) || isRunningCount(made)) return true;
  if (!ts.isVariableDeclaration(made) || made.initializer === undefined) return false;
  return (ts.getCombinedNodeFlags(made) & ts.NodeFlags.Const) !== 0 && isCount(made.initializer, place);
}

function isCountingCall(call: ts.CallExpression, place: Place): boolean {
  if (isMath(call.expression)) {
    return call.arguments.every((argument) => isCount(ts.isSpreadElement(argument) ? argument.expression : argument, place));
  }
  if (ts.isIdentifier(call.expression)) {
    const { text } = call.expression;
    return text === 'Number' ? readsCount(call, place) : isCountingName(text, place);
  }
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const name = call.expression.name.text;
  if (name === 'map') return mapsToCounts(call, place);
  return countingCalls.has(name) || isCountingName(name, place);
}

/** Whether an expression is a count through and through. */
export function isCount(expression: ts.Expression, place: Place): boolean {
  const node = peeled(expression);
  const also = (other: ts.Expression) => isCount(other, place);
  if (ts.isNumericLiteral(node)) return place.onPaper || Number.isInteger(Number(node.text));
  if (isWholeByType(node, place)) return true;
  if (ts.isIdentifier(node)) return isCountingName(node.text, place) || isMadeFromCount(node, place);
  if (ts.isPropertyAccessExpression(node)) return isCountingName(node.name.text, place);
  if (ts.isStringLiteral(node)) return /^\d+$/.test(node.text);
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    return ts.isStringLiteral(key) ? isCountingName(key.text, place) : also(node.expression);
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return also(node.operand);
  if (ts.isConditionalExpression(node)) return also(node.whenTrue) && also(node.whenFalse);
  if (ts.isBinaryExpression(node)) return also(node.left) && also(node.right);
  return ts.isCallExpression(node) && isCountingCall(node, place);
}

/**
 * Whether text becomes a count here: what is read is named as one, or what it goes into is, or it is compared with one
 * (`Number(level)`, `const year = Number(text)`, `{ places: Number(text) }`, `list.length >= Number(text)`).
 */
export function becomesCount(call: ts.CallExpression, place: Place): boolean {
  return readsCount(call, place) || goesIntoCount(call, place);
}

function readsCount(call: ts.CallExpression, place: Place): boolean {
  const [read] = call.arguments;
  return read !== undefined && isCount(read, place);
}

function goesIntoCount(node: ts.Node, place: Place): boolean {
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return isCountingName(parent.name.getText(), place);
  if (ts.isBinaryExpression(parent)) return isCount(parent.left === node ? parent.right : parent.left, place);
  return ts.isExpression(parent) && !ts.isCallExpression(parent) ? goesIntoCount(parent, place) : false;
}
