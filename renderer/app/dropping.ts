import { useEffect } from 'react';
import { openArrived } from '../state/fromOutside';
import { shell, wordsOf } from '../state/shell';
import { notify, useStore } from '../state/store';
import { useWindow } from '../state/window';

/**
 * A file dropped anywhere on the window, double-clicked, or named at a start: a workbook is opened, a document is read in.
 * Without this the browser would go to what is dropped.
 */
export function useDropping(): void {
  useEffect(() => {
    void takeArrived();
    return shell.onArrived(() => void takeArrived());
  }, []);
  useEffect(() => {
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function onDragOver(event: DragEvent): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
}

function onDrop(event: DragEvent): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void take(file);
}

async function take(file: File): Promise<void> {
  const reply = await shell.droppedFile(file);
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  const { book, aside } = useStore.getState();
  if (book && !aside && book.readOnly === null) useWindow.setState({ arrived: reply.value });
  else await openArrived(reply.value);
}

async function takeArrived(): Promise<void> {
  const reply = await shell.takeArrived({});
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value) await openArrived(reply.value);
}
