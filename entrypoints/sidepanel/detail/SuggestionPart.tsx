import { useState } from 'react';
import { DismissReasons } from '../../../components/card/DismissReasons';
import { Button } from '../../../components/parts/Button';
import { closeOnEscape } from '../../../components/parts/closeOnEscape';
import { staysFor } from '../../../components/parts/Foot';
import { StaysSign } from '../../../components/parts/StaysSign';
import { costText } from '../../../components/words';
import type { QueueDetail, QueueRow } from '../../../core/queue-panel';
import { bestOf, type Choice } from '../../../core/suggestion';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useActing } from '../acting';
import { Sure } from '../list/Sure';
import { pathText, settledText, undecided } from '../row-words';
import { Happened } from './Activity';
import { historyOf } from './activity-words';
import { Section } from './Section';

interface SuggestionPartProps {
  readonly row: QueueRow;
  readonly detail: QueueDetail;
}

/** What is suggested and why, what else it may be, and what was suggested before. */
export function SuggestionPart({ row, detail }: SuggestionPartProps) {
  const { act } = useActing();
  const { suggestion, noFit } = detail;
  const settled = settledText(row);
  const stays = suggestion === null ? undefined : staysFor(detail.stays ?? undefined, suggestion.source);
  const waits = undecided(row) !== undefined;
  const ready = (row.suggestion?.choices ?? []).some(({ place }) => place === 'chosen');
  return (
    <Section title={say('queue.head.suggestion')}>
      {suggestion === null && noFit === null && <p className="soft">{settled ?? say('queue.suggestion.none')}</p>}
      {noFit !== null && (
        <p>
          <b>{say('queue.suggestion.nothing-fits')}</b> <span className="soft">{sayTold(noFit)}</span>
        </p>
      )}
      {suggestion !== null && (
        <>
          {settled !== null && <p className="soft">{settled}</p>}
          {suggestion.choices.map((choice) => (
            <Values key={choice.fieldId} row={row} detail={detail} choice={choice} waits={waits} />
          ))}
          <p dir="auto">{sayTold(suggestion.reason)}</p>
          <p className="soft small">
            {stays !== undefined && <StaysSign stays={stays} />}
            {sayTold(suggestion.source.label)}
            {costText(suggestion.source)}
          </p>
          {waits && (
            <div className="row wrap">
              {ready && (
                <Button look="primary" shortcut="a" onPress={() => void act([row.key], { what: 'accept' })}>
                  {say('queue.act.accept')}
                </Button>
              )}
              <Dismiss onDismiss={(reason) => void act([row.key], { what: 'dismiss', ...reason })} />
            </div>
          )}
        </>
      )}
      <History detail={detail} />
    </Section>
  );
}

interface ValuesProps extends SuggestionPartProps {
  readonly choice: Choice;
  readonly waits: boolean;
}

/** The best values of one field, each to be taken by a press on it. Those that a number takes too have it beside them. */
function Values({ row, detail, choice, waits }: ValuesProps) {
  const { act } = useActing();
  const { fieldId } = choice;
  const told = row.suggestion?.choices.find((one) => one.fieldId === fieldId);
  const title = told?.title ?? detail.controls.find(({ field }) => field.id === fieldId)?.field.title ?? '';
  const byNumber = undecided(row)?.fieldId === fieldId;
  const present = told?.present ?? [];
  return (
    <div className="suggested-values" role="group" aria-label={title}>
      <p className="small">
        <bdi>{title}</bdi>
        {present.length > 0 && (
          <span className="soft"> {say('queue.suggestion.now', { value: pathText(present) })}</span>
        )}
      </p>
      <ol>
        {bestOf(choice).map(({ optionId, path, confidence }, at) => {
          const value = pathText(path);
          return (
            <li key={optionId}>
              {waits ? (
                <button
                  type="button"
                  className="take-value"
                  aria-label={say('queue.detail.take', { field: title, value })}
                  aria-keyshortcuts={byNumber ? String(at + 1) : undefined}
                  onClick={() => void act([row.key], { what: 'choose', fieldId, optionId })}
                >
                  <bdi className="grow">{value}</bdi>
                  <Sure confidence={confidence} />
                  {byNumber && <kbd aria-hidden="true">{at + 1}</kbd>}
                </button>
              ) : (
                <span className="take-value off">
                  <bdi className="grow">{value}</bdi>
                  <Sure confidence={confidence} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {choice.reason !== undefined && (
        <p className="soft small" dir="auto">
          {sayTold(choice.reason)}
        </p>
      )}
    </div>
  );
}

/** Dismisses at once, or with the reason that somebody wants to give. */
function Dismiss({ onDismiss }: { readonly onDismiss: (reason: { readonly reason?: string }) => void }) {
  const [asking, ask] = useState(false);
  const explain = (reason: string) => {
    if (reason.trim() !== '') onDismiss({ reason: reason.trim() });
  };
  return (
    <div className="dismiss" {...closeOnEscape(asking, () => ask(false))}>
      <div className="row wrap">
        <Button shortcut="d" onPress={() => onDismiss({})}>
          {say('queue.act.dismiss')}
        </Button>
        <Button look="quiet" expanded={asking} onPress={() => ask(!asking)}>
          {say('queue.detail.dismiss.why')}
        </Button>
      </div>
      {asking && <DismissReasons onExplain={explain} send={say('queue.act.dismiss')} />}
    </div>
  );
}

function History({ detail }: { readonly detail: QueueDetail }) {
  const history = historyOf(detail.activity);
  if (history.length === 0) return null;
  return (
    <details className="history">
      <summary className="small">{say('queue.detail.history', { count: history.length })}</summary>
      <Happened activity={history} />
    </details>
  );
}
