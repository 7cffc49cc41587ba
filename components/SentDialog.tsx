import { sayTold } from '../core/words/say-phrase';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { describeError } from '../core/error-text';
import { desksideError } from '../core/errors';
import type { SentBody, SentRecord } from '../core/messages';
import { Button } from './parts/Button';
import { CopyButton } from './parts/CopyButton';
import { destinationText, hiddenText, prettyBody } from './words';

type Loaded = { readonly is: 'loading' | 'gone' | 'failed' } | { readonly is: 'record'; readonly record: SentRecord };

export interface SentDialogProps {
  readonly id: string;
  readonly load: (id: string) => Promise<SentRecord | null>;
  readonly onClose: () => void;
}

/** Exactly what was sent and where to, as it was posted. Modal; Escape closes it and the focus goes back to the link. */
export function SentDialog({ id, load, onClose }: SentDialogProps) {
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

  return (
    <dialog ref={dialog} aria-label="What was sent" onClose={onClose} onKeyDown={key}>
      <div className="main">
        <div className="head">
          <h3>What was sent</h3>
          <Button look="quiet" onPress={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
        <SentBody loaded={loaded} />
      </div>
      {loaded.is === 'record' && (
        <div className="foot">
          <span>
            {loaded.record.destination === null
              ? 'Made in this browser'
              : `Sent ${new Date(loaded.record.at).toLocaleString()}${loaded.record.what === 'watch' ? ', before the ticket was opened' : ''}`}
          </span>
          <CopyButton
            text={[...(loaded.record.before?.bodies ?? []), ...loaded.record.bodies].map(wholeText).join('\n\n')}
          />
        </div>
      )}
    </dialog>
  );
}

const absent: Record<Exclude<Loaded['is'], 'record'>, string> = {
  loading: 'Reading the record.',
  gone: 'This record is no longer kept. The options say how long records stay.',
  failed: describeError(desksideError('context-lost')).sentence,
};

function SentBody({ loaded }: { loaded: Loaded }) {
  if (loaded.is !== 'record') return <p className="soft words">{absent[loaded.is]}</p>;
  const { record } = loaded;
  return (
    <>
      {record.before !== undefined && (
        <>
          <Part part={record.before} />
          <p className="soft words">It did not answer, so the one that may stand in for it was asked:</p>
        </>
      )}
      <Part part={record} />
      {record.hidden !== undefined && <p className="soft words">{hiddenText(record.hidden)}</p>}
    </>
  );
}

const wholeText = (body: SentBody): string => (typeof body === 'string' ? body : body.map(sayTold).join('\n'));

const bodyText = (body: SentBody): string => (typeof body === 'string' ? prettyBody(body) : wholeText(body));

/** What went to one provider. */
function Part({ part: record }: { part: Pick<SentRecord, 'destination' | 'label' | 'bodies'> }) {
  return (
    <>
      <p className="words">
        <b>{destinationText(record)}</b>
        <span className="soft"> · {sayTold(record.label)}</span>
      </p>
      {record.bodies.length > 1 && (
        <p className="soft words">{record.bodies.length} requests, in the order in which they were sent.</p>
      )}
      {record.bodies.map((body, position) => (
        <pre
          key={position}
          tabIndex={0}
          role="region"
          aria-label={record.bodies.length > 1 ? `Request ${position + 1}` : 'Content'}
        >
          {bodyText(body)}
        </pre>
      ))}
    </>
  );
}
