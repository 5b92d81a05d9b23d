import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { isTooLarge, type Matrix } from '../../../shared/sheets/clipboard';
import { ListReview } from './ListReview';
import { PasteHere } from './PasteHere';

interface Props {
  /** What was pasted already; null: the dialog asks for it. */
  readonly block: Matrix | null;
  readonly onClose: () => void;
}

/** Takes a list of projects from a spreadsheet: how it is understood, what would change, and only then is it taken. */
export function PasteDialog({ block, onClose }: Props) {
  const [matrix, setMatrix] = useState(block);
  const tooLarge = matrix !== null && isTooLarge(matrix);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog paste-dialog">
          <Dialog.Title className="dialog-title">从 Excel 粘贴项目资金</Dialog.Title>
          {matrix && !tooLarge ? (
            <ListReview matrix={matrix} onDone={onClose} onAgain={() => setMatrix(null)} />
          ) : (
            <PasteHere tooLarge={tooLarge} onPaste={setMatrix} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
