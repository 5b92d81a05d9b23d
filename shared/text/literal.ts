/** A text as part of a regular expression that stands for itself, whatever signs are in it. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
