/** A moment in local time, as it is written: 2024年3月5日 09:07. */
export function whenWords(at: string): string {
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The same to the second: versions saved one right after the other are told apart. */
export function momentWords(at: string): string {
  return `${whenWords(at)}:${String(new Date(at).getSeconds()).padStart(2, '0')}`;
}

/** The hour of a moment of today: 09:07. */
export function clockWords(at: number): string {
  return whenWords(new Date(at).toISOString()).slice(-5);
}

/** A moment as it is told of late: 今天 09:07, 昨天 17:42, 3月2日, 2023年4月1日. */
export function lateWords(at: string, now = new Date()): string {
  const words = whenWords(at);
  const [day = '', hour = ''] = words.split(' ');
  const dayOf = (date: Date) => whenWords(date.toISOString()).split(' ')[0];
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === dayOf(now)) return `今天 ${hour}`;
  if (day === dayOf(before)) return `昨天 ${hour}`;
  return day.startsWith(`${now.getFullYear()}年`) ? day.slice(5) : day;
}
