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
