import type { FilledReport, Original } from '../../../shared/bridge';
import { takenOffName } from '../../../shared/text/into';
import { useStore } from '../../state/store';

/** 照原件填: what will be done, and once it is done what became of the document. */
export function Filled({ original }: { original: Original }) {
  const job = useStore((state) => state.job);
  const report = job?.state === 'done' ? job.filled : undefined;
  return (
    <section className="filled" aria-labelledby="filled-title">
      <h2 id="filled-title">照原件填</h2>
      {report ? <Report report={report} /> : <Plan original={original} />}
    </section>
  );
}

function Plan({ original }: { original: Original }) {
  return (
    <>
      <p>
        把今年的数和文字填进「{original.name}
        」的一份副本：字体、栏宽、段落、盖章的地方都照原件；多的项目照样加一张表，指标多了加行；
        去年的年份换成今年的；文件里的作者、时间、批注去掉。
      </p>
      <p className="export-words">填完在这里逐条列出：哪些没有地方填，哪些还是原件上的字。原件只读，不动。</p>
    </>
  );
}

function Report({ report }: { report: FilledReport }) {
  const { year, written, addedRows, removedRows, copied, removed, remains, unplaced, converted, cleaned, formulas } = report;
  const facts = [
    `原件是 ${year} 年度的；填了 ${written} 格${addedRows > 0 ? `，加了 ${addedRows} 行` : ''}${removedRows > 0 ? `，去掉 ${removedRows} 行` : ''}。`,
    ...(converted ? ['原件是旧格式，写出的是新格式。'] : []),
    ...(cleaned.length > 0 ? [`从文件里去掉了：${cleaned.map(takenOffName).join('、')}。`] : []),
    ...(formulas.replaced.length > 0 ? [`原来是公式、换成了数：${formulas.replaced.join('、')}。`] : []),
    ...(formulas.kept.length > 0 ? [`公式没有动、打开时重算：${formulas.kept.join('、')}。`] : []),
    ...copied.map((title) => `加了一张：${title}`),
    ...removed.map((title) => `去掉一张：${title}（今年没有这个项目）`),
  ];
  return (
    <div data-testid="filled">
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <Listed
        title="原件上没有地方填"
        nothing="今年填的都有地方。"
        lines={unplaced.map(({ binding, name, text }) => ({ key: binding, where: name, text }))}
      />
      <Listed
        title="还是原件上的字，请核对"
        nothing="没有剩下去年的字。"
        lines={remains.map(({ source, text }, index) => ({ key: `${index} ${source}`, where: source, text }))}
      />
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly where: string;
  readonly text: string;
}

function Listed({ title, nothing, lines }: { title: string; nothing: string; lines: readonly Line[] }) {
  return (
    <>
      <h3>
        {title}
        {lines.length > 0 && <span className="figures">　{lines.length} 处</span>}
      </h3>
      {lines.length === 0 ? (
        <p className="export-words">{nothing}</p>
      ) : (
        <ul className="filled-lines">
          {lines.map(({ key, where, text }) => (
            <li key={key}>
              <span className="export-words">{where}</span>
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
