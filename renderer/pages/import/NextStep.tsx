import { useEffect, useState } from 'react';
import type { PackSummary } from '../../../shared/bridge';
import { TextInput } from '../../kit/TextInput';
import { shell } from '../../state/shell';
import { goTo, useStore } from '../../state/store';
import { packOptions } from '../forms/AskForm';
import { rollThisBook } from '../roll/choosing';
import { pageIds } from '../../state/pageIds';

/** What becomes of the workbook that was read in: next year's draft, or the year's own to go on with. */
export function NextStep() {
  const book = useStore((state) => state.book);
  const ownYear = book?.workbook.year ?? '';
  const [packs, setPacks] = useState<readonly PackSummary[]>([]);
  const [year, setYear] = useState(() => (/^\d{4}$/.test(ownYear) ? String(Number.parseInt(ownYear, 10) + 1) : ''));
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void shell.library({}).then((reply) => reply.ok && setPacks(reply.value.packs)), []);
  if (!book) return null;
  const own = book.pack;
  const ofThatYear = packs.find((one) => one.region === own.region && String(one.year) === year);
  const pack = picked ?? ofThatYear?.id ?? own.id;

  async function make(): Promise<void> {
    setBusy(true);
    await rollThisBook(year, pack);
    setBusy(false);
  }

  return (
    <section className="import-card" aria-labelledby="import-next">
      <h2 id="import-next">接下来</h2>
      <div className="import-field">
        <label htmlFor="import-year">做成</label>
        <TextInput id="import-year" inputMode="numeric" maxLength={8} value={year} onText={setYear} />
      </div>
      <div className="import-field">
        <label htmlFor="import-pack">规则</label>
        <select id="import-pack" className="textbox" value={pack} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value={own.id}>
            与读进来的相同（{own.region} {own.year} 年度）
          </option>
          {packOptions(packs.filter((one) => one.id !== own.id))}
        </select>
      </div>
      <button type="button" className="button main wide import-make" disabled={busy || year === ''} onClick={() => void make()}>
        做成 {year} 年的底稿
      </button>
      <button type="button" className="button wide" onClick={() => goTo(pageIds.unit)}>
        就用 {ownYear} 年的，接着填
      </button>
    </section>
  );
}
