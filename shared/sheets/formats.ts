/** The formats a workbook is exported in, in the order their files are made. Light: the page names them without the painters. */
export const exportFormats = ['docx', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
