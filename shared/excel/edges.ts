import { printable } from '../sheets/paper';
import { escapeXml } from '../sheets/package';

/** What stands at the edges of printed pages. */
export interface Edges {
  /** 「— 1 —」 at the foot of each page. */
  readonly pageNumbers?: boolean | undefined;
  /** Grey words: Excel has none across a page, they stand in its header. */
  readonly watermark?: string | undefined;
}

/** What is printed above and below every page of a worksheet: Excel writes it in a language of its own, in which & begins a code. */
export function edgesXml({ pageNumbers = false, watermark = '' }: Edges): string {
  const mark = printable(watermark).replaceAll('&', '&&');
  const header = mark === '' ? '' : `<oddHeader>${escapeXml(`&C&"黑体"&28&KBFBFBF${mark}`)}</oddHeader>`;
  const footer = pageNumbers ? `<oddFooter>${escapeXml('&C&"宋体"&10— &P —')}</oddFooter>` : '';
  return header + footer === '' ? '' : `<headerFooter>${header}${footer}</headerFooter>`;
}
