import { Progress } from '@base-ui/react/progress';
import { shell } from '../../state/shell';
import { useStore } from '../../state/store';

/** How the export stands, and what came of it. */
export function ExportProgress() {
  const job = useStore((state) => state.job);
  const folder = useStore((state) => state.jobFolder);
  if (!job) return null;
  switch (job.state) {
    case 'working':
      return (
        <section className="export-state" aria-live="polite">
          <Progress.Root value={job.done} max={Math.max(1, job.total)} aria-label="导出进度">
            <Progress.Label className="export-words">{job.words}……</Progress.Label>
            <Progress.Track className="progress-track">
              <Progress.Indicator className="progress-bar" />
            </Progress.Track>
          </Progress.Root>
          {!job.dialog && (
            <button type="button" className="button" onClick={() => void shell.cancelJob({ job: job.job })}>
              取消
            </button>
          )}
        </section>
      );
    case 'done':
      // On paper there is no file to show.
      if (folder === null)
        return (
          <p className="export-state" role="status">
            已经交给打印机。
          </p>
        );
      return (
        <section className="export-state done" role="status" data-testid="exported">
          <h2>
            {job.filled ? '已填好，存在' : '已导出到'}「{folder}」
          </h2>
          <ul>
            {job.files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          {job.notices?.map((words, index) => (
            <p key={`${index} ${words}`} className="export-notice">
              请注意：{words}
            </p>
          ))}
          <button type="button" className="button" onClick={() => void shell.showExported({ job: job.job })}>
            打开所在文件夹
          </button>
        </section>
      );
    case 'failed':
      return (
        <section className="export-state failed" role="alert">
          {job.problems.map((problem, index) => (
            <p key={`${index} ${problem.code}`}>{problem.message}</p>
          ))}
        </section>
      );
    case 'cancelled':
      return (
        <p className="export-state" role="status">
          {folder === null ? '没有打印。' : '已取消，没有留下文件。'}
        </p>
      );
  }
}
