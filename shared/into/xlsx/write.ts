import type { OpenedDocument } from '../../reading';
import type { DocxPlan } from '../docx/write';

export function writeXlsx(_opened: OpenedDocument, _plan: DocxPlan): { part: string; text: string }[] {
  return [];
}
