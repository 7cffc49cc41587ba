import { describe, expect, it } from 'vitest';
import type { QueueActivity, QueueRun, RunChange } from '../../../../core/queue-panel';
import { activityText, historyOf } from '../../../../entrypoints/sidepanel/detail/activity-words';
import { newestChange } from '../../../../entrypoints/sidepanel/detail/newest-change';

const at = '2026-11-30T10:00:00.000Z';
const did = (what: QueueActivity['what'], more: Partial<QueueActivity> = {}): QueueActivity => ({
  at,
  what,
  by: 'desk',
  ...more,
});

describe('what happened on a ticket', () => {
  it.each([
    [did('status', { from: 'New', to: 'Open' }), 'On the desk, Status changed from New to Open.'],
    [did('status', { by: 'you', title: 'status', to: 'Solved' }), 'You set Status to Solved.'],
    [did('assigned', { from: 'Dana Fox' }), 'On the desk, Assignee was emptied. It was Dana Fox.'],
    [did('priority'), 'On the desk, Priority was changed.'],
    [did('changed', { by: 'you', title: 'Site', from: 'A', to: 'B' }), 'You changed Site from A to B.'],
    [did('comment', { who: 'Ann Miller' }), 'Ann Miller wrote a public comment.'],
    [did('comment', { who: '' }), 'A public comment was written.'],
    [did('note', { by: 'you' }), 'You wrote an internal note.'],
    [did('suggested', { by: 'deskside', title: 'Category', to: 'Printers' }), 'Deskside suggested Category: Printers.'],
    [did('accepted', { by: 'you' }), 'You accepted the suggestion.'],
    [did('dismissed', { by: 'you', reason: 'Wrong category' }), 'You dismissed the suggestion: Wrong category'],
    [did('dismissed', { by: 'you' }), 'You dismissed the suggestion.'],
    [did('snoozed', { by: 'you', reason: 'some day' }), 'You snoozed it on this device.'],
    [did('back', { by: 'deskside', reason: 'answer' }), 'It came back because the requester wrote.'],
    [did('synced', { by: 'deskside' }), 'Deskside read the ticket from the desk.'],
    [
      did('failed', { by: 'deskside', error: { code: 'desk-signed-out' } }),
      'It did not work: The desk no longer accepts your session. Sign in again, then retry.',
    ],
  ])('is one whole sentence: $what', (one, sentence) => {
    expect(activityText(one)).toBe(sentence);
  });

  it('is history of the suggestion where Deskside or the person did it', () => {
    const history = historyOf([
      did('suggested', { by: 'deskside' }),
      did('changed', { title: 'Site' }),
      did('changed', { by: 'you', title: 'Category' }),
      did('comment'),
      did('dismissed', { by: 'you' }),
    ]);
    expect(history.map(({ what, by }) => `${by} ${what}`)).toEqual([
      'deskside suggested',
      'you changed',
      'you dismissed',
    ]);
  });
});

describe('what is said beside a value that was changed here', () => {
  const change = (key: string, state: RunChange['state'], error: RunChange['error'] = null): RunChange => ({
    key,
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: key },
    number: `#${key}`,
    subject: '',
    values: [{ fieldId: 'status', title: 'Status', optionId: 'b', to: ['B'], from: ['A'], fromOptionId: 'a' }],
    state,
    error,
  });
  const run = (id: string, changes: readonly RunChange[], more: Partial<QueueRun> = {}): QueueRun => ({
    id,
    action: { what: 'complete' },
    undoes: null,
    at,
    state: 'done',
    restsUntil: null,
    changes,
    undoable: changes.filter(({ state }) => state === 'done').length,
    ...more,
  });

  it('is the newest change of that very value', () => {
    const runs = [run('new', [change('2', 'done')]), run('old', [change('1', 'failed', { code: 'conflict' })])];
    expect(newestChange(runs, '1', 'status')).toEqual({ is: 'failed', run: 'old', error: { code: 'conflict' } });
    expect(newestChange(runs, '2', 'status')).toMatchObject({ is: 'done', run: 'new' });
    expect(newestChange(runs, '2', 'priority')).toBeNull();
  });

  it('is nothing more once it was taken back, or where it is no longer to be taken back', () => {
    const undo = run('undo', [change('1', 'done')], { undoes: 'first', undoable: 0 });
    const first = run('first', [change('1', 'undone')], { undoable: 0 });
    expect(newestChange([undo, first], '1', 'status')).toBeNull();
    expect(newestChange([run('old', [change('1', 'done')], { undoable: 0 })], '1', 'status')).toBeNull();
  });

  it('never takes back a run over several tickets from one of them', () => {
    expect(newestChange([run('many', [change('1', 'done'), change('2', 'done')])], '1', 'status')).toBeNull();
  });

  it('says that it is on its way', () => {
    expect(newestChange([run('now', [change('1', 'waiting')])], '1', 'status')).toEqual({ is: 'changing' });
  });
});
