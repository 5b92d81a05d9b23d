import { imported } from '../schema/imported';
import { command } from './command';

/** Marks cells of the document that was read in as looked at. */
export const seeImported = command({
  name: 'see-imported',
  label: '导入核对',
  args: imported.pick({ seen: true }),
  change: (draft, { seen }) => {
    if (draft.imported) draft.imported.seen = [...new Set([...draft.imported.seen, ...seen])];
    return undefined;
  },
});
