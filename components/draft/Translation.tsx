import { useState } from 'react';
import { paragraphsOf } from '../../core/draft';
import { describeError } from '../../core/error-text';
import { desksideError } from '../../core/errors';
import type { TranslationState } from '../../core/draft-state';
import { listText } from '../../core/words/formats';
import { say, speaker } from '../../core/words/say';
import { Button } from '../parts/Button';
import { SentLink } from '../parts/SentLink';
import { bringIntoRead } from './in-sight';
import type { DraftActions } from './view';

interface TranslationProps {
  /** That of the draft (`fr`). */
  readonly language: string;
  readonly text: string;
  /** What the worker said last, perhaps of another text. */
  readonly told: TranslationState | undefined;
  readonly actions: DraftActions;
  readonly off: boolean;
}

/** `French`, as the reader calls it. */
function languageText(tag: string): string {
  return new Intl.DisplayNames(speaker().locale, { type: 'language' }).of(tag) ?? tag;
}

/** What the draft says, or the reply that stands in the box, in the reader's language: at a press, beside it, and in no button's reach that inserts. */
export function Translation({ language, text, told, actions, off }: TranslationProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const [ofReply, setOfReply] = useState(false);
  const [heard, setHeard] = useState<string | null>(null);
  const mine = asked !== null && told?.runId === asked ? told : null;
  if (mine !== null && heard !== asked) setHeard(asked);
  const ask = (isReply: boolean) => {
    const runId = crypto.randomUUID();
    setAsked(runId);
    setOfReply(isReply);
    void actions.translate(runId, isReply ? null : text).then((isAsked) => {
      if (!isAsked) setAsked((now) => (now === runId ? null : now));
    });
  };
  const hide = () => {
    if (mine?.is === 'waiting' || mine?.is === 'streaming') actions.tell({ type: 'stop', what: 'translation' });
    setAsked(null);
  };

  if (asked === null)
    return (
      <p className="row wrap foreign">
        <Button off={off} onPress={() => ask(false)}>
          {say('draft.craft.translate', { language: languageText(speaker().language) })}
        </Button>
        <Button look="quiet" off={off} label={say('draft.craft.translate-reply')} onPress={() => ask(true)}>
          {say('draft.craft.my-reply')}
        </Button>
        <span className="soft small">{say('draft.craft.foreign', { language: languageText(language) })}</span>
      </p>
    );
  // A worker that ended while it was at work knows nothing of it any more.
  const state: TranslationState | null =
    mine ??
    (heard === asked ? { is: 'failed', runId: asked, language, error: desksideError('worker-restarted') } : null);
  const title = say(ofReply ? 'draft.craft.translation-reply' : 'draft.craft.translation');
  return (
    <div ref={bringIntoRead} className="translation" role="region" aria-label={title} aria-busy={isUnderWay(state)}>
      <div className="row">
        <b className="small">{title}</b>
        {state?.is === 'failed' && (
          <Button look="quiet" onPress={() => ask(ofReply)}>
            {say('parts.action.retry')}
          </Button>
        )}
        {state?.is === 'done' && <SentLink id={asked} load={actions.loadSent} />}
        <Button look="quiet" onPress={hide}>
          {isUnderWay(state) ? say('parts.stop') : say('draft.craft.hide')}
        </Button>
      </div>
      <Said state={state} name={title} />
    </div>
  );
}

/** Its words are in sight when they come and when they are all there, also where its heading takes all the room. */
const showWords = (part: Element | null): void => bringIntoRead(part?.parentElement?.querySelector('.said') ?? null);

const isUnderWay = (state: TranslationState | null): boolean => state?.is !== 'done' && state?.is !== 'failed';

function Said({ state, name }: { readonly state: TranslationState | null; readonly name: string }) {
  if (state?.is === 'failed') {
    const { title, sentence } = describeError(state.error);
    return <p role="alert">{say('draft.craft.not-translated', { title, sentence })}</p>;
  }
  if (state === null || state.is === 'waiting') return <p className="soft">{say('draft.craft.translating')}</p>;
  return (
    <>
      <div ref={showWords} className="said" lang={state.language} tabIndex={0} role="group" aria-label={name}>
        {paragraphsOf(state.text).map((lines, position) => (
          <p key={position} dir="auto">
            {lines.join('\n')}
          </p>
        ))}
      </div>
      {state.is === 'done' && state.lost.length > 0 && (
        <p className="lost small" dir="auto">
          {say('draft.craft.lost', { terms: listText(state.lost, 'unit') })}
        </p>
      )}
      {state.is === 'done' && (
        <p ref={showWords} className="unseen" role="status">
          {say('draft.craft.translated')}
        </p>
      )}
    </>
  );
}
