import { describe, expect, it } from 'vitest';
import { fillFrom, inputsText } from '../../../shared/jobs';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, type Workbook } from '../../../shared/workbook';
import { fields } from '../../../shared/workbook/fields';
import { typedIn } from '../../../shared/workbook/fields/walk';
import { sampleOf } from '../../support/packs';

describe('plain data', () => {
  it('what `inputs` prints, `fill` takes back to the same workbook', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const again = fillFrom(inputsText(pack, workbook), 'inputs.yaml', pack, newWorkbook(pack, ''));
    expect(again.ok && inputsText(pack, again.value)).toBe(inputsText(pack, workbook));
    expect(again.ok && again.value.projects.map((project) => project.fill.own)).toEqual(
      workbook.projects.map((project) => project.fill.own),
    );
  });

  it.each(['anju-2024-hotline', 'tianmen-2022-hotline', 'yanzhou-2024-governance'])(
    'everything typed in %s comes back by it, what nobody prints too',
    async (sample) => {
      const { pack, workbook } = await sampleOf(sample);
      const line = fields.reviewOpinion.at(`project/${workbook.projects[0]?.id}/execution`);
      const reviewed = apply(workbook, { name: 'set', args: { binding: line, text: '请附凭证' } }, pack);
      if (!reviewed.ok) throw new Error('refused');
      const again = fillFrom(inputsText(pack, reviewed.value), 'inputs.yaml', pack, newWorkbook(pack, ''));
      if (!again.ok) throw new Error(again.problems.map(sentence).join('\n'));
      const typed = (from: Workbook) => new Map(typedIn(pack, from).map(({ binding, given }) => [binding, given]));
      expect(typed(reviewed.value).size).toBeGreaterThan(50);
      expect(typed(again.value)).toEqual(typed(reviewed.value));
    },
  );

  it('an empty workbook prints every place to fill in', async () => {
    const { pack } = await sampleOf('anju-2024-hotline');
    const text = inputsText(pack, newWorkbook(pack, '某单位'));
    for (const fact of pack.facts) expect(text).toContain(`${fact.id}: ""`);
    expect(text).toContain('duties:');
  });

  it('shows a sample row for each group without one, and takes it back once its # is gone', async () => {
    const { pack } = await sampleOf('mof-2020-training');
    const blank = inputsText(pack, newWorkbook(pack, '某单位'));
    const sample = blank.slice(blank.indexOf('# 项目这样加'));
    for (const group of ['quantity', 'quality', 'social', 'users']) expect(sample).toContain(`group: ${group},`);
    // As remarks they say nothing.
    const untouched = fillFrom(blank, 'inputs.yaml', pack, newWorkbook(pack, '某单位'));
    expect(untouched.ok && untouched.value.projects).toEqual([]);
    const project = sample.replace(/^# ?/gm, '').replace(/^项目这样加.*$/m, '');
    const made = fillFrom(project, 'inputs.yaml', pack, newWorkbook(pack, '某单位'));
    expect(made.ok && made.value.projects.map((one) => [one.id, one.name, one.fill.indicators])).toEqual([
      ['p1', '项目名称', []],
    ]);
    const rows = fillFrom(project.replace(/^( *)# -/gm, '$1-'), 'inputs.yaml', pack, newWorkbook(pack, '某单位'));
    expect(rows.ok && rows.value.projects[0]?.fill.indicators.map((one) => one.group)).toContain('quantity');
    expect(rows.ok && inputsText(pack, rows.value)).not.toContain('# -');
  });

  it('unknown keys and unreadable figures are refused by name, all at once, and nothing changes', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const before = JSON.stringify(workbook);
    const bad =
      'unit: {facts: {staff: 五, no-such: 1}}\nprojects:\n  - {id: hotline, colour: red, indicators: [{id: i99, group: nowhere}]}\nextra: 1\n';
    const done = fillFrom(bad, 'data.yaml', pack, workbook);
    expect(done.ok ? [] : done.problems.map((one) => `${one.place}：${sentence(one)}`)).toEqual([
      expect.stringContaining('「五」'),
      expect.stringContaining('no-such'),
      expect.stringContaining('nowhere'),
      expect.stringContaining('colour'),
      expect.stringContaining('extra'),
    ]);
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('a value with its reason is written as own scores are; saying a thing twice is a slip', async () => {
    const { pack, workbook } = await sampleOf('anju-2023-approval');
    const fill = (value: string) =>
      fillFrom(`tables: {department: {inputs: {goal-setting: {elements: ${value}}}}}`, 'data.yaml', pack, workbook);
    for (const written of ['{value: 1, unit: 分, reason: 缺一项}', '{text: 1, unit: 分, note: 缺一项}']) {
      const done = fill(written);
      expect(done.ok && done.value.tables.department?.inputs['goal-setting']?.elements).toEqual({
        text: '1',
        note: '缺一项',
      });
    }
    expect(fill('{value: 1, text: 2}').ok).toBe(false);
    expect(fill('{value: 1, note: 甲, reason: 乙}').ok).toBe(false);
  });

  it('an unknown sign and an id used twice are refused, with what is allowed', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-training');
    const row = (id: string, direction: string) => `{id: ${id}, group: quantity, name: 甲, direction: ${direction}}`;
    const bad = `projects:\n  - {id: training, indicators: [${row('n1', '正向')}, ${row('n2', '不少于')}, ${row('n2', '≥')}]}\n`;
    const done = fillFrom(bad, 'data.yaml', pack, workbook);
    expect(done.ok ? [] : done.problems.map((one) => `${one.place}：${sentence(one)}`)).toEqual([
      expect.stringMatching(/^data\.yaml:2：.*「正向」.*≥、≤、＝、定性/),
      expect.stringMatching(/^data\.yaml:2：「n2」重复了/),
    ]);
  });

  it('「无」 is refused where the pack does not allow it, and kept where it does', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const refused = fillFrom('unit: {facts: {total-budget: 无}}', 'd.yaml', pack, workbook);
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([expect.stringContaining('不能填「无」')]);
    const kept = fillFrom('unit: {facts: {furniture: 无}}', 'd.yaml', pack, workbook);
    expect(kept.ok && kept.value.unit.facts.furniture).toEqual({ none: true });
  });

  it('keeps numbers as they were typed', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const done = fillFrom('unit: {facts: {total-budget: 100.10, staff: １２}}', 'd.yaml', pack, workbook);
    expect(done.ok && [done.value.unit.facts['total-budget'], done.value.unit.facts.staff]).toEqual([
      { text: '100.10' },
      { text: '１２' },
    ]);
  });
});
