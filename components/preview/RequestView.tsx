import { useState, type ReactNode } from 'react';
import type { RequestPreview } from '../../core/request-preview';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';
import { CopyButton } from '../parts/CopyButton';
import { prettyBody } from '../words';
import { piecesOf, priceText } from './words';

/** All of one request that has not been sent: where to, how much, and its very bytes, in which every replaced value is marked. */
export function RequestView({ preview }: { preview: RequestPreview }) {
  const [indented, setIndented] = useState(false);
  const { body, marks } = preview;
  const shown = indented ? prettyBody(body) : body;
  return (
    <div className="request">
      {preview.changed && <p className="warn words">{say('preview.changed')}</p>}
      <p className="words">
        <b>{preview.destination}</b>
        <span className="soft"> · {sayTold(preview.label)}</span>
      </p>
      <pre tabIndex={0} role="region" aria-label={say('preview.body')} dir="auto">
        {piecesOf(shown, marks).map(({ text, isMark }, position) =>
          isMark ? <mark key={position}>{text}</mark> : <span key={position}>{text}</span>,
        )}
      </pre>
      <div className="tools">
        <button type="button" className="link" onClick={() => setIndented(!indented)}>
          {say(indented ? 'preview.as-sent' : 'preview.indented')}
        </button>
        <CopyButton text={body} />
      </div>
      <dl className="small">
        <Fact name={say('preview.tokens')}>
          {say('preview.tokens.about', { tokens: preview.tokens, answer: preview.answerTokens })}
        </Fact>
        <Fact name={say('preview.price')}>{priceText(preview.cost)}</Fact>
      </dl>
      <p className="soft small words">
        {marks.length === 0 ? say('preview.unmarked') : say('preview.marked', { count: marks.length })}
        {preview.mayRepair && !preview.each && ` ${say('preview.repair')}`}
      </p>
      <dl className="small">
        <Fact name={say('preview.size')}>{say('preview.bytes', { bytes: preview.bytes })}</Fact>
        <Fact name={say('preview.sha256')}>
          <code>{preview.sha256}</code>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
