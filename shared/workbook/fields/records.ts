import type { Pack, Parameter } from '../../pack';
import type { Workbook } from '../schema/workbook';
import type { Treatment } from './carry';
import { nameOfPaper } from '../paper';
import { figures } from './figures';
import { isWording, namesForeignFigure, wordedLine } from './wording';

/** A note the workbook keeps beside its fields, under a path of its own: the name of the record, then what it is about. */
interface Note {
  readonly path: string;
  /** For people; `about` is the binding it is of, where the name ends with that. */
  readonly name: string;
  readonly about?: string;
  readonly text: string;
  /** Where rolling over is to treat it otherwise than its record: asked about whatever it says, or never. */
  readonly asked?: 'always' | 'never';
}

/** A record of notes: what a document printed, what was declared, what is set aside. */
export interface RecordKind {
  readonly carry: Treatment;
  readonly notes: (workbook: Workbook, pack: Pack) => readonly Note[];
  /** Takes over one note of another workbook, or drops it where that has none. */
  readonly take: (draft: Workbook, from: Workbook, path: string) => void;
}

type Texts = 'printed' | 'declared' | 'reference' | 'acknowledged';

/** A record of texts by binding. */
function texts(key: Texts, name: string): RecordKind {
  return {
    carry: { fate: 'clear', why: key, reference: 'never' },
    notes: (workbook) =>
      Object.entries(workbook[key]).map(([about, text]) => ({ path: `${key}/${about}`, name: `${name} ${about}`, about, text })),
    take: (draft, from, path) => {
      const about = path.slice(key.length + 1);
      const text = from[key][about];
      if (text === undefined) delete draft[key][about];
      else draft[key][about] = text;
    },
  };
}

/** How the forms are published: what has become the unit's habit, or what is of the year. */
function paper(options: (option: string) => boolean, carry: Treatment): RecordKind {
  return {
    carry,
    notes: ({ paper: settled }) =>
      Object.entries(settled).flatMap(([option, text]) =>
        options(option) ? [{ path: `paper/${option}`, name: `印法 ${nameOfPaper(option)}`, text }] : [],
      ),
    take: (draft, from, path) => {
      const option = path.slice('paper/'.length);
      const text = from.paper[option];
      if (text === undefined) delete draft.paper[option];
      else draft.paper[option] = text;
    },
  };
}

/**
 * Changes of the pack's data: figures handed down for the year and points are of the year; rules of the region stand, and so
 * does the bureau's wording, asked about where it names a year, or a figure nobody else knows.
 */
function adjusted(which: (parameter: Parameter | undefined, path: string) => boolean, carry: Treatment): RecordKind {
  return {
    carry,
    notes: ({ adjustments }, pack) =>
      adjustments.flatMap(({ path, value, source }) => {
        const parameter = pack.parameters.find(({ id }) => path === figures.parameter.at(id));
        if (!which(parameter, path)) return [];
        const name = isWording(path)
          ? `原表文字 ${wordedLine(path, pack)?.name ?? path}`
          : `对评分规则的调整 ${parameter?.name ?? path}`;
        const asked = namesForeignFigure(path, value, pack) ? ({ asked: 'always' } as const) : {};
        return [
          { path, name, text: value, ...asked },
          ...(source === '' ? [] : [{ path: `${path}${SOURCE}`, name, text: source, asked: 'never' as const }]),
        ];
      }),
    take: (draft, from, path) => {
      const about = path.endsWith(SOURCE) ? path.slice(0, -SOURCE.length) : path;
      const there = from.adjustments.find((one) => one.path === about);
      const at = draft.adjustments.findIndex((one) => one.path === about);
      draft.adjustments.splice(at < 0 ? draft.adjustments.length : at, at < 0 ? 0 : 1, ...(there ? [{ ...there }] : []));
    },
  };
}

/** Whether a parameter is a figure of one year: it has that year's date, or waits to be confirmed. */
function isHandedDown({ date, confirm }: Parameter): boolean {
  return date !== undefined || confirm === true;
}

/** Every such record. An adjustment and its source go by the path that is adjusted. */
export const records: Readonly<
  Record<Texts | 'adjustments' | 'wording' | 'rulings' | 'evidence' | 'paper' | 'paperDate', RecordKind>
> = {
  adjustments: adjusted((parameter, path) => (parameter ? isHandedDown(parameter) : !isWording(path)), {
    fate: 'clear',
    why: 'adjustment',
  }),
  wording: adjusted((_, path) => isWording(path), { fate: 'ask', why: 'wording', name: true }),
  rulings: adjusted((parameter) => parameter !== undefined && !isHandedDown(parameter), { fate: 'keep', why: 'ruling' }),
  printed: texts('printed', '原表上印的'),
  declared: texts('declared', '年初申报的'),
  reference: texts('reference', '更早一年的'),
  evidence: {
    carry: { fate: 'clear', why: 'attached', reference: 'never' },
    notes: ({ evidence }) =>
      Object.entries(evidence).map(([about, files]) => ({
        path: `evidence/${about}`,
        name: `附件 ${about}`,
        about,
        text: files.join('、'),
      })),
    take: (draft, from, path) => {
      const about = path.slice('evidence/'.length);
      const files = from.evidence[about];
      if (files === undefined) delete draft.evidence[about];
      else draft.evidence[about] = [...files];
    },
  },
  acknowledged: texts('acknowledged', '已说明「不用改」的检查'),
  paper: paper((option) => option !== 'date', { fate: 'keep', why: 'paper' }),
  paperDate: paper((option) => option === 'date', { fate: 'clear', why: 'paper-date' }),
};

const SOURCE = '/source';
