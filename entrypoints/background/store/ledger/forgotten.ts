import { refKey } from '../../../../core/ticket';
import { using } from './db';
import { examplesChanged } from './example-changes';
import { exampleKey } from './ledger';
import { changesOf, changeRecordSchema, runRecordSchema, type ChangeRecord } from './run-record';
import { ticketsChanged } from './ticket-changes';
import { ticketRecordSchema, type TicketRecord } from './ticket-record';
import { LONG_WORK_MS } from './time-limits';

/** Which ticket is forgotten, and as which version: nothing else is left of it. */
const left = ({ key, ref, stamp, forgotten, at }: TicketRecord): TicketRecord => ({
  key,
  ref,
  subject: '',
  status: null,
  statusName: '',
  stamp,
  suggestionId: null,
  decision: null,
  snoozedUntil: null,
  seenAt: null,
  at,
  ...(forgotten === undefined ? {} : { forgotten }),
});

const withoutWas = ({ was: _was, ...change }: ChangeRecord): ChangeRecord => change;

/**
 * Deletes what was kept of tickets that a person had forgotten until then (ISO 8601) and did not want back: suggestions, activity, what
 * was learnt, what is to be done. From then on it cannot be taken back. Answers whether there was any.
 */
export async function forgetForGood(until: string): Promise<boolean> {
  const keys = new Set<string>();
  const unlearnt = await using(async (db) => {
    const stores = ['runs', 'changes', 'tickets', 'suggestions', 'activity', 'jobs', 'examples', 'models'] as const;
    const writing = db.transaction(stores, 'readwrite');
    for (const value of await writing.objectStore('runs').index('at').getAll(IDBKeyRange.upperBound(until))) {
      const run = runRecordSchema.safeParse(value).data;
      if (run?.action.what !== 'forget') continue;
      for (const one of await writing.objectStore('changes').getAll(changesOf(run.id))) {
        const change = changeRecordSchema.safeParse(one).data;
        if (change?.state !== 'done' || change.was === undefined) continue;
        const record = ticketRecordSchema.safeParse(await writing.objectStore('tickets').get(change.ticket)).data;
        await writing.objectStore('changes').put(withoutWas(change));
        // It was wanted back, or it has changed since and is in the queue again.
        if (record?.forgotten === undefined) continue;
        keys.add(change.ticket);
        await writing.objectStore('tickets').put(left(record));
        await writing.objectStore('jobs').delete(change.ticket);
      }
    }
    if (keys.size === 0) {
      await writing.done;
      return false;
    }
    const suggestions = writing.objectStore('suggestions');
    for (let cursor = await suggestions.openCursor(); cursor; cursor = await cursor.continue())
      if (keys.has(refKey(cursor.value.ref))) await cursor.delete();
    let isTaught = false;
    const changes = writing.objectStore('changes');
    for (const key of keys) {
      for (const change of await changes.index('ticket').getAll(key)) await changes.put({ ...change, subject: '' });
      for (const deed of await writing.objectStore('activity').index('ticket').getAllKeys(key))
        await writing.objectStore('activity').delete(deed);
      const record = ticketRecordSchema.safeParse(await writing.objectStore('tickets').get(key)).data;
      for (const from of ['decision', 'solved'] as const) {
        const example = record && exampleKey({ ref: record.ref, from });
        if (example === undefined || (await writing.objectStore('examples').getKey(example)) === undefined) continue;
        await writing.objectStore('examples').delete(example);
        isTaught = true;
      }
    }
    // Models were trained from it and may stand for it.
    if (isTaught) await writing.objectStore('models').clear();
    await writing.done;
    return isTaught;
  }, LONG_WORK_MS);
  if (unlearnt) examplesChanged();
  ticketsChanged([...keys]);
  return keys.size > 0;
}
