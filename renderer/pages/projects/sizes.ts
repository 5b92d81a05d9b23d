/** Sizes of the list of projects, in millimetres as on paper. */
export const ROW_MM = 8;
export const AMOUNT_MM = 20;
export const WIDTHS: Readonly<Record<string, number>> = { code: 26, name: 42, department: 28 };
