/** What is worth saying of files that were made. Nothing that can be typed keeps a table from being exported. */
export const exportProblems = {
  'export.not-live': ({ formula }: { formula: string }) =>
    `「${formula}」的公式写不进 Excel（太长，或要用到的格不在一起），那一格放的是算好的数，改别处时它不会跟着变。`,
};
