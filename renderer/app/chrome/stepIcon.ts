import {
  BookOpenText,
  Building2,
  ChartColumn,
  CircleCheckBig,
  ClipboardCheck,
  Download,
  FileText,
  Folder,
  History,
  LayoutList,
  ListOrdered,
  type LucideIcon,
  Sheet,
} from 'lucide-react';
import { pageIds } from '../../state/pageIds';
import type { Part } from '../steps/registry';

const ofPage: Readonly<Record<string, LucideIcon>> = {
  [pageIds.unit]: Building2,
  [pageIds.projects]: ListOrdered,
  [pageIds.roll]: History,
  [pageIds.import]: ClipboardCheck,
  [pageIds.summary]: ChartColumn,
  [pageIds.report]: FileText,
  [pageIds.check]: CircleCheckBig,
  [pageIds.export]: Download,
  [pageIds.pack]: BookOpenText,
  'shared/base': Sheet,
};

/** The picture beside a step of the rail: a page's own, else what its part is made of. */
export function stepIcon(part: Part['id'], step: string): LucideIcon {
  return ofPage[step] ?? (part === 'projects' ? Folder : LayoutList);
}
