import { CSPProvider } from '@base-ui/react/csp-provider';
import { dismissTrouble } from '../../state/trouble';
import { useWindow } from '../../state/window';
import '../../style/kit.css';
import '../../style/trouble.css';
import { DamagedDialog } from './DamagedDialog';
import { HeldDialog } from './HeldDialog';

/** What stands in the way of the file that was asked for, and what can be done. */
export default function Trouble() {
  const trouble = useWindow((state) => state.trouble);
  const isOpen = useWindow((state) => state.isTroubleOpen);
  if (trouble === null) return null;
  return (
    <CSPProvider disableStyleElements>
      {trouble.kind === 'held' ? (
        <HeldDialog key={trouble.file} held={trouble} isOpen={isOpen} onClose={dismissTrouble} />
      ) : (
        <DamagedDialog key={trouble.file} damaged={trouble} isOpen={isOpen} onClose={dismissTrouble} />
      )}
    </CSPProvider>
  );
}
