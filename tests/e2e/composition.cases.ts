/**
 * What a hand does with an input method, as steps with the text that must stand there in the end. Letters being composed
 * are the input method's; a key in these steps is pressed while it is composing unless it says `press` or `type`.
 */
export type Step =
  | { readonly compose: string; readonly key?: string; readonly caret?: number }
  | { readonly commit: string; readonly key: string }
  | { readonly cancel: 'Escape' | 'Backspace' }
  | { readonly turn: string }
  | { readonly type: string }
  | { readonly press: string }
  | { readonly paste: string }
  | { readonly click: 'elsewhere' };

/** Where the hand begins: behind the text, before its last sign, over all of it, or on a cell that is only selected. */
export type From = 'end' | 'middle' | 'over all' | 'selected cell';

/** What sort of place it is done in. */
export interface Place {
  /** A cell of a table: one text that typing replaces, or a paragraph that typing goes on with. */
  readonly cell: 'short' | 'long' | null;
  /** Whether a workbook is open, so that there is something to save. */
  readonly workbook: boolean;
}

export interface Case {
  readonly name: string;
  readonly from: From;
  readonly steps: readonly Step[];
  /**
   * Its keys mean something to what may stand around a field: a form takes Enter, a dialog Esc, a list arrows, a page Tab.
   * That differs from place to place where the field itself is the same.
   */
  readonly around?: true;
  readonly ends: (start: string, place: Place) => string;
  /** Why it makes no sense in some places; they are left out. */
  readonly not?: (place: Place) => string | null;
}

const behind = (words: string) => (start: string) => start + words;
const compose = (...letters: string[]): Step[] => letters.map((one) => ({ compose: one }));
const onlyCells = ({ cell }: Place) => (cell === null ? 'only a cell can be selected without being written in' : null);

