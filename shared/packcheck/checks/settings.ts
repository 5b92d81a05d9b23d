import { nearest } from '../../formula/nearest';
import { parseNumber } from '../../number';
import { isMapping, type SettingKey, settingKeys } from '../../pack';
import { findingWords } from '../../text/findings';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { Subject } from '../subject';

/** How each key of `checks:` is written. */
const kinds: Readonly<Record<SettingKey, Kind>> = {
  'project-weights': 'amount',
  'group-points': 'switch',
  'rate-below-needs-reason': 'amount',
  'reason-limit': 'whole',
  'adjustment-needs-reason': 'switch',
  'low-score-needs-reason': 'switch',
  'low-total-needs-reason': 'amount',
  'low-total-text': 'text',
  'cost-against-budget': 'switch',
  'over-target': 'amount',
  slip: 'amount',
  'required-branches': 'words',
  'sum-of-facts': 'sums',
  'project-sums': 'project-sums',
  'fact-limits': 'limits',
  'score-rate-gap': 'amount',
  'monitor-red': 'amount',
  'monitor-yellow': 'amount',
  'monitor-unlikely': 'words',
  off: 'codes',
};

type Kind = 'amount' | 'switch' | 'whole' | 'text' | 'words' | 'sums' | 'project-sums' | 'limits' | 'codes';

/** Keys of `checks:` are known, their values of the form each wants, and the ids in them are there: a slip would switch a check off. */
export const settings: Check = {
  name: 'settings',
  about: 'checks 的键、值和其中的编号都认得',
  touches: 'form',
  run: (subject) => {
    const { data } = subject.loaded;
    const written = isMapping(data) ? data.checks : undefined;
    if (!isMapping(written)) return [];
    return Object.entries(written).flatMap(([key, value]) =>
      typeof value === 'string' ? ofKey(key, value.trim(), subject).map((one) => one(subject.at('checks', key))) : [],
    );
  },
};

type At = (place: string) => Problem;

function ofKey(key: string, value: string, subject: Subject): At[] {
  const known = settingKeys.find((one) => one === key);
  if (known === undefined) {
    const params = { key, nearest: nearest(key, settingKeys), known: settingKeys.join('、') };
    return [(place) => problem('packcheck.setting-key', place, params)];
  }
  const ill = (form: Kind): At[] => [(place) => problem('packcheck.setting-form', place, { key, got: value, form })];
  const kind = kinds[known];
  switch (kind) {
    case 'amount':
      return parseNumber(value).ok || isParameter(known, value, subject) ? [] : ill(kind);
    case 'whole':
      return /^\d{1,5}$/.test(value) ? [] : ill(kind);
    case 'switch':
      return value === 'true' || value === 'false' ? [] : ill(kind);
    case 'words':
      return value === '' ? ill(kind) : [];
    case 'text':
      return unknown(key, '表上的文字', [value], textIds(subject));
    case 'codes':
      return unknown(key, '检查', value.split(/[、,，\s]+/), Object.keys(findingWords));
    case 'sums':
      return ofRelations(key, kind, value, /^([^=<>]+)=([^=<>]+)$/, factIds(subject), factIds(subject));
    case 'limits':
      return ofRelations(key, kind, value, /^([^=<>≤]+)(?:<=|≤)([^=<>≤]+)$/, factIds(subject), factIds(subject));
    case 'project-sums':
      return ofRelations(key, kind, value, /^([^=<>]+)=([^=<>]+)$/, factIds(subject), columnIds(subject));
  }
}

/** How far beyond a target is too far may be a parameter the unit adjusts. */
function isParameter(key: string, value: string, { pack }: Subject): boolean {
  return key === 'over-target' && pack.parameters.some(({ name, choice }) => name === value && !choice);
}

function ofRelations(
  key: string,
  form: Kind,
  value: string,
  shape: RegExp,
  left: readonly string[],
  right: readonly string[],
): At[] {
  const relations = value.split(/[;；\n]/).filter((one) => one.trim() !== '');
  return relations.flatMap((relation) => {
    const [, first, second] = shape.exec(relation.trim()) ?? [];
    if (first === undefined || second === undefined) {
      const got = relation.trim();
      return [(place: string) => problem('packcheck.setting-form', place, { key, got, form })];
    }
    return [
      ...unknown(key, '单位数据', addends(first), left),
      ...unknown(key, form === 'project-sums' ? '资金栏' : '单位数据', addends(second), right),
    ];
  });
}

function addends(text: string): string[] {
  return text.split('+').map((one) => one.trim());
}

function unknown(key: string, what: string, ids: readonly string[], known: readonly string[]): At[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => (place) => problem('packcheck.setting-unknown', place, { key, what, id, nearest: nearest(id, known) }));
}

function factIds({ pack }: Subject): string[] {
  return pack.facts.map((one) => one.id);
}

function columnIds({ projectTable }: Subject): string[] {
  return projectTable?.funds?.columns.map((one) => one.id) ?? [];
}

function textIds({ pack }: Subject): string[] {
  return pack.tables.flatMap((table) => table.texts.map((one) => one.id));
}
