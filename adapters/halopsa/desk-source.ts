import { fault } from '../../core/errors';
import type { AdmissionFacts } from '../../core/policy/access';
import type { Result } from '../../core/result';
import type { TicketRef } from '../../core/ticket';
import { boundedCatalogue } from '../shared/bounds';
import type { DeskHttp, Patience } from '../shared/http';
import { settle } from '../shared/settle';
import { ownNumbered } from '../shared/ticket-number';
import type { DeskSource, OpenSource, SourceEnv } from '../source';
import { canAsk, createApi, keptToItself } from './api';
import { readChanges } from './changes';
import { readFieldCatalogue } from './fields';
import { keptSource } from './kept-source';
import { readLinked } from './linked';
import { readList } from './listing';
import { addNote } from './note';
import { solvedHalopsa } from './solved';
import { askingSource } from './source';
import { readAdmissionFacts } from './admission-facts';
import { noPage, nothingKnown, readJson, type JsonContext } from './ticket-json';
import { updateTicket } from './update';
import { readViews } from './views';
import { readWorkflow } from './workflow';

/** A tenant that Halo hosts may make 300 requests in five minutes, all its agents together (grade H, of 2023). */
const quietPerMinute = 6;

/** The queue of what nobody waits for asks again at its own time. */
const noPatience: Patience = { waits: 0, longestMs: 0 };

const nothingTold: AdmissionFacts = { user: null, groups: null, organisation: null, ticketType: null };

/** Where the page keeps its session to itself nothing can be asked: what it loads by itself is of the shown ticket alone. */
function openHalopsa(origin: string, env: SourceEnv): OpenSource {
  const asking = <T>(signal: AbortSignal, work: (api: DeskHttp) => Promise<T>): Promise<Result<T>> =>
    settle(signal, () => {
      if (!canAsk(origin, env)) throw fault('desk-refused', keptToItself);
      return work(createApi(origin, env, env.pace === undefined ? undefined : noPatience));
    });
  return {
    views: (signal) => asking(signal, (api) => readViews(api, signal)),
    list: (viewId, most, signal, asks = []) =>
      asking(signal, (api) => readList({ env, api, asks }, viewId, most, signal)),
    changes: (viewIds, mark, signal, asks = []) =>
      asking(signal, (api) => readChanges({ env, api, asks }, viewIds, mark, signal)),
    read: (ref, signal) =>
      asking(signal, (api) => readJson(contextOf(ref, origin), keptSource(env, api.get), noPage, signal)),
    admissionFacts: async (ref, signal) => {
      signal.throwIfAborted();
      if (!canAsk(origin, env)) return nothingTold;
      const { ref: own } = contextOf(ref, origin);
      return readAdmissionFacts({ ref: own, source: () => keptSource(env, createApi(origin, env).get) }, signal);
    },
    workflow: (ref, scope, signal) =>
      asking(signal, (api) => {
        contextOf(ref, origin);
        return readWorkflow(env, api, scope, signal);
      }),
    linked: (ref, signal) => asking(signal, (api) => readLinked(contextOf(ref, origin), env, api, signal)),
    write: (ref, choices, stamp, signal) =>
      asking(signal, (api) => updateTicket(contextOf(ref, origin), api, choices, stamp, signal)),
    // Which of its articles everybody may read is not known well enough: no member that tells it is documented.
    articles: (_words, signal) => settle(signal, () => Promise.resolve(null)),
    addNote: (ref, text, signal) => asking(signal, (api) => addNote(contextOf(ref, origin), api, text, signal)),
    catalogue: (scope, signal) =>
      asking(signal, async (api) =>
        boundedCatalogue(await readFieldCatalogue(askingSource(api.get), origin, scope, signal)),
      ),
  };
}

/** Throws `not-the-same-ticket` for one of another desk. */
function contextOf(ref: TicketRef, origin: string): JsonContext {
  return { ref: ownNumbered(ref, 'halopsa', origin), known: nothingKnown() };
}

export const halopsaSource: DeskSource = { ...solvedHalopsa, quietPerMinute, open: openHalopsa };
