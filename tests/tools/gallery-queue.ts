import type {
  PlannedChange,
  QueueAction,
  QueuePlan,
  QueueRequests,
  QueueRow,
  QueueRun,
  QueueTold,
  SavedQueueView,
} from '../../core/queue-panel';
import type { Requests } from '../../core/messages';
import type { NoteRequests } from '../../core/analysis/analysis';
import { refKey } from '../../core/ticket-ref';
import { queueDetail, queueFields } from '../fixtures/gallery/queue-detail-samples';
import { analysis } from '../fixtures/gallery/note-samples';
import { sent } from '../fixtures/gallery/samples';
import { queueRuns } from '../fixtures/gallery/queue-run-samples';
import { queueDesks, queuePower, queueRows } from '../fixtures/gallery/queue-samples';

type Listener = (message: unknown) => void;
type Asked = QueueRequests & NoteRequests & Pick<Requests, 'sent.get'>;
type Answer<N extends keyof Asked> = (payload: Asked[N]['in']) => Asked[N]['out'];

/** So many rows are told first, and in each piece after that. */
const FIRST = 100;
const PIECE = 2_000;

/** What an action makes of a row, as far as the page shows it; null where it is left alone. */
function made(row: QueueRow, action: QueueAction): QueueRow | null {
  const decided = (decision: 'accepted' | 'dismissed') =>
    row.suggestion === null || row.suggestion.decision !== null
      ? null
      : { ...row, suggestion: { ...row.suggestion, decision } };
  switch (action.what) {
    case 'accept': {
      const taken = row.suggestion?.choices.find(({ place }) => place === 'chosen');
      return taken === undefined ? null : decided('accepted');
    }
    case 'choose':
      return decided('accepted');
    case 'dismiss':
      return decided('dismissed');
    case 'complete':
      return { ...row, status: 'solved', statusName: 'Solved' };
    case 'reopen':
      return { ...row, status: 'open', statusName: 'Open' };
    case 'snooze':
      return { ...row, snoozedUntil: action.until };
    case 'set':
    case 'forget':
      return row;
  }
}

