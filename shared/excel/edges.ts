import { printable } from '../sheets/paper';
import { escapeXml } from '../sheets/package';
import type { ExcelOptions } from './paint-excel';

/** What is printed above and below every page of a worksheet: Excel writes it in a language of its own, in which & begins a code. */
export function edgesXml({ pageNumbers = false, watermark = '' }: Pick<ExcelOptions, 'pageNumbers' | 'watermark'>): string {
  const mark = printable(watermark).replaceAll('&', '&&');
  const header = mark === '' ? '' : `<oddHeader>${escapeXml(`&C&"黑体"&28&KBFBFBF${mark}`)}</oddHeader>`;
  const footer = pageNumbers ? `<oddFooter>${escapeXml('&C&"宋体"&10— &P —')}</oddFooter>` : '';
  return header + footer === '' ? '' : `<headerFooter>${header}${footer}</headerFooter>`;
}
