import { useEffect, useRef, useState } from 'react';
import type { PackSummary } from '../../../shared/bridge';
import { TextInput } from '../../kit/TextInput';
import { shell } from '../../state/shell';
import { openWith } from '../../state/files';
import { goTo } from '../../state/store';
import { AskForm, packOptions } from '../forms/AskForm';
import { stopAsking } from '../../state/asking';
import { pageIds } from '../../state/pageIds';

interface Props {
  readonly packs: readonly PackSummary[];
  readonly onCancel: () => void;
}

/** Two questions, and the workbook is there. */
export function NewForm({ packs, onCancel }: Props) {
  const [pack, setPack] = useState('');
  const [unit, setUnit] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const newestFirst = [...packs].sort((one, other) => other.year - one.year);
  const chosen = pack || (newestFirst[0]?.id ?? '');

  async function submit(): Promise<void> {
    if (unit.trim() === '') return first.current?.focus();
    if (!(await openWith(shell.newWorkbook({ pack: chosen, unit: unit.trim() })))) return;
    stopAsking();
    // Who the unit is comes first; what is missing there is asked for at once.
    goTo(pageIds.unit);
  }

  return (
    <AskForm label="新建自评卷" submitWords="新建" disabled={chosen === ''} onSubmit={submit} onCancel={onCancel}>
      <div className="field">
        <label htmlFor="unit">单位名称（与决算公开的一致）</label>
        <TextInput
          id="unit"
          ref={first}
          value={unit}
          maxLength={200}
          placeholder="例如：某某市某某局"
          required
          onText={setUnit}
        />
      </div>
      <div className="field">
        <label htmlFor="pack">地区和年度</label>
        <select id="pack" className="textbox" value={chosen} onChange={(event) => setPack(event.currentTarget.value)}>
          {packOptions(newestFirst)}
        </select>
      </div>
    </AskForm>
  );
}
