import type { ExportFormat } from '../../../shared/bridge';
import { chooseFiles, useExporting } from '../../state/exporting';
import { Tick } from './Tick';

/** What each format is called, in the order they stand on the page: the compiler asks for the words of a new one. */
const labels: Readonly<Record<ExportFormat, string>> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };
const offered = Object.keys(labels) as (keyof typeof labels)[];

/** In which formats, and how many files. */
export function Formats() {
  const { formats, workings, split } = useExporting();
  const toggle = (format: ExportFormat, on: boolean) =>
    chooseFiles({ formats: on ? [...formats, format] : formats.filter((one) => one !== format) });
  return (
    <section className="export-card" aria-labelledby="export-formats">
      <h2 id="export-formats">文件</h2>
      <div className="export-row">
        {offered.map((format) => (
          <Tick key={format} checked={formats.includes(format)} onChange={(on) => toggle(format, on)}>
            {labels[format]}
          </Tick>
        ))}
      </div>
      <Tick checked={workings} disabled={!formats.includes('xlsx')} onChange={(on) => chooseFiles({ workings: on })}>
        Excel 带计算底稿，得分是活的公式
      </Tick>
      <Tick checked={split} onChange={(on) => chooseFiles({ split: on })}>
        一张表一个文件{workings && formats.includes('xlsx') ? '（带底稿的 Excel 仍是一个）' : ''}
      </Tick>
    </section>
  );
}
