import type { Table } from '../pack';
import type { TableSubject } from './subject';

/** Whether the form has a place for 偏差原因: some have 备注 or 依据 instead. */
function hasReasonColumn({ blocks }: Table): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'indicators' &&
      block.columns.some(({ content, columns }) => content === 'reason' || columns?.some((one) => one.content === 'reason')),
  );
}

/** Whether lost points need 偏差原因 in this table: the pack requires it and the form has the cell. */
export function reasonRequired({ settings, spec }: TableSubject): boolean {
  return settings.lowScoreNeedsReason && hasReasonColumn(spec);
}
