import { useState } from 'react';
import { type Group, type Indicator, isIndicator, type Table, type TreeNode } from '../../../shared/pack';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { ownersOf } from './adjusting';
import { LineDetails } from './LineDetails';
import { LineRule } from './LineRule';
import { formatPlain } from '../../../shared/number';
import { formulaWords } from '../../../shared/scores';

/** One table's rules: its tree with every line's, and how indicators that units set up themselves are scored. */
export function TableRules({ table, book }: { table: Table; book: Book }) {
  const owners = ownersOf(table, book.workbook, evaluationOf(book));
  const [chosen, setChosen] = useState('');
  const owner = owners.find((one) => one.path === chosen) ?? owners[0];
  const hasLines = table.tree.some(holdsLines);
  return (
    <>
      {hasLines && owners.length > 1 && (
        <div className="field pack-owner">
          <label htmlFor="pack-owner">分值和文字的更改，用于哪一张表</label>
          <select
            id="pack-owner"
            className="textbox"
            value={owner?.path ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {owners.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {table.funds && <Execution table={table} />}
      <Nodes nodes={table.tree} level={2} table={table} book={book} owner={owner?.path} />
      {table.rules.length > 0 && <OwnRules table={table} book={book} />}
    </>
  );
}

function holdsLines(node: TreeNode): boolean {
  return isIndicator(node) || (node.children ?? []).some(holdsLines);
}

interface NodesProps {
  readonly nodes: readonly TreeNode[];
  readonly level: number;
  readonly table: Table;
  readonly book: Book;
  readonly owner: string | undefined;
}

function Nodes({ nodes, level, ...rest }: NodesProps) {
  return (
    <>
      {nodes.map((node) =>
        isIndicator(node) ? (
          <LineOf key={node.id} spec={node} {...rest} />
        ) : (
          <section key={node.id} className={`rule-group level-${level}`} aria-label={node.name}>
            <GroupHeading group={node} level={level} />
            <Nodes nodes={node.children ?? []} level={level + 1} {...rest} />
          </section>
        ),
      )}
    </>
  );
}

function LineOf({ spec, table, book, owner }: { spec: Indicator } & Omit<NodesProps, 'nodes' | 'level'>) {
  return <LineDetails spec={spec} table={table} book={book} owner={owner} />;
}

function GroupHeading({ group: { name, points, weight, open }, level }: { group: Group; level: number }) {
  // Trees may be deeper than a document has headings for.
  const Heading = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <Heading>
      {name}
      {points !== undefined && <span className="rule-points figures">{formatPlain(points)} 分</span>}
      {open && <span className="tag">单位自设指标</span>}
      {weight !== undefined && <span className="rule-points">权重 {formulaWords(weight)}</span>}
    </Heading>
  );
}

function Execution({ table: { funds } }: { table: Table }) {
  if (!funds) return null;
  const { points, rate, score, source } = funds.execution;
  return (
    <section className="rule-group" aria-labelledby="rule-execution">
      <h2 id="rule-execution">
        预算执行{points !== undefined && <span className="rule-points figures">{formatPlain(points)} 分</span>}
      </h2>
      <p className="rule-formula">执行率 ＝ {formulaWords(rate)}</p>
      <p className="rule-formula">{score === undefined ? '不打分' : `得分 ＝ ${formulaWords(score)}`}</p>
      <p className="rule-faint">依据：{source}</p>
    </section>
  );
}

function OwnRules({ table, book }: { table: Table; book: Book }) {
  return (
    <section className="rule-group" aria-labelledby="rule-own">
      <h2 id="rule-own">单位自设的指标</h2>
      <p className="rule-faint">从上往下，第一条适用的规则给它打分；也可以在表里自己选。</p>
      {table.rules.map((rule) => (
        <details key={rule.id} className="rule-line">
          <summary>
            <span className="rule-name">{rule.name}</span>
            {rule.for && <span className="rule-when">适用：{formulaWords(rule.for)}</span>}
          </summary>
          <LineRule spec={rule} table={table} pack={book.pack} year={book.workbook.year} />
          {rule.met && <p className="rule-formula">算作达标：{formulaWords(rule.met)}</p>}
        </details>
      ))}
    </section>
  );
}
