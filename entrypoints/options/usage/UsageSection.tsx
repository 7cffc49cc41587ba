import { say } from '../../../core/words/say';
import { useState } from 'react';
import type { UsageRow } from '../../../core/messages';
import { ChooseField } from '../parts/Field';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { LimitForm } from './LimitForm';
import { monthsOf, monthText, totalOf } from './figures';
import { Prices } from './Prices';
import './usage.css';
import { UsageTable } from './UsageTable';
import { shareOf, type LimitView } from '../../../core/limits';
import { LimitBar } from '../../pages/usage/LimitBar';
import { estimatedWords, limitWords, percentOf } from '../../pages/usage/limit-words';

const readUsage = () => ask('usage.get', {});

/** What was asked and what it cost, by month. */
export function UsageSection() {
  const { found: usage, problem, reload } = useAsked(readUsage);
  return (
    <Section title={say('use.title')} alone note={say('use.note')}>
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      {usage === null && problem === undefined && <p className="soft">{say('use.adding')}</p>}
      {usage !== null && (usage.limit.limit !== null || usage.limit.used > 0) && <LimitNow limit={usage.limit} />}
      <Place at="use/month">
        {usage !== null && usage.rows.length === 0 && <p className="soft">{say('use.nothing')}</p>}
        {usage !== null && usage.rows.length > 0 && <Months rows={usage.rows} />}
      </Place>
      {usage !== null && usage.prices.length > 0 && <Prices rows={usage.prices} onSaved={reload} />}
      <hr />
      <LimitForm onSaved={reload} />
    </Section>
  );
}

function Months({ rows }: { rows: readonly UsageRow[] }) {
  const months = monthsOf(rows);
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.find((each) => each === chosen) ?? months[0] ?? '';
  const ofMonth = rows.filter((row) => row.month === month);
  const { unknown } = totalOf(ofMonth);
  return (
    <>
      {months.length === 1 ? (
        <h3>{monthText(month)}</h3>
      ) : (
        <ChooseField
          label={say('use.month')}
          fitting

          value={month}
          of={months.map((each) => [each, monthText(each)])}
          onChoose={setChosen}
        />
      )}
      <UsageTable rows={ofMonth} title={monthText(month)} />
      {unknown > 0 && <p className="small warn">{say('use.unknown-use', { count: unknown })}</p>}
    </>
  );
}

/** How much of this month's tokens is used, and what happens at the end of them. */
export function LimitNow({ limit }: { limit: LimitView }) {
  const { level, text } = limitWords(limit);
  const share = shareOf(limit);
  const estimated = estimatedWords(limit);
  return (
    <div className="limit-now">
      {share !== null && (
        <p className="row between wrap">
          <b>{say('use.limit.percent', { percent: percentOf(share) })}</b>
          <span className="soft">{say('use.limit.of', { used: limit.used, limit: limit.limit ?? 0 })}</span>
        </p>
      )}
      <LimitBar limit={limit} />
      <p className={`limit-text ${level}`}>{level === 'reached' ? text : say('use.limit.sentence', { text })}</p>
      {estimated !== null && <p className="small soft">{estimated}</p>}
    </div>
  );
}
