import { Fragment, type ReactNode } from 'react';
import { formatPlain } from '../../../shared/number';
import { fillWords, isIndicator, type Pack, type Table } from '../../../shared/pack';
import { walk } from '../../../shared/workbook/fields/find';
import { barsOf } from '../../../shared/scoring/ratings';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { Adjustments } from './Adjustments';
import { Parameters } from './Parameters';
import { absentWords, formulaWords, whenAbsent } from '../../../shared/scores';

/** The pack in short: whose it is, what was put right in it, the year's figures, what the officer changed, what all tables share. */
export function Overview({ book }: { book: Book }) {
  const { pack, workbook } = book;
  const say = (text: string) => fillWords(text, { year: workbook.year, unit: workbook.unit.name });
  return (
    <>
      <Part id="about" title="这份评分规则">
        <dl className="rule-facts">
          <dt>名称</dt>
          <dd>{say(pack.title)}</dd>
          <dt>地区和年度</dt>
          <dd>
            {pack.region} {pack.years ? `${workbook.year} 年度（${pack.years.from} 年起各年度都能用）` : `${pack.year} 年度`}
          </dd>
          <dt>依据</dt>
          <dd>{say(pack.source)}</dd>
          {pack.variants.map(({ id, name, chosen, options }) => (
            <Fragment key={id}>
              <dt>{name}</dt>
              <dd>{options.find((one) => one.id === chosen)?.name ?? chosen}（新建时选定）</dd>
            </Fragment>
          ))}
          <dt>等次</dt>
          <dd>{ratingWords(book)}</dd>
          <dt>无此项时</dt>
          <dd>{absentWords(whenAbsent(pack))}各行另有规定的，从其规定。</dd>
        </dl>
      </Part>
      <Parameters book={book} />
      <Adjustments book={book} />
      <Corrections pack={pack} />
      {Object.keys(pack.macros).length > 0 && (
        <Part id="macros" title="通用算法">
          <p className="rule-faint">公式里用到的简称，各代表一段算法。</p>
          {Object.entries(pack.macros).map(([head, body]) => (
            <p key={head} className="rule-formula">
              {head} ＝ {formulaWords(body)}
            </p>
          ))}
        </Part>
      )}
      {pack.rollups.length > 0 && (
        <Part id="rollups" title="由各项目汇总的数">
          {pack.rollups.map((rollup) => (
            <p key={rollup.id} className="rule-formula">
              {rollup.name} ＝ {rollup.where ? `${formulaWords(rollup.where)} 的项目，` : '全部项目，'}
              {formulaWords(rollup.sum)} 的合计
            </p>
          ))}
        </Part>
      )}
    </>
  );
}

function Corrections({ pack }: { pack: Pack }) {
  const lines = pack.tables.flatMap(correctedLines);
  if (pack.corrections.length === 0 && lines.length === 0) return null;
  return (
    <Part id="corrections" title="与公布的表不同之处">
      <ul className="corrections">
        {pack.corrections.map(({ at, printed, taken, reason }) => (
          <li key={at}>
            <strong>{at}</strong>
            <span>公布的：{printed}</span>
            <span>这里用：{taken}</span>
            <span className="rule-faint">{reason}</span>
          </li>
        ))}
        {lines.map(({ id, name, correction }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="rule-faint">{correction}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function correctedLines({ id: table, tree }: Table) {
  return walk(tree).flatMap((node) =>
    isIndicator(node) && node.correction ? [{ id: `${table}/${node.id}`, name: node.name, correction: node.correction }] : [],
  );
}

function ratingWords({ pack, ...book }: Book): string {
  const { figure } = evaluationOf({ pack, ...book });
  const bars = barsOf(pack, (key) => {
    const value = figure(key)?.value;
    return value?.kind === 'number' ? value.value : null;
  });
  const words = bars.map(({ name, from }) => `${name}（${from ? formatPlain(from) : '？'} 以上）`).join('、');
  return pack['rate-by'] === 'available' ? `${words}，按单位自评的分值折算` : words;
}

/** A part of the page with its heading. */
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="pack-part" aria-labelledby={`pack-${id}`}>
      <h2 id={`pack-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
