import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { pathText } from '../row-words';
import { Section } from './Section';

/** What kind of ticket it is, and how it came. */
export function Classification({ row }: { readonly row: QueueRow }) {
  const facts = [
    { name: say('queue.facet.topics'), value: pathText(row.category ?? []) },
    { name: say('queue.facet.intents'), value: row.typeName ?? '' },
    { name: say('queue.facet.sources'), value: row.channelName ?? '' },
    { name: say('queue.detail.number'), value: row.number },
    { name: say('queue.facet.teams'), value: row.teamName ?? '' },
  ];
  return (
    <Section title={say('queue.detail.classification')}>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value === '' ? <span className="soft">{say('queue.detail.none')}</span> : <bdi>{value}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
