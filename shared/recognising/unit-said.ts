import type { SourceDocument } from '../reading/source';
import { isMoneyUnit } from './words/money';

/** 「填报单位（盖章）：某县文化馆」, alone on its line or with more behind it. */
const LABELLED =
  /(?:^|[\s\u3000])(?:填报|填表|编报|评价|自评|预算)?(?:单位|部门)(?:名称)?(?:[（(][^（()）]{1,6}[)）])?\s*[:：]\s*([^\s\u3000:：，。；]{2,40})/;

/** What units are called by: the end of a line that is nothing but a name. */
const NAME = /(局|委|办|中心|厅|院|校|馆|站|所|队|会|处|部|镇|乡|街道|政府)$/;

/** The unit a document is of, by the words around its tables: where they say so, else the first line that is a name; empty where none is. */
export function unitSaid(document: SourceDocument): string {
  const lines = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  for (const line of lines) {
    const [, said = ''] = LABELLED.exec(line) ?? [];
    if (said !== '' && !isMoneyUnit(said)) return said;
  }
  return lines.find((line) => line.length <= 40 && NAME.test(line) && !/[:：]/.test(line)) ?? '';
}
