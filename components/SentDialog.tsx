import { sayTold } from '../core/words/say-phrase';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { describeError } from '../core/error-text';
import { desksideError } from '../core/errors';
import type { SentBody, SentRecord } from '../core/messages';
import { markKinds, type Replaced } from '../core/redaction';
import { dateText, listText } from '../core/words/formats';
import { say } from '../core/words/say';
import { lookAt, type Previewing } from './preview/view';
import { Button } from './parts/Button';
import { CopyButton } from './parts/CopyButton';
import { WouldLink } from './parts/WouldLink';
import { destinationText, prettyBody } from './words';

type Loaded = { readonly is: 'loading' | 'gone' | 'failed' } | { readonly is: 'record'; readonly record: SentRecord };

export interface SentDialogProps {
  readonly id: string;
  readonly load: (id: string) => Promise<SentRecord | null>;
  /** What decided, line by line. It goes first where that was asked for, and needs no record. */
  readonly why?: readonly string[] | undefined;
  /** For what would be sent for a suggestion now. */
  readonly previewing?: Previewing | undefined;
  readonly onClose: () => void;
}

/** Exactly what was sent and where to, as it was posted; or what decided, and from what. Modal; Escape closes it and the focus goes back to the link. */
export function SentDialog({ id, load, why, previewing, onClose }: SentDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  useEffect(() => {
    let wanted = true;
    load(id).then(
      (record) => wanted && setLoaded(record === null ? { is: 'gone' } : { is: 'record', record }),
      () => wanted && setLoaded({ is: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [id, load]);

  // The desk listens for Escape too, and would close what lies behind.
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };

  const title = why === undefined ? say('sent.title') : say('sent.why');
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose} onKeyDown={key}>
      <div className="main">
        <div className="head">
          <h3>{title}</h3>
          {previewing && <WouldLink look={() => lookAt(previewing, { what: 'triage', instruction: '' })} />}
          <Button look="quiet" onPress={() => dialog.current?.close()}>
            {say('parts.close')}
          </Button>
        </div>
        {why?.map((line) => (
          <p key={line} className="words" dir="auto">
            {line}
          </p>
        ))}
        <SentBody loaded={loaded} />
      </div>
      {loaded.is === 'record' && (
        <div className="foot">
          <span>{madeText(loaded.record)}</span>
          <CopyButton
            text={[...(loaded.record.before?.bodies ?? []), ...loaded.record.bodies].map(wholeText).join('\n\n')}
          />
        </div>
      )}
    </dialog>
  );
}

function madeText({ destination, at, what }: SentRecord): string {
  if (destination === null) return say('sent.made-here');
  const then = { at: dateText(Date.parse(at), { dateStyle: 'medium', timeStyle: 'medium' }) };
  return what === 'watch' ? say('sent.at-before-opened', then) : say('sent.at', then);
}

const absentText = (is: Exclude<Loaded['is'], 'record'>): string =>
  is === 'failed' ? describeError(desksideError('context-lost')).sentence : say(`sent.${is}`);

function SentBody({ loaded }: { loaded: Loaded }) {
  if (loaded.is !== 'record') return <p className="soft words">{absentText(loaded.is)}</p>;
  const { record } = loaded;
  return (
    <>
      {record.before !== undefined && (
        <>
          <Part part={record.before} />
          <p className="soft words">{say('sent.stood-in')}</p>
        </>
      )}
      <Part part={record} />
      {record.hidden !== undefined && <p className="soft words">{say('sent.hidden', { count: record.hidden })}</p>}
    </>
  );
}

const wholeText = (body: SentBody): string => (typeof body === 'string' ? body : body.map(sayTold).join('\n'));

const bodyText = (body: SentBody): string => (typeof body === 'string' ? prettyBody(body) : wholeText(body));

/** `2 e-mail addresses, 1 phone number`, in the order of the kinds. */
function replacedText(replaced: Replaced): string {
  const things = markKinds.flatMap((kind) => {
    const count = replaced[kind] ?? 0;
    return count === 0 ? [] : [say(`sent.replaced.${kind}`, { count })];
  });
  return say('sent.replaced', { things: listText(things, 'unit') });
}

/** What went to one provider. */
function Part({ part: record }: { part: Pick<SentRecord, 'destination' | 'label' | 'bodies' | 'replaced'> }) {
  return (
    <>
      <p className="words">
        <b>{destinationText(record)}</b>
        <span className="soft"> · {sayTold(record.label)}</span>
      </p>
      {record.bodies.length > 1 && (
        <p className="soft words">{say('sent.requests', { count: record.bodies.length })}</p>
      )}
      {record.replaced !== undefined && <p className="soft words">{replacedText(record.replaced)}</p>}
      {record.bodies.map((body, position) => (
        <pre
          key={position}
          tabIndex={0}
          role="region"
          aria-label={record.bodies.length > 1 ? say('sent.request', { number: position + 1 }) : say('sent.content')}
        >
          {bodyText(body)}
        </pre>
      ))}
    </>
  );
}
