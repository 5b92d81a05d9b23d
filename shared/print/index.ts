export { MARGIN_MM, PRINT_CSS } from './css';
export { printedWithContents } from './contents';
export { mergePdfs } from './merge-pdf';
export { isCover, printAnnexes } from './paint-report';
export { type PrintedPage, pageCount, printDocuments, printPages } from './paint-print';
