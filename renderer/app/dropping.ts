import { useEffect } from 'react';
import { openingWith } from '../state/files';
import { importPapers } from '../state/importing';
import { leaveThen } from '../state/leaving';
import { shell, wordsOf } from '../state/shell';
import { notify } from '../state/store';

/** A file dropped anywhere on the window: a workbook is opened, a document is read in. Without this the browser would go to it. */
export function useDropping(): void {
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
  const { file: ticket, kind } = reply.value;
  await leaveThen(() => {
    if (kind === 'papers') void importPapers(ticket);
    else void openingWith(shell.openDropped({ file: ticket }));
  });
}
