/** Chinese characters and punctuation: a line end in the source between two of them is no space (CSS Text 3, segment breaks). */
const WIDE = '[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6]';
const BREAK_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t\\r\\n]*(?=${WIDE})`, 'g');

/** Stands for the end of a shown line until the text is whole: a source line end is none. */
export const LINE = '\ue000';

/** The text as a browser shows it: source line ends and runs of blanks are one space, `<br>` is a line. */
export function shownText(source: string): string {
  return source
    .replace(BREAK_BETWEEN_WIDE, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .split(LINE)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
