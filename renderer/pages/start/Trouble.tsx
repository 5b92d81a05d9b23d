import { CSPProvider } from '@base-ui/react/csp-provider';
import { dismissTrouble, useTrouble } from '../../state/trouble';
import '../../style/kit.css';
import '../../style/trouble.css';
import { DamagedDialog } from './DamagedDialog';
import { HeldDialog } from './HeldDialog';

/** What stands in the way of the file she asked for, and what can be done. */
export default function Trouble() {
  const { trouble, isOpen } = useTrouble();
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
