/** Refusals of formulas written in a pack. */
export const formulaProblems = {
  'formula.unknown-name': (p: { name: string }) => `公式里的「${p.name}」没有定义；请检查写法，或在「取数」里加上它。`,
};
