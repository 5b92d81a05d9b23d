import { Dialog } from '@base-ui/react/dialog';
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { readCopied } from '../../../shared/reading/clipboard';
import type { Matrix } from '../../../shared/sheets/clipboard';

interface Props {
  readonly tooLarge: boolean;
  readonly onPaste: (matrix: Matrix) => void;
}

/** A place to paste into: the page may not look into the clipboard unasked. */
export function PasteHere({ tooLarge, onPaste }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  function take(event: ClipboardEvent): void {
    event.preventDefault();
    const { clipboardData } = event;
    const block = readCopied({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
    if (block) onPaste(block);
  }
  return (
    <>
      <Dialog.Description className="dialog-words">
        在 Excel、WPS 或 LibreOffice 里选中项目的表（最好连表头一起）复制，回到这里按
        Ctrl+V。先给您看有哪些不同，点了「填入」才填。
      </Dialog.Description>
      {tooLarge && (
        <p className="paste-problem" role="alert">
          复制的范围太大了（可能选中了整列），没有采用。请只选有数的那些行列。
        </p>
      )}
      <textarea
        ref={field}
        className="textbox paste-here"
        aria-label="在这里粘贴"
        placeholder="在这里按 Ctrl+V"
        readOnly
        onPaste={take}
      />
      <div className="dialog-buttons">
        <Dialog.Close className="button">取消</Dialog.Close>
      </div>
    </>
  );
}
