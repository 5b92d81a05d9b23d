import { useStore } from '../../state/store';
import { doubtsOf, keyText, useImported } from './report';

/** How many cells are left to look at, beside the step in the rail. */
export function LeftToLook() {
  const imported = useImported(useStore((state) => state.book));
  if (!imported) return null;
  const left = doubtsOf(imported).filter((key) => !imported.seen.has(keyText(key))).length;
  if (left === 0) return null;
  return (
    <span className="rail-missing" data-testid="left-to-look">
      {left} 格要看
    </span>
  );
}
