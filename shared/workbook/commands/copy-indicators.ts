import { z } from 'zod';
import { problem } from '../../text/problem';
import { draftFill } from '../fields/owner';
import { command } from './command';
import { freshId } from './lists';

/**
 * Copies the indicators of one project behind those of others: their words, targets and points, without what was achieved
 * and scored. One that a project has already, by branch and name, is not copied again.
 */
export const copyIndicators = command({
  name: 'copy-indicators',
  label: '复制指标到别的项目',
  args: z.strictObject({ from: z.string(), to: z.array(z.string()).min(1).max(1000) }),
  change: (draft, { from, to }) => {
    const source = draft.projects.find(({ id }) => id === from);
    const lost = to.find((id) => id === from || !draft.projects.some((project) => project.id === id));
    if (!source || lost !== undefined) return [problem('workbook.no-such-item', lost ?? from, { id: lost ?? from })];
    for (const id of to) {
      const { indicators } = draftFill(draft, { kind: 'project', id });
      for (const { actual: _actual, grade: _grade, inputs: _inputs, ...kept } of source.fill.indicators) {
        if (indicators.some((one) => one.group === kept.group && one.name === kept.name)) continue;
        indicators.push({ ...kept, id: freshId('i', indicators) });
      }
    }
    return undefined;
  },
});
