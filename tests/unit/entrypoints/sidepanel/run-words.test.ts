import { describe, expect, it } from 'vitest';
import type { PlannedValue, QueueRun, RunChange } from '../../../../core/queue-panel';
import { runText } from '../../../../entrypoints/sidepanel/bar/run-words';
import { valueText } from '../../../../entrypoints/sidepanel/bulk/plan-words';

const back = (to: string, insteadOf?: string): PlannedValue => ({
  fieldId: 'status',
  title: 'Status',
  optionId: to,
  to: [to],
  from: ['Solved'],
  fromOptionId: 'solved',
  ...(insteadOf === undefined ? {} : { insteadOf: [insteadOf] }),
});

const change = (id: string, more: Partial<RunChange> = {}): RunChange => ({
  key: `zendesk|https://acme.zendesk.com|${id}`,
  ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: id },
  number: `#${id}`,
  subject: 'Printer',
  values: [back('Pending')],
  state: 'done',
  error: null,
  ...more,
});

const run = (changes: readonly RunChange[], undoes: string | null = null): QueueRun => ({
  id: 'run',
  action: { what: 'complete' },
  undoes,
  at: '2026-11-30T08:00:00Z',
  state: 'done',
  restsUntil: null,
  changes,
  undoable: 0,
});

describe('what became of a run', () => {
  it('speaks of the desk where it did not keep a value, and not of a form that nobody has open', () => {
    const failed = change('7', { state: 'failed', error: { code: 'field-not-set', detail: 'Status' } });
    expect(runText(run([failed]))).toBe(
      '#7 could not be changed: The desk did not keep the value. Open the ticket and look at it.',
    );
  });

  it('says which tickets are not as they were, since their desk does not offer it', () => {
    const open = [back('Open', 'New')];
    const undone = run([change('1', { values: open }), change('2', { values: open }), change('3')], 'other');
    expect(runText(undone)).toBe(
      '#3 is as it was before. 2 tickets are Open now: their desk does not offer New any more.',
    );
    expect(runText(run([change('1', { values: open })], 'other'))).toBe(
      '#1 is Open now: its desk does not offer New any more.',
    );
    expect(open.map(valueText)).toEqual(['Status: Solved → Open (the desk does not offer New any more)']);
  });
});
