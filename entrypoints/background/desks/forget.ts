import { withoutPause } from '../../../core/pause';
import { browser } from 'wxt/browser';
import { providerIds } from '../../../core/providers';
import { resolveAddress } from '../../../providers/address';
import { permissionPattern } from '../../lib/desk-address';
import { using } from '../store/ledger/db';
import { namedViewsKey, queueKey, watchKey } from '../store/ledger/jobs';
import { LONG_WORK_MS } from '../store/ledger/time-limits';
import { examplesChanged } from '../store/ledger/example-changes';
import { requestLog } from '../store/ledger/request-log';
import { suggestionBook } from '../store/ledger/suggestion-book';
import { ticketsChanged } from '../store/ledger/ticket-changes';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { changeSettings } from '../store/settings/store';
import { forgetArticles } from '../store/articles';
import { forgetDescription } from '../store/descriptions';
import { forgetRead } from '../store/last-read';
import { forgetObserved } from '../store/observed';
import { forgetPlaces } from '../store/places';
import { forgetPreviews } from '../store/previews';
import { forgetSent } from '../store/sent';

/** Takes an added address out of the settings, with what was set for it. From then on its tabs are strangers. */
export async function forgetAddress(origin: string): Promise<void> {
  await changeSettings((settings) => {
    const { [origin]: _gone, ...desks } = settings.desks;
    const customDesks = settings.customDesks.filter((custom) => custom.origin !== origin);
    return withoutPause({ ...settings, desks, customDesks }, origin);
  });
  await Promise.all([forgetPlaces(origin), forgetDescription(origin)]);
}

/**
 * Deletes what was read there, what was suggested and decided there, and what was sent of it. Models are trained from the examples and
 * may stand for them, so they go with them.
 */
export async function forgetWhatWasRead(origin: string, withExamples: boolean): Promise<void> {
  // What waits in memory would be written later.
  await Promise.all([
    forgetObserved(origin),
    forgetRead(origin),
    forgetSent(origin),
    forgetPreviews(origin),
    forgetArticles(origin),
    suggestionBook.forget(origin),
  ]);
  await requestLog.erase(origin);
  await using(async (db) => {
    const transaction = db.transaction(
      [
        'catalogues',
        'suggestions',
        'activity',
        'tickets',
        'jobs',
        'runs',
        'changes',
        'examples',
        'models',
        'facts',
        'unlike',
      ],
      'readwrite',
    );
    await transaction.objectStore('catalogues').delete(origin);
    await transaction.objectStore('facts').delete(watchKey(origin));
    await transaction.objectStore('facts').delete(namedViewsKey(origin));
    await transaction.objectStore('facts').delete(queueKey(origin));
    for (const opening of [
      transaction.objectStore('suggestions').openCursor(),
      transaction.objectStore('activity').openCursor(),
      transaction.objectStore('tickets').openCursor(),
      transaction.objectStore('jobs').openCursor(),
    ])
      for (let cursor = await opening; cursor; cursor = await cursor.continue())
        if (cursor.value.ref?.origin === origin) await cursor.delete();
    const left = new Set<string>();
    const changes = transaction.objectStore('changes');
    for (let cursor = await changes.openCursor(); cursor; cursor = await cursor.continue())
      if (cursor.value.ref.origin === origin) await cursor.delete();
      else left.add(cursor.value.run);
    // Of a run that was about this desk alone nothing is left to tell.
    for (const run of await transaction.objectStore('runs').getAllKeys())
      if (!left.has(run)) await transaction.objectStore('runs').delete(run);
    if (withExamples) {
      const store = transaction.objectStore('examples');
      for (const key of await store.index('origin').getAllKeys(origin)) await store.delete(key);
      const unlike = transaction.objectStore('unlike');
      for (const key of await unlike.index('origin').getAllKeys(origin)) await unlike.delete(key);
      await transaction.objectStore('models').clear();
    }
    await transaction.done;
  }, LONG_WORK_MS);
  if (withExamples) examplesChanged();
  ticketsChanged(null);
}

/** Gives the grant back, unless another desk or a provider's server has the same host. */
export async function giveGrantBack(origin: string): Promise<void> {
  const pattern = permissionPattern(origin);
  const { stored, settings } = await loadEffective();
  // The organisation's provider is asked too, whatever the person set for it.
  const servers = [stored, settings].flatMap(({ providers }) => providerIds.map((id) => ({ id, own: providers[id] })));
  const asked = servers.some(({ id, own }) => {
    const server = own && resolveAddress(id, own.address, own.model);
    return server?.ok === true && server.permissionPattern === pattern;
  });
  if (asked || stored.customDesks.some((custom) => permissionPattern(custom.origin) === pattern)) return;
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch (thrown) {
    // An administrator's grant stays; the address is forgotten all the same.
    logProblem('a grant could not be given back', thrown);
  }
}