/** The worker's part of the queue in the gallery: it keeps rows and runs in the page, and writes to nobody. */
export function galleryQueue(state: string) {
  let rows = new Map(queueRows(state).map((row) => [row.key, row]));
  let runs: readonly QueueRun[] = queueRuns(state, [...rows.values()]);
  let saved: readonly SavedQueueView[] = [];
  const plans = new Map<string, QueuePlan>();
  const before = new Map<string, readonly QueueRow[]>();
  const listeners: Listener[] = [];
  const tell = (told: QueueTold) => listeners.forEach((listener) => listener(told));
  const change = (changed: readonly QueueRow[]) => {
    rows = new Map([...rows, ...changed.map((row) => [row.key, row] as const)]);
    tell({ type: 'changed', rows: changed, gone: [] });
  };

  function begin(): void {
    tell({ type: 'power', power: queuePower(state) });
    if (!queuePower(state).on || state === 'queue-loading') return;
    tell({ type: 'desks', desks: queueDesks(state) });
    const all = [...rows.values()];
    tell({ type: 'rows', rows: all.slice(0, FIRST), last: all.length <= FIRST });
    for (let at = FIRST; at < all.length; at += PIECE)
      tell({ type: 'rows', rows: all.slice(at, at + PIECE), last: at + PIECE >= all.length });
    tell({ type: 'runs', runs });
  }

  const planned = (row: QueueRow, action: QueueAction): PlannedChange => ({
    key: row.key,
    ref: row.ref,
    number: row.number,
    subject: row.subject,
    values:
      action.what === 'complete' || action.what === 'reopen'
        ? [
            {
              fieldId: 'status',
              title: 'Status',
              optionId: made(row, action)?.status ?? null,
              to: [made(row, action)?.statusName ?? ''],
              from: [row.statusName],
              fromOptionId: row.status,
            },
          ]
        : action.what === 'set'
          ? setTo(action.fieldId, action.optionId)
          : action.what === 'accept' || action.what === 'choose'
            ? (row.suggestion?.choices ?? []).slice(0, 1).map(({ fieldId, title, optionId, path }) => ({
                fieldId,
                title,
                optionId,
                to: path,
                from: [],
                fromOptionId: null,
              }))
            : [],
  });

  const setTo = (fieldId: string, optionId: string | null): PlannedChange['values'] => {
    const field = queueFields.find(({ id }) => id === fieldId);
    const to = field?.options.find(({ id }) => id === optionId)?.path ?? [];
    return [{ fieldId, title: field?.title ?? '', optionId, to, from: [], fromOptionId: null }];
  };

  const withRun = (id: string, ended: (run: QueueRun) => QueueRun) => {
    runs = runs.map((run) => (run.id === id ? ended(run) : run));
    tell({ type: 'runs', runs });
    return {};
  };

  const answers: { readonly [N in keyof Asked]?: Answer<N> } = {
    'queue.plan': ({ keys, action }) => {
      const asked = keys.flatMap((key) => rows.get(key) ?? []);
      const able = asked.filter((row) => made(row, action) !== null);
      const plan: QueuePlan = {
        id: crypto.randomUUID(),
        action,
        changes: able.map((row) => planned(row, action)),
        leftOut: asked
          .filter((row) => !able.includes(row))
          .map(({ key, number, subject, suggestion }) => ({
            key,
            number,
            subject,
            why: suggestion === null ? 'nothing-suggested' : 'not-sure',
          })),
      };
      plans.set(plan.id, plan);
      return { plan };
    },
    'queue.run': ({ plan: id }) => {
      const plan = plans.get(id);
      if (plan === undefined) return { error: { code: 'unexpected' } };
      const was = plan.changes.flatMap(({ key }) => rows.get(key) ?? []);
      before.set(id, was);
      const run: QueueRun = {
        id,
        action: plan.action,
        undoes: null,
        at: new Date().toISOString(),
        state: 'done',
        restsUntil: null,
        changes: plan.changes.map((each) => ({ ...each, state: 'done', error: null })),
        undoable: plan.changes.length,
      };
      runs = [run, ...runs];
      change(was.flatMap((row) => made(row, plan.action) ?? []));
      tell({ type: 'runs', runs });
      return { run: id };
    },
    'queue.undo': ({ run: wanted }) => {
      const undone = runs.find(({ id, undoable }) => undoable > 0 && (wanted === null || id === wanted));
      if (undone === undefined) return { error: { code: 'unexpected' } };
      const run: QueueRun = { ...undone, id: crypto.randomUUID(), undoes: undone.id, undoable: 0 };
      runs = [run, ...runs.map((each) => (each === undone ? { ...each, undoable: 0 } : each))];
      change(before.get(undone.id) ?? []);
      tell({ type: 'runs', runs });
      return { run: run.id };
    },
    'queue.stop': ({ run: id }) =>
      withRun(id, (run) => ({
        ...run,
        state: 'stopped',
        restsUntil: null,
        changes: run.changes.map((each) => ({ ...each, state: each.state === 'done' ? 'done' : 'stopped' })),
      })),
    'queue.retry': ({ run: id }) =>
      withRun(id, (run) => {
        const changes = run.changes.map((each) =>
          each.state === 'failed' ? { ...each, state: 'done' as const, error: null } : each,
        );
        return { ...run, changes, undoable: changes.filter((each) => each.state === 'done').length };
      }),
    'queue.detail': ({ ref }) => {
      const row = rows.get(refKey(ref));
      return row === undefined || state === 'queue-detail-error'
        ? { error: { code: 'desk-signed-out' } }
        : { detail: queueDetail(row, [...rows.values()], state) };
    },
    'queue.note': ({ text }) => ({ error: text.includes('refused') ? { code: 'desk-unreachable' } : null }),
    'note.look': () => ({ look: { desk: 'zendesk', told: analysis, before: null } }),
    'note.write': () => ({ is: 'written', at: new Date().toISOString() }),
    'sent.get': () => ({ record: sent }),
    'queue.open': () => ({ error: null }),
    'queue.saved': () => ({ views: saved }),
    'queue.save': ({ views }) => {
      saved = views as readonly SavedQueueView[];
      return {};
    },
  };

  return {
    answers,
    /** As the desks would tell it: the tests' hand. */
    tell: (told: QueueTold) => {
      if (told.type === 'changed') {
        rows = new Map([...rows, ...told.rows.map((row) => [row.key, row] as const)]);
        told.gone.forEach((key) => rows.delete(key));
      }
      tell(told);
    },
    rows: () => [...rows.values()],
    port: () => ({
      onMessage: {
        addListener: (listener: Listener) => {
          listeners.push(listener);
          if (state !== 'queue-waiting') queueMicrotask(begin);
        },
      },
      onDisconnect: { addListener: () => {} },
      postMessage: (_wish: unknown) => {},
      disconnect: () => void listeners.splice(0),
    }),
  };
}
