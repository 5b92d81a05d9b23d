import { useEffect, useRef, useState } from 'react';
import type { PackSummary } from '../../../shared/bridge';
import { readYear } from '../../../shared/number';
import { otherYearSentence } from '../../../shared/text/other-year';
import { TextInput } from '../../kit/TextInput';
import { shell } from '../../state/shell';
import { openWith } from '../../state/files';
import { goTo } from '../../state/store';
import { AskForm, packOptions } from '../forms/AskForm';
import { stopAsking } from '../../state/asking';
import { pageIds } from '../../state/pageIds';
import { chosenOf, VariantFields } from './VariantFields';

interface Props {
  readonly packs: readonly PackSummary[];
  readonly onCancel: () => void;
}

/** The year a workbook is usually begun for: the last calendar year where the pack is for any, else the pack's own. */
function usualYear(pack: PackSummary | undefined): string {
  if (!pack) return '';
  return String(pack.yearsFrom === undefined ? pack.year : Math.max(pack.yearsFrom, new Date().getFullYear() - 1));
}

/** Three questions, of which two are answered already, and the workbook is there. */
export function NewForm({ packs, onCancel }: Props) {
  const [pack, setPack] = useState('');
  const [unit, setUnit] = useState('');
  const [taken, setTaken] = useState<Readonly<Record<string, string>>>({});
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const newestFirst = [...packs].sort((one, other) => other.year - one.year);
  const [wasAsked, setAsked] = useState(false);
  const chosen = pack || (newestFirst[0]?.id ?? '');

  const summary = packs.find(({ id }) => id === chosen);
  const asTyped = typedYear ?? usualYear(summary);
  const year = readYear(asTyped) ?? asTyped;
  const earliest = summary?.yearsFrom ?? 2000;
  const asked = summary?.variants ?? [];
  const fits = /^20\d\d$/.test(year) && Number.parseInt(year, 10) >= earliest;

  const isOther = fits && summary !== undefined && summary.yearsFrom === undefined && year !== String(summary.year);
  const otherRules = isOther ? otherYearSentence(String(summary.year), year, []) : null;

  async function submit(): Promise<void> {
    if (unit.trim() === '' || !fits) {
      setAsked(true);
      return first.current?.focus();
    }
    if (!(await openWith(shell.newWorkbook({ pack: chosen, unit: unit.trim(), year, variants: chosenOf(asked, taken) })))) return;
    stopAsking();
    // Who the unit is comes first; what is missing there is asked for at once.
    goTo(pageIds.unit);
  }

  return (
    <AskForm label="新建自评卷" submitWords="新建" disabled={chosen === '' || !fits} onSubmit={submit} onCancel={onCancel}>
      <div className="field">
        <label htmlFor="unit">单位名称（与决算公开的一致）</label>
        <TextInput
          id="unit"
          ref={first}
          value={unit}
          maxLength={200}
          placeholder="例如：某某市某某局"
          required
          aria-invalid={wasAsked && unit.trim() === ''}
          aria-describedby="unit-note"
          onText={setUnit}
        />
        {wasAsked && unit.trim() === '' && (
          <p className="field-note" id="unit-note" role="alert">
            请先填单位名称：导出的每张表上都印它。
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor="pack">地区和年度</label>
        <select id="pack" className="textbox" value={chosen} onChange={(event) => setPack(event.currentTarget.value)}>
          {packOptions(newestFirst)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="year">自评年度</label>
        <TextInput id="year" value={asTyped} maxLength={6} required onText={setTypedYear} />
        {!fits && <p className="field-note">请填四位数的年度，{earliest} 年或以后。</p>}
        {otherRules !== null && <p className="field-note">{otherRules}</p>}
      </div>
      <VariantFields key={chosen} variants={asked} taken={taken} onTake={setTaken} />
    </AskForm>
  );
}
