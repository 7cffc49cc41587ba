import { sayTold } from '../../core/words/say-phrase';
import { useImperativeHandle, useRef, useState, type KeyboardEvent } from 'react';
import type { TriageState } from '../../core/messages';
import { bandOf } from '../../core/suggestion';
import { Button } from '../parts/Button';
import { closeOnEscape } from '../parts/closeOnEscape';
import { SourceFoot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { confidenceText } from '../words';
import { BestThree } from './BestThree';
import type { DecidingProps } from './cardProps';
import { ChangeDrawer } from './ChangeDrawer';
import { useDeciding } from './deciding';
import { hasWork, linesOf, openLine, quickValues, type Line } from './lines';
import { LessonsFoot, lessonsText } from './LessonsFoot';
import { NoteLine } from './NoteLine';
import { Quiet } from './Quiet';
import { ValueLine } from './ValueLine';
import { quietText } from './words';
import { say } from '../../core/words/say';

export interface SuggestedProps extends DecidingProps {
  readonly state: Extract<TriageState, { is: 'suggestion' }>;
}

const isWriting = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';

/** A suggestion beside the form as it is now: one glance, one decision. One line where there is nothing to do. */
export function Suggested({ state, view, actions, shortcuts, handle, now }: SuggestedProps) {
  const { suggestion, asks } = state;
  const lines = linesOf(view, state);
  const deciding = useDeciding(lines);
  const main = useRef<HTMLDivElement>(null);
  const [unfolded, unfold] = useState(false);
  const busy = view.busy !== null;
  const open = openLine(lines);
  const first = lines.find(({ place }) => place === 'chosen' || place === 'offered') ?? null;
  const changing = lines.find(({ field }) => field.id === deciding.changing) ?? null;
  const ready = deciding.picked.length > 0;

  const accept = () => {
    if (busy) return;
    if (ready) actions.accept(deciding.picked);
    else main.current?.querySelector('input')?.focus();
  };
  const dismiss = () => {
    if (!busy) actions.dismiss();
  };
  useImperativeHandle(handle, () => ({ accept, dismiss }));

  /** 1 to 3 take one of the best three while the card has the focus. */
  const takeByNumber = (event: KeyboardEvent<HTMLElement>): void => {
    const quick = quickValues(lines);
    const value = quick?.values[Number(event.key) - 1];
    if (!value || isWriting(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (quick) deciding.pick(quick.line, value);
  };

  /** The focus goes back to the button that opened the values, unless it has gone on by itself. */
  const closeValues = (back: boolean): void => {
    if (back) main.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    deciding.change(null);
  };

  if (!hasWork(lines) && !unfolded && !ready)
    return (
      <Quiet
        text={(view.lessons && lessonsText(view.lessons)) ?? quietText(lines)}
        action={say('card.change')}
        onPress={() => unfold(true)}
        note={view.note}
      >
        {view.lessons?.is === 'offer' && (
          <button type="button" className="link" title={say('card.learn-from-solved')} onClick={actions.learn}>
            {say('card.learn')}
          </button>
        )}
      </Quiet>
    );
  const { onKeyDown: closeByEscape } = closeOnEscape(deciding.changing !== null, () => deciding.change(null));
  const keys = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      takeByNumber(event);
      closeByEscape(event);
    },
  };
  return (
    <div className="deciding" {...keys}>
      <div className="main" ref={main}>
        <Head
          title={
            open
              ? say('card.suggested.not-sure')
              : first
                ? say('card.suggested.title')
                : say('card.suggested.nothing-to-change')
          }
        >
          {open ? (
            <button
              type="button"
              className="link"
              aria-expanded={deciding.changing === open.field.id}
              aria-label={say('card.suggested.another-of', { field: open.field.title })}
              onClick={() => deciding.change(deciding.changing === open.field.id ? null : open.field.id)}
            >
              {say('card.suggested.another')}
            </button>
          ) : (
            <Sure line={first} changed={deciding.changed} />
          )}
        </Head>
        {view.note !== undefined && <NoteLine note={view.note} />}
        <div className="field-lines">
          {lines.map((line) =>
            line === open ? (
              <BestThree key={line.field.id} line={line} deciding={deciding} />
            ) : (
              <ValueLine
                key={line.field.id}
                line={line}
                deciding={deciding}
                actions={actions}
                asks={asks.includes(line.field.id)}
              />
            ),
          )}
        </div>
        {open === null && (
          <p className="reason" title={sayTold(suggestion.reason)} dir="auto">
            {sayTold(suggestion.reason)}
          </p>
        )}
        <div className="actions">
          <Button
            look="primary"
            onPress={accept}
            off={!ready || busy}
            shortcut={busy ? '' : shortcuts.accept}
            title={ready ? say('card.suggested.accept-help') : say('card.suggested.pick-first')}
          >
            {view.busy === 'applying'
              ? say('card.suggested.filling-in')
              : view.busy === 'updating'
                ? say('card.suggested.saving')
                : say('card.suggested.accept')}
          </Button>
          <Button onPress={dismiss} off={busy} title={shortcuts.dismiss}>
            {say('card.suggested.dismiss')}
          </Button>
        </div>
      </div>
      {changing && (
        <ChangeDrawer
          // Values that were read anew are loaded anew.
          key={`${changing.field.id} ${view.fieldsReadAt}`}
          line={changing}
          deciding={deciding}
          onClose={closeValues}
          view={view}
          actions={actions}
          now={now}
        />
      )}
      {view.lessons === undefined ? (
        <SourceFoot
          source={suggestion.source}
          id={suggestion.id}
          load={actions.loadSent}
          why={[sayTold(suggestion.reason)]}
          previewing={actions.previewing}
          stays={view.stays}
        />
      ) : (
        <LessonsFoot
          lessons={view.lessons}
          actions={actions}
          source={suggestion.source}
          id={suggestion.id}
          why={[sayTold(suggestion.reason)]}
          stays={view.stays}
        />
      )}
    </div>
  );
}

/** How sure the first value is that something would be done with; of what is not sure no number is shown. */
function Sure({ line, changed }: { readonly line: Line | null; readonly changed: boolean }) {
  if (changed) return <span className="chip">{say('card.suggested.your-choice')}</span>;
  if (!line?.choice) return null;
  const { confidence } = line.choice;
  return bandOf(confidence) === 'not-sure' ? (
    <span className="pill low">{say('parts.band.not-sure')}</span>
  ) : (
    <span className="pill">{confidenceText(confidence)}</span>
  );
}
