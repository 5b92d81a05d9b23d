export { paintExcel } from './paint-excel';
