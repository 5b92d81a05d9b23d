const CONTEXT = /(电话|手机|座机|传真|联系方式|联系人|热线|办公)[^0-9。；;]{0,8}$/;

// 3-4-4 as people write it, or blanks and dashes anywhere; never a part of a longer number, an amount or a code.
const MOBILE =
  /(?<![0-9A-Za-z.¥￥])(?<!\d-)(?:\(?\+?86\)?[ -]?)?(1[3-9]\d(?:[ -]?\d){8})(?![0-9A-Za-z%‰])(?!-\d)(?!\.\d)(?!\s*[万亿]?元)/g;
const WITH_AREA =
  /(?<![0-9A-Za-z.])(?<!\d-)(?:\((0(?:10|2\d|[3-9]\d{2}))\) ?|(0(?:10|2\d|[3-9]\d{2}))[ -]{1,3})([2-9]\d{2,3}[ -]?\d{4})(?!\d)(?!\.\d)(?!-\d{7})/g;
const RUN_ON = /(?<![0-9A-Za-z.])(0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7})(?!\d)(?!\.\d)/g;
const LOCAL = /(?:电话|座机|传真|联系方式)[^0-9。；;]{0,6}([2-9]\d{2,3}[ -]?\d{4})(?![0-9.])(?!\s*[万亿]?元)/g;

/** Every digit by itself: 1 3 8 1 2 …, in one spacing all along. */
const SPACED = /(?<![0-9A-Za-z.][ -]?)(1[ -][3-9](?:[ -]\d){9})(?![ -]?[0-9A-Za-z%‰])/g;

/** Mobile numbers. An eleven-digit amount with 元 behind it is none. */
export function findMobiles(text: string): string[] {
  return [MOBILE, SPACED].flatMap((pattern) => [...text.matchAll(pattern)].map(([, digits = '']) => digits));
}

/** Landlines with an area code; without one, or run together, only where the words say that it is a telephone. */
export function findLandlines(text: string, before: string): string[] {
  const said = (index: number) => CONTEXT.test(text.slice(0, index)) || (index < 4 && CONTEXT.test(before));
  const withArea = [...text.matchAll(WITH_AREA)].map(([whole]) => whole);
  const runOn = [...text.matchAll(RUN_ON)].filter((match) => said(match.index)).map(([, digits = '']) => digits);
  const local = [...text.matchAll(LOCAL)].map(([, digits = '']) => digits);
  const alone = /^\s*([2-9]\d{2,3}[ -]?\d{4})\s*$/.exec(text)?.[1];
  return [...withArea, ...runOn, ...local, ...(alone !== undefined && CONTEXT.test(before) ? [alone] : [])];
}
