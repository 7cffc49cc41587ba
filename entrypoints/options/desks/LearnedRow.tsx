import { dateText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import type { ExampleView } from '../../../core/messages';

export function LearnedRow({ example, onDelete }: { example: ExampleView; onDelete: () => void }) {
  const { ticketId, title, text, values, from, learnedAt } = example;
  const name = title || say('desks.learned.ticket', { id: ticketId });
  const rest = (text.startsWith(title) ? text.slice(title.length) : text).trim();
  return (
    <li>
      <div className="grow">
        {rest === '' ? (
          <p dir="auto">{name}</p>
        ) : (
          <details>
            <summary dir="auto">{name}</summary>
            <p className="soft" dir="auto">
              {rest}
            </p>
          </details>
        )}
        <p className="small">{values.join(' · ')}</p>
        <p className="small soft">
          #{ticketId} · {say(`desks.learned.from.${from}`)} · {dateText(Date.parse(learnedAt))}
        </p>
      </div>
      <span data-delete>
        <Button label={say('desks.learned.delete-it', { name })} look="quiet" onPress={onDelete}>
          {say('desks.learned.delete')}
        </Button>
      </span>
    </li>
  );
}
