export { paintExcel, type ExcelOptions } from './paint-excel';
