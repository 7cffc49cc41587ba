import { conditionInWords } from '../../../../core/described/in-words';
import type { Description } from '../../../../core/described/description';
import type { TriedCondition, TriedMessage, TriedMessages } from '../../../../core/described/trial';
import type { Visibility } from '../../../../core/ticket';
import { dateText } from '../../../../core/words/formats';
import { sayPhrase } from '../../../../core/words/say-phrase';
import { say } from '../../../../core/words/say';
import { conditionOf, decisive, foundText, verdictLooks } from './words';
import { Coded } from '../Coded';
import { Heads } from '../../parts/Heads';

function who({ by, author, at }: TriedMessage): string {
  const when =
    at === '' || Number.isNaN(Date.parse(at))
      ? ''
      : dateText(Date.parse(at), { dateStyle: 'short', timeStyle: 'short' });
  const role = by === '' || author === 'other' ? '' : say(`trial.messages.${author}`);
  return [by || say('trial.messages.nobody'), role, when].filter((part) => part !== '').join(' · ');
}

function Evidence({ condition, description }: { condition: TriedCondition; description: Description }) {
  const asWritten = conditionOf(condition, description);
  if (asWritten === null) return null;
  return (
    <li>
      <span aria-hidden="true">{condition.holds ? '✓' : '✕'}</span>{' '}
      <span className="unseen">{say(condition.holds ? 'trial.messages.holds' : 'trial.messages.holds-not')} </span>
      <Coded text={conditionInWords(asWritten)} />
      <span className="soft"> · {foundText(condition)}</span>
    </li>
  );
}

function Row({ message, description }: { message: TriedMessage; description: Description }) {
  const { visibility, conditions, why, text } = message;
  const shown = decisive(visibility, conditions);
  return (
    <tr>
      <td>
        <span className={`pill ${verdictLooks[visibility]}`}>{say(`trial.verdict.${visibility}`)}</span>
      </td>
      <td>
        <p className="soft small">{who(message)}</p>
        {text === null ? (
          <p className="soft">{say(`trial.kept.${visibility}`)}</p>
        ) : (
          <p dir="auto" className="said">
            {text === '' ? say('trial.messages.no-words') : text}
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
          why !== null && sayPhrase(why)
        )}
      </td>
    </tr>
  );
}

/** Each message with its verdict and what decided it. */
export function Messages({ tried, description }: { tried: TriedMessages; description: Description }) {
  const { messages, older, leftOut, complete } = tried;
  const count = (which: Visibility): number => messages.filter(({ visibility }) => visibility === which).length;
  const counted = [
    say('trial.messages.counted', { public: count('public'), private: count('private'), unknown: count('unknown') }),
    ...(leftOut > 0 ? [say('trial.messages.left-out', { count: leftOut })] : []),
    ...(older > 0 ? [say('trial.messages.older', { count: older })] : []),
    ...(complete ? [] : [say('trial.messages.in-part')]),
  ];
  return (
    <>
      <p className="small soft">{counted.join(' ')}</p>
      {messages.length > 0 && (
        <table className="tried">
          <Heads of={[say('trial.messages.verdict'), say('trial.messages.message'), say('trial.messages.why')]} />
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
