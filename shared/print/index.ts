export { PRINT_CSS } from './css';
export { type PrintOptions, type PrintedPage, printDocuments, printPages } from './paint-print';
