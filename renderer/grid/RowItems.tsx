import { Menu } from '@base-ui/react/menu';
import type { RowLabel } from './rowChoices';

interface Props<Row extends RowLabel> {
  readonly rows: readonly Row[];
  readonly onRow: (row: Row) => void;
}

/** What can be done to a row, line by line of a menu; what deletes is told apart. */
export function RowItems<Row extends RowLabel>({ rows, onRow }: Props<Row>) {
  return rows.map((row) => (
    <Menu.Item key={row.key} className={row.key === 'remove' ? 'choice takes-away' : 'choice'} onClick={() => onRow(row)}>
      {row.label} <kbd>{row.keys}</kbd>
    </Menu.Item>
  ));
}
