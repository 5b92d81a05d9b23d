import { Checkbox } from '@base-ui/react/checkbox';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/bridge';
import { startExport } from '../../state/files';
import { useStore } from '../../state/store';
import '../../style/export.css';
import { ExportProgress } from './ExportProgress';

const choices: readonly { format: ExportFormat; label: string; words: string }[] = [
  { format: 'docx', label: 'Word 附表', words: '与屏幕上的表一样，合并格、续页表头都排好，可以直接公开。' },
  { format: 'xlsx', label: 'Excel 附表和计算底稿', words: '得分格是公式，连着底稿里填的数，改数就会重算。' },
  { format: 'pdf', label: 'PDF 附表', words: '与打印出来的一样，别人改不了；报送、上网公开常要它。' },
];

/** Which files, then where to: the shell asks for the folder. */
export function ExportPage() {
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'xlsx']);
  const working = useStore((state) => state.job?.state === 'working');
  const toggle = (format: ExportFormat, on: boolean) =>
    setFormats((now) => (on ? [...now, format] : now.filter((one) => one !== format)));
  return (
    <main className="export-page" aria-labelledby="export-title">
      <h1 id="export-title">导出附表</h1>
      <fieldset className="export-choices">
        <legend>导出哪些文件</legend>
        {choices.map(({ format, label, words }) => (
          <label key={format} className="export-choice">
            <Checkbox.Root className="checkbox" checked={formats.includes(format)} onCheckedChange={(on) => toggle(format, on)}>
              <Checkbox.Indicator className="checkbox-mark" />
            </Checkbox.Root>
            <span>
              <strong>{label}</strong>
              <span className="export-words">{words}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="button main"
        data-start
        disabled={formats.length === 0 || working}
        onClick={() => void startExport([...formats])}
      >
        选文件夹并导出…
      </button>
      <ExportProgress />
    </main>
  );
}
