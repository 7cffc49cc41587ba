import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ValuePicker } from '../../../components/card/ValuePicker';
import { optionOf } from '../../../core/fields';
import type { QueueDetail, QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useActing } from '../acting';
import { failedText } from '../bulk/failed-words';
import { valueText } from '../bulk/plan-words';
import { pathText, undecided } from '../row-words';
import { useQueue } from '../useQueue';
import { useRunWish } from '../useRunWish';
import { newestChange } from './newest-change';
import { Section } from './Section';

type Control = QueueDetail['controls'][number];

interface ControlsProps {
  readonly row: QueueRow;
  readonly detail: QueueDetail;
  readonly asked: { readonly change: string | null };
  readonly again: () => void;
}

/** What the ticket has, with the desk's own values. A press changes it at once, and it can be taken back where it stands. */
export function Controls({ row, detail: { controls }, asked, again }: ControlsProps) {
  const [openId, open] = useState<string | null>(null);
  const suggestedId = undecided(row)?.fieldId;
  const known = useRef({ controls, suggestedId });
  useEffect(() => {
    known.current = { controls, suggestedId };
  });
  useEffect(() => {
    if (asked.change !== row.key) return;
    const now = known.current;
    const free = now.controls.filter(({ locked }) => locked === null).map(({ field }) => field);
    // What is suggested is what is changed most; else what is asked about.
    const first =
      free.find(({ id }) => id === now.suggestedId) ?? free.find(({ category }) => category !== undefined) ?? free[0];
    open(first?.id ?? null);
  }, [asked, row.key]);
  if (controls.length === 0) return <p className="soft">{say('queue.detail.no-controls')}</p>;
  return (
    <Section title={say('queue.detail.controls')}>
      <div className="controls">
        {controls.map((control) => (
          <Line
            key={control.field.id}
            row={row}
            control={control}
            open={openId === control.field.id}
            onOpen={(wanted) => open(wanted ? control.field.id : null)}
            again={again}
          />
        ))}
      </div>
    </Section>
  );
}

interface LineProps {
  readonly row: QueueRow;
  readonly control: Control;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly again: () => void;
}

function Line({ row, control: { field, optionId, locked }, open, onOpen, again }: LineProps) {
  const { act, undo } = useActing();
  const { runs } = useQueue();
  const wish = useRunWish();
  const button = useRef<HTMLButtonElement>(null);
  const option = optionOf(field, optionId);
  // A value that the desk does not offer any more stands all the same.
  const value = option === undefined ? (optionId ?? say('queue.detail.empty')) : pathText(option.path);
  const last = newestChange(runs, row.key, field.id);
  const suggested = (row.suggestion?.choices ?? []).filter(({ fieldId }) => fieldId === field.id);
  const close = (back: boolean) => {
    onOpen(false);
    if (back) button.current?.focus();
  };
  return (
    <div className="control">
      <span className="soft clip" title={field.title}>
        <bdi>{field.title}</bdi>
      </span>
      {locked === null ? (
        <button
          ref={button}
          type="button"
          className="control-value"
          aria-expanded={open}
          aria-label={say('queue.detail.change', { field: field.title, value })}
          onClick={() => onOpen(!open)}
        >
          <bdi className={optionId === null ? 'soft clip' : 'clip'}>{value}</bdi> <span aria-hidden="true">▾</span>
        </button>
      ) : (
        <span className="locked">
          <bdi>{value}</bdi> <span className="soft small">{sayTold(locked)}</span>
        </span>
      )}
      {open && (
        <div className="control-picker">
          <ValuePicker
            label={say('card.picker.label', { field: field.title })}
            options={field.options}
            likely={suggested.flatMap(({ optionId: best, alternatives = [] }) => [
              best,
              ...alternatives.map((other) => other.optionId),
            ])}
            recent={[]}
            now={optionId}
            picked={optionId}
            emptyText={field.kind === 'status' || optionId === null ? undefined : say('queue.bulk.set.empty')}
            onPick={(picked) => {
              close(true);
              if (picked !== optionId) void act([row.key], { what: 'set', fieldId: field.id, optionId: picked });
            }}
            onClose={close}
            onRefresh={again}
          />
        </div>
      )}
      {last !== null && (
        <div className="control-said small" role="status">
          {last.is === 'changing' && <span className="soft">{say('queue.state.changing')}</span>}
          {last.is === 'failed' && (
            <>
              <span className="bad">{failedText(last.error)}</span>
              <button type="button" className="link" onClick={() => void wish('queue.retry', last.run)}>
                {say('parts.action.retry')}
              </button>
            </>
          )}
          {last.is === 'done' && (
            <>
              <bdi className="soft">{valueText(last.value)}</bdi>
              <Button look="quiet" onPress={() => void undo(last.run)}>
                {say('queue.act.undo')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
