import type { LucideIcon } from 'lucide-react';
import { ChangeButton } from './ChangeButton';
import { Icon } from './Icon';

interface Props {
  readonly icon: LucideIcon;
  /** What it does, for readers of the screen. */
  readonly label: string;
  /** In the program's words: 「Ctrl Z」. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** It changes the workbook: off where that is only to be read. */
  readonly changes?: boolean;
  readonly opensDialog?: boolean;
  readonly onClick: () => void;
}

/** A button of the header that is a picture; its tip has its name and its keys. */
export function IconButton({ icon, label, keys, disabled, changes, opensDialog, onClick }: Props) {
  const Button = changes ? ChangeButton : 'button';
  return (
    <Button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      disabled={disabled}
      title={keys ? `${label}（${keys}）` : label}
      onClick={onClick}
    >
      <Icon of={icon} />
    </Button>
  );
}
