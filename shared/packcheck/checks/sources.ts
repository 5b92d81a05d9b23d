import { nearest } from '../../formula/nearest';
import type { Source } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { type Scorer, scorersOf } from '../tree';

/** Where inputs come from: the thing has to be there, and reachable from this table. */
export const sources: Check = {
  name: 'sources',
  about: '输入取自的项目都有，在这张表里取得到',
  touches: 'scores',
  run: (subject) => scorersOf(subject.pack.tables).flatMap((scorer) => inScorer(scorer, subject)),
};

function inScorer(scorer: Scorer, subject: Subject): Problem[] {
  return Object.entries(scorer.spec.inputs).flatMap(([name, input]) => {
    return input.kind === 'local' ? [] : one(name, input.source, [...scorer.path, 'inputs', name], scorer, subject);
  });
}

function one(name: string, source: Source, path: readonly PathPart[], scorer: Scorer, subject: Subject): Problem[] {
  const where = scorer.spec.name;
  const place = subject.at(...path);
  const from = source.written;
  const why = unreachable(source.kind, scorer, subject);
  if (why !== null) return [problem('packcheck.source-not-here', place, { where, name, from, why })];
  const known = knownSources(source.kind, scorer, subject);
  // Of two with one id, one was to be called otherwise: said of the ids themselves.
  const isRepeated = new Set(known).size < known.length;
  return known.includes(from) || isRepeated
    ? []
    : [problem('packcheck.source', place, { where, name, from, nearest: nearest(from, known) })];
}

/** Why a kind of source means nothing in this table; null where it does. */
function unreachable(source: Source['kind'], { table }: Scorer, subject: Subject): string | null {
  const ofProject = source === 'project' || source === 'funds' || source === 'measure';
  if (ofProject && table.of !== 'project') return '这张表不是某一个项目的表';
  if (ofProject && !subject.projectTable) return '规则包里没有项目的表';
  if (source === 'measure' && table === subject.projectTable) return '它要等这张表的各项都算完才有';
  if (source === 'rollup' && table.of === 'project') return '汇总是由各项目的表加起来的，项目的表里还没有它';
  return null;
}

/** Everything of one kind, as a pack writes it. */
function knownSources(kind: Source['kind'], { spec }: Scorer, { pack, projectTable }: Subject): string[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map((one) => `${kind}.${one.id}`);
  switch (kind) {
    case 'unit':
      return ids(pack.facts);
    case 'rollup':
      return ids(pack.rollups);
    case 'project':
      return ids(projectTable?.facts ?? []);
    case 'measure':
      return ids(projectTable?.measures ?? []);
    case 'rows':
      return spec.rows ? ids([...spec.rows.fields, ...spec.rows.figures]) : [];
    case 'funds': {
      const { rows = [], columns = [] } = projectTable?.funds ?? {};
      return rows.flatMap((row) => columns.map((column) => `funds.${row.id}.${column.id}`));
    }
  }
}