/** The 24 cases; the few that are about what stands around are `around`. */
export const cases: readonly Case[] = [
  {
    name: 'one candidate, taken by space',
    from: 'end',
    steps: [...compose('n'), { commit: '年', key: ' ' }],
    ends: behind('年'),
  },
  {
    name: 'grown letter by letter',
    from: 'end',
    steps: [...compose('n', 'ni', 'nia', 'nian', "nian'z", "nian'zh", "nian'zhong"), { commit: '年中', key: ' ' }],
    ends: behind('年中'),
  },
  {
    name: 'shortened by Backspace and grown again',
    from: 'end',
    steps: [
      ...compose('n', 'ni', 'nib'),
      { compose: 'ni', key: 'Backspace' },
      { compose: 'n', key: 'Backspace' },
      ...compose('nian'),
      { commit: '年', key: ' ' },
    ],
    ends: behind('年'),
  },
  {
    name: 'called off by Esc',
    from: 'end',
    steps: [...compose('n', 'ni'), { cancel: 'Escape' }],
    around: true,
    ends: (start) => start,
  },
  {
    name: 'deleted letter by letter to nothing',
    from: 'end',
    steps: [...compose('n', 'ni'), { compose: 'n', key: 'Backspace' }, { cancel: 'Backspace' }],
    ends: (start) => start,
  },
  {
    name: 'Enter takes the candidate',
    from: 'end',
    steps: [...compose('n', 'nian'), { commit: '年', key: 'Enter' }],
    around: true,
    ends: behind('年'),
  },
  {
    name: 'a digit picks the candidate',
    from: 'end',
    steps: [...compose('n', 'nian'), { commit: '粘', key: '2' }],
    ends: behind('粘'),
  },
  {
    name: 'arrows, pages and Tab turn over the candidates',
    from: 'end',
    steps: [
      ...compose('n', 'nian'),
      ...['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageDown', 'Tab'].map((turn) => ({ turn })),
      { commit: '念', key: ' ' },
    ],
    around: true,
    ends: behind('念'),
  },
  {
    name: 'two in a row without a break',
    from: 'end',
    steps: [...compose('n', 'nian'), { commit: '年', key: 'z' }, ...compose('z', 'zhong'), { commit: '中', key: ' ' }],
    ends: behind('年中'),
  },
  {
    name: 'in the middle of a text',
    from: 'middle',
    steps: [...compose('z', 'zhong'), { commit: '中', key: ' ' }],
    ends: (start) => `${start.slice(0, -1)}中${start.slice(-1)}`,
  },
  {
    name: 'over a selection',
    from: 'over all',
    steps: [...compose('z', 'zhong'), { commit: '中', key: ' ' }],
    ends: () => '中',
  },
  {
    name: 'begun on a cell that is only selected',
    from: 'selected cell',
    steps: [...compose('n', "nian'zhong"), { commit: '年中', key: ' ' }],
    // As in a spreadsheet typing replaces a figure or a name; a paragraph is gone on with.
    ends: (start, { cell }) => (cell === 'long' ? `${start}年中` : '年中'),
    not: onlyCells,
  },
  {
    name: 'begun on a cell that is only selected, and called off: what stood there stays',
    from: 'selected cell',
    steps: [...compose('n', 'ni'), { cancel: 'Escape' }],
    ends: (start) => start,
    not: onlyCells,
  },
  {
    name: 'after F2',
    from: 'selected cell',
    steps: [{ press: 'F2' }, ...compose('n', 'nian'), { commit: '年', key: 'Enter' }],
    ends: behind('年'),
    not: ({ cell }) => (cell === null ? 'F2 means nothing in a field that is always written in' : null),
  },
  {
    name: 'letters kept as they are by Enter',
    from: 'end',
    steps: [...compose('w', 'wp', 'wps'), { commit: 'wps', key: 'Enter' }],
    ends: behind('wps'),
  },
  {
    name: 'full-width punctuation, without letters before it',
    from: 'end',
    steps: [
      { commit: '，', key: ',' },
      ...compose('n'),
      { commit: '年', key: ' ' },
      { commit: '。', key: '.' },
      { commit: '《', key: '<' },
    ],
    ends: behind('，年。《'),
  },
  {
    name: 'half typed, then Tab',
    from: 'end',
    steps: [...compose('n', 'ni'), { press: 'Tab' }],
    around: true,
    ends: behind('ni'),
  },
  {
    name: 'half typed, then a click elsewhere',
    from: 'end',
    steps: [...compose('n', 'ni'), { click: 'elsewhere' }],
    ends: behind('ni'),
  },
  {
    name: 'then Ctrl+S, and on at once while the page is saved and drawn again',
    from: 'end',
    steps: [
      ...compose('n', 'nian'),
      { commit: '年', key: ' ' },
      { press: 'Control+s' },
      ...compose('z', 'zh', 'zho', 'zhong'),
      { commit: '中', key: ' ' },
    ],
    ends: behind('年中'),
    not: ({ workbook }) => (workbook ? null : 'no workbook is open, so there is nothing to save'),
  },
  {
    name: 'then Ctrl+Z, and Ctrl+Y',
    from: 'end',
    steps: [
      ...compose('n', 'nian'),
      { commit: '年', key: ' ' },
      { press: 'Control+z' },
      { press: 'Control+y' },
      { press: 'Control+z' },
      ...compose('z'),
      { commit: '中', key: ' ' },
    ],
    ends: behind('中'),
  },
  {
    name: 'signs of two code units, one taken out by one Backspace',
    from: 'end',
    steps: [
      ...compose('j', 'ji'),
      { commit: '𠮷', key: ' ' },
      ...compose('j', 'ji'),
      { commit: '𠮷', key: ' ' },
      { press: 'Backspace' },
    ],
    ends: behind('𠮷'),
  },
  {
    name: 'a long phrase, cut otherwise and turned to words part by part',
    from: 'end',
    steps: [
      ...compose('xianjin', "xi'anjin", "xian'jinliu", "xian'jin'liu'liang"),
      { compose: "现金'liu'liang", key: '1' },
      { compose: "现金'liu'liang", key: 'ArrowLeft', caret: 2 },
      { compose: "现金流'liang", key: '1' },
      { commit: '现金流量', key: ' ' },
    ],
    ends: behind('现金流量'),
  },
  {
    name: 'between letters and digits',
    from: 'end',
    steps: [{ type: 'A4' }, ...compose('z', 'zhi'), { commit: '纸', key: ' ' }, { type: '12' }],
    ends: behind('A4纸12'),
  },
  {
    name: 'right after a paste',
    from: 'end',
    steps: [{ paste: '贴上' }, ...compose('d', 'de'), { commit: '的', key: ' ' }],
    ends: behind('贴上的'),
  },
];
