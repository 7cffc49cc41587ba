import { Button } from '../../../components/parts/Button';
import type { ExampleView } from '../../../core/messages';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

const fromWords: Readonly<Record<ExampleView['from'], string>> = { decision: 'your decision', solved: 'solved ticket' };

export function LearnedRow({ example, onDelete }: { example: ExampleView; onDelete: () => void }) {
  const { ticketId, title, text, values, from, learnedAt } = example;
  const name = title || `Ticket ${ticketId}`;
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
          #{ticketId} · {fromWords[from]} · {day.format(new Date(learnedAt))}
        </p>
      </div>
      <span data-delete>
        <Button label={`Delete “${name}”`} look="quiet" onPress={onDelete}>
          Delete
        </Button>
      </span>
    </li>
  );
}
