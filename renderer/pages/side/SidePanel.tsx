import type { ReactNode } from 'react';
import { useLayout, useSideFolded } from '../../kit/layout';
import { Splitter } from '../../kit/Splitter';

interface Props {
  readonly label: string;
  /** Something in it is to be filled in: it never folds by itself. */
  readonly isFilledIn?: boolean;
  readonly children: ReactNode;
}

/** The panel beside a table: as wide as it was drawn, folded away with Ctrl+\. */
export function SidePanel({ label, isFilledIn = false, children }: Props) {
  const width = useLayout((state) => state.sideWidth);
  const said = useLayout((state) => state.isSideFolded);
  const isFolded = useSideFolded();
  if (isFilledIn ? said === true : isFolded) return null;
  return (
    <div className="side-frame" style={{ width }}>
      <Splitter which="sideWidth" label={`${label}：宽窄`} panel="right" />
      <aside className="side" aria-label={label} tabIndex={0}>
        {children}
      </aside>
    </div>
  );
}
