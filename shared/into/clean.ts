import type { OfficePackage } from '../reading/package/package';
import type { ReadingPorts } from '../reading';
import { parseXml } from '../reading/xml/parse';
import type { TakenOff } from '../text/into';
import { acceptEdits, hasTraces } from './docx/accept';
import { spliced } from './xml';

/** Parts of a document that are not the document: comments, who wrote them, what programs noted of their makers. */
const DROPPED =
  /^(word\/(comments(Extended|Ids|Extensible)?|people|commentsExtensible)\.xml|docprops\/custom\.xml|xl\/comments\d*\.xml|xl\/comments\/.*|xl\/threadedcomments\/.*|xl\/persons\/.*|xl\/externallinks\/.*|xl\/revisions\/.*|customxml\/.*|docprops\/thumbnail\..*|word\/vbadata\.xml|_xmlsignatures\/.*)$/i;

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/** What is told of a dropped part. */
const NAMES: readonly (readonly [RegExp, TakenOff])[] = [
  [/comments|threadedcomments/i, 'comments'],
  [/externallinks/i, 'links'],
  [/docprops\/custom/i, 'properties'],
  [/revisions/i, 'history'],
];

/** Changes to parts by the names they have: a text, or null where the part goes. */
export type PartChanges = Map<string, string | null>;

/**
 * Takes off a document what tells of its makers: author, times, comments, tracked changes (accepted), attached templates,
 * links to other files. Adds to `changes`, whose texts are cleaned too. Answers what of it a reader would miss.
 */
export async function clean(
  parts: OfficePackage,
  changes: PartChanges,
  document: { readonly removed: readonly string[] },
  ports: ReadingPorts,
): Promise<TakenOff[]> {
  const names = parts.archive.written();
  const told = new Set<TakenOff>();
  const empty = emptyData(parts, names);
  const dropped = names.filter((name) => (DROPPED.test(name) && !empty.has(name)) || document.removed.includes(name));
  for (const name of dropped) {
    changes.set(name, null);
    const what = document.removed.includes(name) ? undefined : NAMES.find(([pattern]) => pattern.test(name))?.[1];
    if (what !== undefined) told.add(what);
  }
  for (const name of names) {
    if (changes.get(name) === null || !/\.(xml|rels|vml)$/i.test(name)) continue;
    const text = changes.get(name) ?? textIn(parts, name);
    if (text === null) continue;
    const now = await cleaned(name, text, dropped, ports, told);
    if (now !== text) changes.set(name, now);
  }
  return [...told];
}

/** Data parts that say nothing (a list of sources without any) and what belongs to them: there is nothing to take off. */
function emptyData(parts: OfficePackage, names: readonly string[]): ReadonlySet<string> {
  const data = names.filter((name) => /^customxml\/[^/]+\.xml$/i.test(name));
  const isEmpty = (name: string) => {
    const bare = (textIn(parts, name) ?? 'x').replace(/<\?[\s\S]*?\?>/g, '').trim();
    return /^<(?:\w+:)?datastoreItem\b|^<(?:\w+:)?Sources\b[^>]*(?:\/>|>\s*<\/[^>]*>)$/.test(bare);
  };
  return data.every(isEmpty) ? new Set(names.filter((name) => /^customxml\//i.test(name))) : new Set();
}

function textIn(parts: OfficePackage, name: string): string | null {
  const read = parts.text(name);
  return read.ok ? read.value : null;
}

async function cleaned(
  name: string,
  text: string,
  dropped: readonly string[],
  ports: ReadingPorts,
  told: Set<TakenOff>,
): Promise<string> {
  if (/^docprops\/core\.xml$/i.test(name)) return CORE;
  if (/^docprops\/app\.xml$/i.test(name)) return withoutMakers(text);
  if (/\.rels$/i.test(name)) return withoutTargets(text, dropped);
  if (/\[content_types\]\.xml$/i.test(name)) return withoutParts(text, dropped);
  if (/^word\/settings\.xml$/i.test(name))
    return text
      .replace(/<w:(?:trackRevisions|attachedTemplate|documentProtection|mailMerge)\b[^>]*\/>/g, '')
      .replace(/<w:docVars>.*?<\/w:docVars>/gs, '');
  if (/^xl\/workbook\.xml$/i.test(name))
    return text
      .replace(/<(\w+:)?externalReferences>.*?<\/(\w+:)?externalReferences>/gs, '')
      .replace(/<(\w+:)?fileSharing\b[^>]*\/>/g, '')
      .replace(/<x15ac:absPath\b[^>]*\/>/g, '');
  if (/^xl\/worksheets\//i.test(name))
    return dropped.some((one) => /comments/i.test(one)) ? text.replace(/<legacyDrawing\b[^>]*\/>/g, '') : text;
  if (!/^word\/[^/]+\.xml$/i.test(name) || !hasTraces(text)) return text;
  const parsed = await parseXml(text, ports);
  if (!parsed.ok) return text;
  const edits = acceptEdits(text, parsed.root);
  if (edits.length > 0) told.add('changes');
  return spliced(text, 0, text.length, edits);
}

/** What a program noted of its user; and the names a workbook's sheets had. */
function withoutMakers(text: string): string {
  const bare = text.replace(/<(Company|Manager|Template|HyperlinkBase|TotalTime)>[^<]*<\/\1>/g, '');
  return /<Application>[^<]*Excel/.test(bare) ? bare.replace(/<(HeadingPairs|TitlesOfParts)>[^]*?<\/\1>/g, '') : bare;
}

function withoutTargets(text: string, dropped: readonly string[]): string {
  return text.replace(/<Relationship\b[^>]*\/>/g, (one) => {
    const target = /Target="([^"]*)"/.exec(one)?.[1] ?? '';
    const bare = target.replace(/^(\.\.\/)+|^\//g, '').toLowerCase();
    const isGone = dropped.some((name) => bare !== '' && name.toLowerCase().endsWith(bare));
    const isData = /relationships\/customXml"/i.test(one) && dropped.some((name) => /^customxml\//i.test(name));
    const isTemplate = /relationships\/(attachedTemplate|externalLink|thumbnail|origin)"/i.test(one);
    return isGone || isTemplate || isData ? '' : one;
  });
}

function withoutParts(text: string, dropped: readonly string[]): string {
  return text.replace(/<Override\b[^>]*\/>/g, (one) => {
    const part = (/PartName="\/([^"]*)"/.exec(one)?.[1] ?? '').toLowerCase();
    return dropped.some((name) => name.toLowerCase() === part) ? '' : one;
  });
}
