/**
 * The pages that are no table, by the ids of their steps. A table's step has the id of its table, which is the pack's to
 * choose: none begins with `page/`.
 */
export const pageIds = {
  unit: 'page/unit',
  projects: 'page/projects',
  roll: 'page/roll',
  import: 'page/import',
  summary: 'page/summary',
  report: 'page/report',
  check: 'page/check',
  export: 'page/export',
  pack: 'page/pack',
} as const;
