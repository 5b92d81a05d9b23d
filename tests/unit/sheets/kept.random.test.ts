import { describe, expect, it } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import type { Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { apply, type Workbook } from '../../../shared/workbook';
import { shown } from '../../support/evaluations';
import { sampleOf } from '../../support/packs';
import { runs } from '../../support/runs';
import { shapes } from '../../support/shapes';

/** One place of so many is tried. */
const every = runs(18, 1);

type Command = { readonly name: string; readonly args: unknown };

/** Commands that no cell of a grid gives, and that change what the words of the form speak of. */
const others = ({ projects: [first] }: Workbook): readonly Command[] => [
  { name: 'add-project', args: { name: '又一个项目' } },
  { name: 'move-project', args: { id: first?.id, to: 1 } },
  { name: 'set', args: { binding: 'unit/name', text: '另一个单位' } },
  { name: 'adjust', args: { path: 'department/indicator/result/criterion', value: '本局的说法', source: '通知' } },
  { name: 'adjust', args: { path: 'department/indicator/result/explanation', value: '本局的说明', source: '通知' } },
];

/** The sort of a place: whose it is, and what of it. */
function sortOf(binding: string): string {
  const parts = binding.split('/');
  return `${parts[0]} ${parts.length > 3 ? parts.at(-3) : ''} ${parts.at(-1)}`;
}

/** A command for a place to type of every sort, on every page: those of a sort are painted alike. */
function everyPlace(pack: Pack, workbook: Workbook): Command[] {
  const cells = buildGrids(pack, workbook, evaluate(pack, workbook), 'screen').flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells),
  );
  const places = new Map(cells.flatMap((cell) => (cell.binding && cell.editor ? [[cell.binding, cell]] : [])));
  const oneOfASort = new Map([...places].map((place) => [sortOf(place[0]), place]));
  return [...oneOfASort.values()].map(([binding, { editor, options, text }]) => ({
    name: 'set',
    args: { binding, text: options?.find((one) => one !== text) ?? (editor === 'long-text' ? '写上一句' : '3') },
  }));
}

/** Goes from each command to the next with every page painted on the way; the places where painting afresh shows another. */
function differences(pack: Pack, start: Workbook, commands: readonly Command[]): { done: number; wrong: Command[] } {
  const memory = new Memory();
  let workbook = start;
  let done = 0;
  const wrong: Command[] = [];
  for (const command of commands) {
    const result = apply(workbook, command, pack);
    if (!result.ok) continue;
    done += 1;
    workbook = result.value;
    const remembered = shown(pack, workbook, evaluate(pack, workbook, memory), memory);
    if (remembered !== shown(pack, workbook, evaluate(pack, workbook))) wrong.push(command);
  }
  return { done, wrong };
}

describe('what stands on the page from the last key press', () => {
  it.each([
    ['the worked example', () => sampleOf('anju-2024-hotline'), 80],
    ['a form that asks for evidence', () => sampleOf('yanzhou-2024-governance'), 60],
    ['every shape a form may have', shapes, 60],
  ])('is never what another place has changed: %s', async (_, open, least) => {
    const { pack, workbook } = await open();
    const places = everyPlace(pack, workbook).filter((_place, index) => index % every === 0);
    const commands = [...places, ...others(workbook)];
    const { done, wrong } = differences(pack, workbook, commands);
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(least / every);
  });
});
