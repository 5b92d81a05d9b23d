import { childOf, elementsOf, textOf, type XmlElement } from '../../reading/xml/tree';
import { closingOf, type Edit, startOf } from '../xml';

const GONE = new Set([
  'w:del',
  'w:moveFrom',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:cellIns',
  'w:cellMerge',
  'w:numberingChange',
]);
const UNWRAPPED = new Set(['w:ins', 'w:moveTo']);

/** Whether a part has anything for `acceptEdits` to do; most have not and are not parsed for it. */
export function hasTraces(text: string): boolean {
  return /<w:(?:ins|del|moveFrom|moveTo|comment|cellIns|cellDel|cellMerge|[a-zA-Z]+Change)\b|<w:comment(?:Range|Reference)/.test(
    text,
  );
}

/** Tracked changes as accepted, and comments taken off: their marks go, inserted words stay, deleted ones go. */
export function acceptEdits(text: string, root: XmlElement): Edit[] {
  const edits: Edit[] = [];
  const cut = (element: XmlElement) => edits.push({ from: startOf(text, element), to: element.end, text: '' });
  const walk = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (GONE.has(name) || name.endsWith('Change') || isGoneRow(child) || isComment(child) || isGoneParagraph(child)) cut(child);
      else if (UNWRAPPED.has(name) && child.children.length === 0) cut(child);
      else {
        if (UNWRAPPED.has(name)) {
          edits.push({ from: startOf(text, child), to: child.opened, text: '' });
          edits.push({ from: closingOf(text, child) ?? child.end, to: child.end, text: '' });
        }
        walk(child);
      }
    }
  };
  walk(root);
  return edits;
}

function isGoneRow(element: XmlElement): boolean {
  if (element.name === 'w:tc') return childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined;
  if (element.name !== 'w:tr') return false;
  const about = childOf(element, 'w:trPr');
  return childOf(about, 'w:del') !== undefined || childOf(about, 'w:moveFrom') !== undefined;
}

function isComment(element: XmlElement): boolean {
  return element.name === 'w:r' && childOf(element, 'w:commentReference') !== undefined;
}

/** A paragraph whose end and all of whose words are deleted. */
function isGoneParagraph(element: XmlElement): boolean {
  if (element.name !== 'w:p') return false;
  const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
  if (childOf(mark, 'w:del') === undefined && childOf(mark, 'w:moveFrom') === undefined) return false;
  return (
    [...elementsOf(element)].every(({ name, children }) => name === 'w:pPr' || GONE.has(name) || children.length === 0) &&
    textOf(element) !== ''
  );
}
