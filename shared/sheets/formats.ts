/** The formats a workbook is exported in, in the order they are offered. Light: the page lists them without the painters. */
export const exportFormats = ['docx', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
