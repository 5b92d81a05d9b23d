export { MARGIN_MM, PRINT_CSS } from './css';
export { type PrintedPage, pageCount, printDocuments, printPages } from './paint-print';
