export const formulaProblems = {};
