import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Held } from '../../../shared/bridge';
import { shell } from '../../state/shell';
import { openWith } from '../../state/files';

interface Props {
  readonly held: Held;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Somebody has the file open: who, and what to do. Taking it over is asked about a second time. */
export function HeldDialog({ held, isOpen, onClose }: Props) {
  const [sure, setSure] = useState(false);
  /** The harmless answer, which has the focus. */
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), [sure]);

  function open(how: 'read-only' | 'take-over'): void {
    onClose();
    void openWith(shell.openHeld({ file: held.file, how }));
  }

  return (
    <AlertDialog.Root
      open={isOpen}
      onOpenChange={(stays) => {
        if (stays) return;
        setSure(false);
        onClose();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog trouble" initialFocus={safe}>
          {sure ? (
            <Sure held={held} safe={safe} onTake={() => open('take-over')} onBack={() => setSure(false)} />
          ) : (
            <Ask held={held} safe={safe} onLook={() => open('read-only')} onTake={() => setSure(true)} />
          )}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

interface AnswerProps {
  readonly held: Held;
  readonly safe: RefObject<HTMLButtonElement | null>;
  readonly onTake: () => void;
}

function Ask({ held, safe, onLook, onTake }: AnswerProps & { onLook: () => void }) {
  const { who, where, since } = held.by;
  const words =
    `${who} 在电脑 ${where} 上打开着它（自 ${since}）。文件没有动。` +
    '可以等对方关闭后再打开，或现在只读打开：能看、能校验、能导出、能另存为，不能改。';
  return (
    <>
      <AlertDialog.Title className="dialog-title">「{nameOf(held)}」已经有人打开</AlertDialog.Title>
      <AlertDialog.Description className="dialog-words">{words}</AlertDialog.Description>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onTake}>
          强制接管…
        </button>
        <AlertDialog.Close className="button">取消</AlertDialog.Close>
        <button type="button" ref={safe} className="button main" onClick={onLook}>
          只读打开
        </button>
      </div>
    </>
  );
}

function Sure({ held, safe, onTake, onBack }: AnswerProps & { onBack: () => void }) {
  const { who, where } = held.by;
  const words =
    `如果 ${who} 还在电脑 ${where} 上填，接管以后，对方再保存时存不进这个文件，只能另存一份，两份要靠人工合到一起。` +
    '请先打电话或当面确认对方已经不在填了。';
  return (
    <>
      <AlertDialog.Title className="dialog-title">真的要强制接管「{nameOf(held)}」吗</AlertDialog.Title>
      <AlertDialog.Description className="dialog-words">{words}</AlertDialog.Description>
      <div className="dialog-buttons">
        <button type="button" className="button danger" onClick={onTake}>
          强制接管
        </button>
        <button type="button" ref={safe} className="button main" onClick={onBack}>
          返回
        </button>
      </div>
    </>
  );
}

function nameOf({ name }: Held): string {
  return name.replace(/\.jxzp$/, '');
}
