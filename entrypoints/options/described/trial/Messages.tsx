import { conditionInWords } from '../../../../core/described/in-words';
import type { Description } from '../../../../core/described/description';
import type { TriedCondition, TriedMessage, TriedMessages } from '../../../../core/described/trial';
import { conditionOf, decisive, foundText, keptWords, verdicts } from './words';
import { Coded } from '../Coded';

const roles = { requester: 'requester', agent: 'agent', other: '' } as const;

function who({ by, author, at }: TriedMessage): string {
  const when =
    at === '' || Number.isNaN(Date.parse(at))
      ? ''
      : new Date(at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return [by || 'nobody named', by === '' ? '' : roles[author], when].filter((part) => part !== '').join(' · ');
}

function Evidence({ condition, description }: { condition: TriedCondition; description: Description }) {
  const asWritten = conditionOf(condition, description);
  if (asWritten === null) return null;
  return (
    <li>
      <span aria-hidden="true">{condition.holds ? '✓' : '✕'}</span>{' '}
      <span className="unseen">{condition.holds ? 'Holds: ' : 'Does not hold: '}</span>
      <Coded text={conditionInWords(asWritten)} />
      <span className="soft"> · {foundText(condition)}</span>
    </li>
  );
}

function Row({ message, description }: { message: TriedMessage; description: Description }) {
  const { visibility, conditions, why, text } = message;
  const { text: verdict, look } = verdicts[visibility];
  const shown = decisive(visibility, conditions);
  return (
    <tr>
      <td>
        <span className={`pill ${look}`}>{verdict}</span>
      </td>
      <td>
        <p className="soft small">{who(message)}</p>
        {text === null ? (
          <p className="soft">{keptWords[visibility]}</p>
        ) : (
          <p dir="auto" className="said">
            {text === '' ? 'No words' : text}
          </p>
        )}
      </td>
      <td>
        {shown.length > 0 ? (
          <ul>
            {shown.map((condition) => (
              <Evidence key={`${condition.of} ${condition.at}`} condition={condition} description={description} />
            ))}
          </ul>
        ) : (
          why
        )}
      </td>
    </tr>
  );
}

/** Each message with its verdict and what decided it. */
export function Messages({ tried, description }: { tried: TriedMessages; description: Description }) {
  const { messages, older, leftOut, complete } = tried;
  const counted = (['public', 'private', 'unknown'] as const)
    .map((each) => [messages.filter(({ visibility }) => visibility === each).length, each] as const)
    .map(([count, each]) => `${count} ${each === 'unknown' ? 'not proven' : each}`);
  return (
    <>
      <p className="small soft">
        {counted.join(', ')}.{leftOut > 0 && ` ${leftOut} rows are no messages.`}
        {older > 0 && ` ${older} older ones are not shown.`}
        {!complete && ' Not all of them could be read.'}
      </p>
      {messages.length > 0 && (
        <table className="tried">
          <thead>
            <tr>
              <th scope="col" className="narrow">
                Verdict
              </th>
              <th scope="col">Message</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {messages.map((message) => (
              <Row key={message.id} message={message} description={description} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
