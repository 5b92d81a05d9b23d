/** The switch that makes the program print documents and end: `--print-pdf IN.html OUT.pdf …`, for the command line. */
export const printSwitch = '--print-pdf';

/** A document to print, and where to. */
export interface ToPrint {
  readonly from: string;
  readonly to: string;
}

/** The files of the switch, in pairs; null where it was not given. */
export function toPrint(args: readonly string[]): readonly ToPrint[] | null {
  const at = args.indexOf(printSwitch);
  if (at < 0) return null;
  const files = args.slice(at + 1);
  return files.flatMap((from, index) => {
    const to = files[index + 1];
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
}
