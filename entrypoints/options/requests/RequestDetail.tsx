import { Dialog } from '@base-ui/react/dialog';
import { useCallback, type ReactNode } from 'react';
import type { RequestRecord } from '../../../core/request-log';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';
import { featureText, hostOf, resultText, ticketText, whenText } from './words';

const tokensText = ({ tokensIn, tokensOut }: RequestRecord): string =>
  tokensIn === undefined || tokensOut === undefined
    ? say('requests.tokens.unknown')
    : say('requests.tokens', { in: tokensIn, out: tokensOut });

const endText = ({ result, ms }: RequestRecord): string =>
  ms === undefined
    ? resultText(result)
    : say('requests.result.in', { result: resultText(result), seconds: Math.round(ms / 100) / 10 });

type Part = 'at' | 'destination' | 'ticket' | 'feature' | 'model' | 'holds' | 'bytes' | 'sha256' | 'tokens' | 'result';

const partsOf = (request: RequestRecord): readonly (readonly [Part, ReactNode])[] => [
  ['at', whenText(request)],
  ['destination', request.destination],
  ['ticket', request.ref === null ? ticketText(request) : `${ticketText(request)} · ${hostOf(request.ref.origin)}`],
  ['feature', featureText(request)],
  ['model', request.model],
  ['holds', listText(request.holds.map((kind) => say(`requests.kind.${kind}`)))],
  ['bytes', say('requests.bytes', { bytes: request.bytes })],
  ['sha256', <code key="sha256">{request.sha256}</code>],
  ['tokens', tokensText(request)],
  ['result', endText(request)],
];

/** All that is known of one request, and its text where that is kept. */
export function RequestDetail({ request, onClose }: { request: RequestRecord; onClose: () => void }) {
  const { id } = request;
  const { found } = useAsked(useCallback(() => ask('requests.text', { id }), [id]));
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="confirm request-detail">
          <Dialog.Title>{say('requests.detail.title')}</Dialog.Title>
          <dl>
            {partsOf(request).map(([part, value]) => (
              <div key={part}>
                <dt className="soft small">{say(`requests.part.${part}`)}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
            <div>
              <dt className="soft small">{say('requests.part.text')}</dt>
              <dd>
                {found?.text === null && say('requests.text.none')}
                {found?.text != null && (
                  <>
                    {found.text.cut && <p className="soft small">{say('requests.text.cut')}</p>}
                    <pre dir="auto">{found.text.text}</pre>
                  </>
                )}
              </dd>
            </div>
          </dl>
          <div className="actions">
            <Dialog.Close className="btn">{say('parts.close')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
