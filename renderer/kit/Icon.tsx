import type { LucideIcon } from 'lucide-react';

/** One of the kept set, as large and as thin everywhere; words beside it or the button's name say what it means. */
export function Icon({ of: Drawn, size = 16 }: { readonly of: LucideIcon; readonly size?: 16 | 24 }) {
  return <Drawn className="icon" size={size} strokeWidth={1.5} aria-hidden="true" />;
}
