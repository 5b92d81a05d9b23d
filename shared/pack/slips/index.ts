import { type Problem, problem } from '../../text/problem';
import { needsQuotes, type Opened, readFlow } from './flow';
import { enter, outermost } from './levels';

/** A line without its indentation, its `- ` and what follows the key. */
interface Parts {
  readonly indent: number;
  /** Levels the line opens: one for each `- `, one for its key. */
  readonly own: readonly number[];
  readonly key: string | null;
  readonly value: string;
}

/**
 * What usually goes wrong when YAML is typed, by its name and at its line: a Tab, a full-width colon or comma, a sign that needs
 * quotes, a bracket or quote left open, a line out of line. Meant for texts the library refuses, whose own errors name
 * consequences; nothing found says only that the slip is none of these.
 */
export function slipsIn(text: string, file: string): Problem[] {
  const found: Problem[] = [];
  let open: readonly Opened[] = [];
  let fresh = true;
  let levels = outermost;
  /** Indentation of the key whose `|` or `>` text we are in. */
  let folded: number | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const place = `${file}:${index + 1}`;
    if (line.trim() === '' || /^\s*#/.test(line) || line === '---') continue;
    const indent = /^[ \t\u3000\u00a0]*/.exec(line)?.[0].length ?? 0;
    if (folded !== null && indent > folded) continue;
    folded = null;
    if (open.length > 0) {
      const first = open[0];
      if (!first || !startsEntry(line) || indent > first.indent) {
        const read = readFlow(open, fresh, { text: line, place, indent: first?.indent ?? indent });
        ({ open, fresh } = read);
        if (read.slip) found.push(read.slip);
        continue;
      }
      found.push(unclosed(open));
      open = [];
    }
    const broken = brokenStart(line, place);
    if (broken) {
      found.push(broken);
      continue;
    }
    const parts = partsOf(line);
    if (!parts) continue;
    const wantsMore = parts.value === '' || /^[|>]/.test(parts.value);
    const entered = enter(levels, parts.own, wantsMore);
    if (entered) levels = entered;
    else found.push(problem('pack.indent', place, {}));
    const slip = entered ? slipInValue(parts, place) : null;
    if (slip) found.push(slip);
    else if (/^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(parts.value)) folded = indent;
    else if (/^['"{[]/.test(parts.value)) {
      const read = readFlow([], true, { text: parts.value, place, indent });
      ({ open, fresh } = read);
      if (read.slip) found.push(read.slip);
    }
  }
  if (open.length > 0) found.push(unclosed(open));
  return found;
}

/** A quote left open swallows the brackets that were closed behind it: it is the slip then. */
function unclosed(open: readonly Opened[]): Problem {
  const { sign, place } = [...open].reverse().find((one) => one.sign === '"' || one.sign === "'") ??
    open[0] ?? { sign: '', place: '' };
  return problem('pack.unclosed', place, { sign });
}

/** Whether a line begins something new: `key: …` or `- …`. */
function startsEntry(line: string): boolean {
  return /^\s*(- |[^\s:：,'"{}[\]]+:(\s|$))/.test(line);
}

/** A line whose very beginning is wrong. */
function brokenStart(line: string, place: string): Problem | null {
  const blank = /^ *([\t\u3000\u00a0])/.exec(line)?.[1];
  if (blank === '\t') return problem('pack.tab', place, {});
  if (blank !== undefined) return problem('pack.wide-space', place, {});
  if (/^ *-[^\s-][^:]*:(\s|$)/.test(line)) return problem('pack.dash-space', place, {});
  const start = /^ *(?:- +)*([^\s:：'"{}[\],#]{1,40})([:：])(.*)$/.exec(line);
  if (!start) return null;
  const [, key = '', colon, rest = ''] = start;
  if (colon === '：' && !/: /.test(rest)) return problem('pack.wide-colon', place, {});
  const isGlued = colon === ':' && rest !== '' && !/^\s/.test(rest) && /^[a-z][a-z0-9-]*$/.test(key);
  return isGlued && !/^[/:]/.test(rest) && !/: /.test(rest) ? problem('pack.colon-space', place, { key }) : null;
}

function partsOf(line: string): Parts | null {
  const own: number[] = [];
  let at = /^ */.exec(line)?.[0].length ?? 0;
  const indent = at;
  for (let dash = /^- +/.exec(line.slice(at)); dash; dash = /^- +/.exec(line.slice(at))) {
    own.push(at);
    at += dash[0].length;
  }
  const rest = line.slice(at);
  const entry = /^('[^']*'|"[^"]*"|[^\s:'"{}[\],#][^:]*?):(?:\s+(.*))?$/.exec(rest);
  if (entry) return { indent, own: [...own, at], key: entry[1] ?? '', value: withoutRemark(entry[2] ?? '') };
  if (own.length > 0) return { indent, own, key: null, value: withoutRemark(rest) };
  return rest.trim() === '-' ? { indent, own: [at], key: null, value: '' } : null;
}

/** Remarks may stand behind words; those behind brackets and quotes are dealt with where these are read. */
function withoutRemark(value: string): string {
  return /^['"{[]/.test(value) ? value : value.replace(/(^|\s)#.*$/, '').trim();
}

/** A value in plain words that has to be in quotes. */
function slipInValue({ key, value }: Parts, place: string): Problem | null {
  const first = value.charAt(0);
  const isFolded = /^[|>][+-]?\d?[+-]?\s*$/.test(value);
  if (first !== '' && needsQuotes.includes(first) && !isFolded) return problem('pack.quote', place, { sign: first });
  if (/^[([]/.test(value) && /^[([][^[\](){}]*[,，][^[\](){}]*[)\]]$/.test(value) && /^\(|\)$/.test(value) && key === 'in') {
    return problem('pack.interval', place, { text: value });
  }
  return key !== null && !/^['"{[]/.test(value) && /:(\s|$)/.test(value) ? problem('pack.colon-inside', place, {}) : null;
}
