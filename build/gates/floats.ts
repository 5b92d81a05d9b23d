import path from 'node:path';
import ts from 'typescript';
import { becomesCount, isCount, isMath, type Place } from './counting';
import { floatExceptions } from './exceptions';
import type { Exception, Gate, Offence } from './gate';
import { isScript } from './project';
import { compilerOptions, typed } from './program';
import { everyNode, lineOf } from './syntax';

/** Where money, rates and scores are worked out. */
const watched = /^shared\/(number|formula|scoring|workbook|rolling|sheets|findings)\//;
/** Where lengths on paper are worked out as well. */
const paper = /^shared\/sheets\//;

const arithmetic = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, '+'],
  [ts.SyntaxKind.MinusToken, '-'],
  [ts.SyntaxKind.AsteriskToken, '*'],
  [ts.SyntaxKind.SlashToken, '/'],
  [ts.SyntaxKind.PercentToken, '%'],
  [ts.SyntaxKind.AsteriskAsteriskToken, '**'],
  [ts.SyntaxKind.PlusEqualsToken, '+='],
  [ts.SyntaxKind.MinusEqualsToken, '-='],
  [ts.SyntaxKind.AsteriskEqualsToken, '*='],
  [ts.SyntaxKind.SlashEqualsToken, '/='],
  [ts.SyntaxKind.PercentEqualsToken, '%='],
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken, '**='],
]);

/** Ways from text or decimals into binary floats. */
const conversions = new Set(['Number', 'parseFloat', 'parseInt', 'Number.parseFloat', 'Number.parseInt']);

/** `found += 1` is `found++`: counting. */
function isStepByOne(node: ts.BinaryExpression, sign: string): boolean {
  return (sign === '+=' || sign === '-=') && node.right.getText() === '1';
}

/** Tells float arithmetic from counting, with the types at hand. */
class Watch {
  constructor(private readonly place: Place) {}

  private isNumber(node: ts.Expression): boolean {
    const type = this.place.checker.getTypeAtLocation(node);
    const known = this.place.checker.getBaseConstraintOfType(type) ?? type;
    const parts = known.isUnion() ? known.types : [known];
    return (
      parts.some((part) => (part.flags & ts.TypeFlags.NumberLike) !== 0) &&
      !parts.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0)
    );
  }

  private isMeasured(node: ts.Expression): boolean {
    return this.isNumber(node) && !isCount(node, this.place);
  }

  private inBinary(node: ts.BinaryExpression): string | undefined {
    const sign = arithmetic.get(node.operatorToken.kind);
    if (sign === undefined || isStepByOne(node, sign) || !this.isNumber(node.left) || !this.isNumber(node.right))
      return undefined;
    return this.isMeasured(node.left) || this.isMeasured(node.right) ? `number 的 ${sign}` : undefined;
  }

  private inUnary(node: ts.PrefixUnaryExpression): string | undefined {
    if (node.operator === ts.SyntaxKind.PlusToken) return '一元 +（把文字变成 number）';
    return node.operator === ts.SyntaxKind.MinusToken && this.isMeasured(node.operand) ? '对 number 取负' : undefined;
  }

  private inCall(node: ts.CallExpression): string | undefined {
    const written = node.expression.getText();
    if (conversions.has(written)) return becomesCount(node, this.place) ? undefined : written;
    if (isMath(node.expression)) return isCount(node, this.place) ? undefined : written;
    if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
    const name = node.expression.name.text;
    if (name === 'toNumber') return becomesCount(node, this.place) ? undefined : '.toNumber()';
    return /^to(Fixed|Precision|Exponential)$/.test(name) && this.isMeasured(node.expression.expression)
      ? `number 的 .${name}()`
      : undefined;
  }

  private inNew(node: ts.NewExpression): string | undefined {
    const [first] = node.arguments ?? [];
    return node.expression.getText() === 'Decimal' && first !== undefined && this.isMeasured(first)
      ? '由 number 造 Decimal'
      : undefined;
  }

  /** What in this node is float arithmetic, in words. */
  found(node: ts.Node): string | undefined {
    if (ts.isBinaryExpression(node)) return this.inBinary(node);
    if (ts.isPrefixUnaryExpression(node)) return this.inUnary(node);
    if (ts.isCallExpression(node)) return this.inCall(node);
    return ts.isNewExpression(node) ? this.inNew(node) : undefined;
  }
}

function checkFile(file: string, source: ts.SourceFile, checker: ts.TypeChecker): Offence[] {
  const watch = new Watch({ checker, onPaper: paper.test(file) });
  const byLine = new Map<number, Offence>();
  everyNode(source, (node) => {
    const found = watch.found(node);
    if (found === undefined) return;
    const message = `${found}：金额、比率和得分用 Decimal 计算；若是计数，请以计数的词结尾命名（index、count、places…）。`;
    const line = lineOf(node);
    if (!byLine.has(line)) byLine.set(line, { file, line, message, severity: 'error' });
  });
  return [...byLine.values()];
}

/** The gate, with the exceptions it grants: a test plants its own. */
export function makeFloatGate(exceptions: readonly Exception[]): Gate {
  return {
    name: 'floats',
    about: '金额、比率、得分不用二进制浮点数计算',
    check(project) {
      const files = project.files.filter((file) => watched.test(file) && isScript(file));
      const program = typed(project.root, files, compilerOptions(path.join(project.root, 'tsconfig.shared.json')));
      const all = files.flatMap((file) => {
        const source = program.getSourceFile(path.join(project.root, file));
        return source === undefined ? [] : checkFile(file, source, program.getTypeChecker());
      });
      const lets = (one: Offence) => (granted: Exception) =>
        granted.file === one.file && lineText(project.read(one.file), one.line).includes(granted.lets);
      const stale = exceptions.filter((granted) => !all.some((one) => lets(one)(granted)));
      return [
        ...all.filter((one) => !exceptions.some(lets(one))),
        ...stale.map(({ file, lets: what }): Offence => {
          return {
            file,
            line: 1,
            message: `例外「${what}」已经用不着，请从 build/gates/exceptions.ts 删掉。`,
            severity: 'error',
          };
        }),
      ];
    },
  };
}

function lineText(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

export const floatGate: Gate = makeFloatGate(floatExceptions);
