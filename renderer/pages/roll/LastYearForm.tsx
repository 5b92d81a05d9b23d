import { useEffect, useRef, useState } from 'react';
import type { ChosenLastYear, PackSummary } from '../../../shared/bridge';
import { readYear } from '../../../shared/number/parse';
import { TextInput } from '../../kit/TextInput';
import '../../style/roll.css';
import { AskForm, packOptions } from '../forms/AskForm';
import { rollOver, stopChoosing } from './choosing';

interface Props {
  readonly chosen: ChosenLastYear;
  readonly packs: readonly PackSummary[];
}

/** Which year, by which pack. The next year, and that year's pack of the same region, are proposed. */
export function LastYearForm({ chosen, packs }: Props) {
  const [year, setYear] = useState(String(Number.parseInt(chosen.year, 10) + 1));
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const plainYear = readYear(year) ?? year.trim();
  const ofThatYear = packs.find((one) => one.region === chosen.pack.region && String(one.year) === plainYear);
  const pack = picked ?? ofThatYear?.id ?? chosen.pack.id;
  const others = [...packs]
    .filter((one) => one.id !== chosen.pack.id)
    .sort((one, other) => nearness(other, chosen) - nearness(one, chosen) || other.year - one.year);

  async function submit(): Promise<void> {
    setBusy(true);
    await rollOver(chosen.source, plainYear, pack);
    setBusy(false);
  }

  return (
    <AskForm label="沿用去年的自评卷" submitWords="生成今年的自评卷" disabled={busy} onSubmit={submit} onCancel={stopChoosing}>
      <p className="roll-source">
        <strong>{chosen.name.replace(/\.jxzp$/, '')}</strong>
        <span>
          {chosen.unit}，{chosen.year} 年度。只读它，不会改它。
        </span>
      </p>
      <div className="field">
        <label htmlFor="roll-year">做哪一年度的</label>
        <TextInput id="roll-year" ref={first} inputMode="numeric" value={year} maxLength={8} required onText={setYear} />
      </div>
      <div className="field">
        <label htmlFor="roll-pack">用哪套评分规则</label>
        <select id="roll-pack" className="textbox" value={pack} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value={chosen.pack.id}>
            {chosen.pack.region} {chosen.pack.year} 年度（仍用去年自评卷里的）
          </option>
          {packOptions(others)}
        </select>
      </div>
    </AskForm>
  );
}

function nearness({ region }: PackSummary, { pack }: ChosenLastYear): number {
  return region === pack.region ? 1 : 0;
}
