import { paragraphsOf } from '../../core/draft';
import { describeHere } from '../../core/page-error-text';
import { WaitBar } from '../card/Waiting';
import { waitWords } from '../words';
import { textOf } from './words';
import type { DraftView } from './view';

/** Plain text in paragraphs: nothing in a draft becomes markup or a link here. One height in every state. */
export function DraftText({ view }: { view: DraftView }) {
  const { draft } = view;
  const text = textOf(draft);
  return (
    <div
      className="text"
      tabIndex={0}
      role="region"
      aria-label="Draft text"
      aria-busy={draft.is === 'streaming'}
      dir="auto"
    >
      <Wait view={view} />
      {draft.is === 'failed' && (
        <p className={draft.error.code === 'limit-reached' ? 'stop' : text === '' ? '' : 'soft'}>
          <b>{describeHere(draft.error).title}.</b> {describeHere(draft.error).sentence}
        </p>
      )}
      {text !== '' &&
        paragraphsOf(text).map((lines, position) => (
          <p key={position} dir="auto">
            {lines.map((line, row) => (
              <span key={row}>
                {row > 0 && <br />}
                {line}
              </span>
            ))}
          </p>
        ))}
      {draft.is === 'idle' && view.busy === null && (
        <p className="soft">
          Press “Draft” to have a reply written from the conversation. Say below what it should do, or leave that empty.
        </p>
      )}
    </div>
  );
}

function Wait({ view: { draft, busy } }: { view: DraftView }) {
  if (busy === 'reading')
    return <Waiting title="Reading the conversation" sentence="Only what the customer can see is used." />;
  if (draft.is === 'waiting') return <Waiting {...waitWords(draft.cause, draft.label)} />;
  if (draft.is === 'streaming' && draft.text === '')
    return <Waiting title="Writing" sentence="The first words are on their way." />;
  return null;
}

function Waiting({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <p>{title}</p>
      <WaitBar label={title} />
      <p className="soft small words">{sentence}</p>
    </>
  );
}
