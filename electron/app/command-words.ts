/**
 * The command line among the arguments of the installed program (`jxzp score F.jxzp`), from its first word on; null where
 * a window is meant: nothing was named, or a file was. Chromium's switches may stand before.
 */
export function commandAmong(args: readonly string[]): readonly string[] | null {
  const at = args.findIndex((arg) => !arg.startsWith('--') || arg === '--help');
  return at >= 0 && /^(--help|-h|[a-z][a-z-]*)$/.test(args[at] ?? '') ? args.slice(at) : null;
}
