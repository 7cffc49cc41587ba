import type { Article } from '../../core/article';
import { DesksideFault, fault } from '../../core/errors';
import type { AdmissionPart } from '../../core/policy/access';
import type { QueueTicket } from '../../core/queue';
import type { TicketRef } from '../../core/ticket';
import { boundedCatalogue } from '../shared/bounds';
import { orRefused } from '../shared/http';
import { factsOfEach } from '../shared/listed-facts';
import { settle } from '../shared/settle';
import { ownNumbered } from '../shared/ticket-number';
import type { DeskSource, OpenSource, SourceEnv } from '../source';
import { createApi, type FreshdeskApi } from './api';
import { searchArticles } from './articles';
import { readChanges } from './changes';
import { companyMemory } from './companies';
import { readFieldBodies, readFieldCatalogue } from './fields';
import { fieldsByJson } from './form-json';
import { readLinked } from './linked';
import { writeNote } from './notes';
import { readAgentsGroups, readMe } from './people';
import { readParts, toTicketRead, type JsonContext } from './read-json';
import { remembered } from './remembered';
import { rowWords, toQueueTicket, type Row, type RowWords } from './rows';
import { solvedFreshdesk } from './solved';
import { listFactsOf, readAdmissionFacts } from './admission-facts';
import { updateTicket } from './update';
import { readViewRows } from './view-rows';
import { readViews } from './views';
import { readWorkflow } from './workflow';

/** A tenth of what a trial account may ask, the least of all plans; Growth has 100 to 200 (M, and contradictory). */
const quietPerMinute = 5;
/** The desk's words change rarely, and nobody who changes them waits for this. */
const WORDS_MS = 3_600_000;
/** Another agent may sign in. */
const ME_MS = 600_000;
const MOST_TICKETS = 1000;
/** Companies whose names one list asks for: somebody who waits has more of them, what nobody waits for has a tenth of the account's requests. */
const COMPANIES = { watched: 30, quiet: 2 } as const;

/** The source, with a memory of its own: a tab opens it anew for every question. */
export function makeFreshdeskSource(): DeskSource {
  const fields = remembered(readFieldBodies, WORDS_MS);
  const people = remembered(readAgentsGroups, WORDS_MS);
  const me = remembered(readMe, ME_MS);
  const companies = companyMemory(WORDS_MS);

  const wordsFor = async (api: FreshdeskApi, signal: AbortSignal): Promise<RowWords> => {
    const [bodies, agentsGroups] = await Promise.all([orRefused(fields(api, signal), []), people(api, signal)]);
    return rowWords(bodies, agentsGroups);
  };

  const open = (origin: string, env: SourceEnv): OpenSource => {
    const api = createApi(origin, env);
    const own = (ref: TicketRef): TicketRef => ownNumbered(ref, 'freshdesk', origin);
    const contextOf = (ref: TicketRef): JsonContext => ({
      ref: own(ref),
      api,
      me: (signal) => me(api, signal),
      fields: (signal) => fields(api, signal),
      people: (signal) => people(api, signal),
      known: { requesterEmail: '', levels: new Map() },
    });
    const told = async (
      rows: readonly Row[],
      asks: readonly AdmissionPart[],
      signal: AbortSignal,
    ): Promise<readonly QueueTicket[]> => {
      if (rows.length === 0) return [];
      const words = await wordsFor(api, signal);
      const listed = rows.map((row) => ({ id: String(row.id), changedAt: row.updated_at, admission: row }));
      const company = companies(api, env.pace === undefined ? COMPANIES.watched : COMPANIES.quiet, signal);
      const facts = await factsOfEach(listed, asks, listFactsOf(api, asks, signal, company));
      return rows.map((row, at): QueueTicket => {
        const admissionFacts = facts?.[at];
        return { ...toQueueTicket(row, origin, words), ...(admissionFacts && { admissionFacts }) };
      });
    };
    return {
      views: (signal) => settle(signal, () => signedIn(api, signal, () => readViews(api, signal))),
      list: (viewId, most, signal, asks = []) =>
        settle(signal, () =>
          signedIn(api, signal, async () => {
            const wanted = { pageSize: 100, most: Math.min(Math.max(0, most), MOST_TICKETS), since: null } as const;
            const { rows, complete } = await readViewRows(api, viewId, wanted, signal);
            return { tickets: await told(rows, asks, signal), complete };
          }),
        ),
      changes: (viewIds, mark, signal, asks = []) =>
        settle(signal, () =>
          signedIn(api, signal, async () => {
            const { rows, ...said } = await readChanges(api, viewIds, mark, signal);
            return { tickets: await told(rows, asks, signal), ...said };
          }),
        ),
      read: (ref, signal) =>
        settle(signal, () =>
          signedIn(api, signal, async () => {
            const parts = await readParts(contextOf(ref), signal);
            const { ticket, messages, bodies, values } = parts;
            return toTicketRead(ref, parts, {
              messages,
              // The panel has tags wherever the ticket has them.
              fieldsOnForm: [...fieldsByJson(bodies, values), ...(ticket.tags == null ? [] : ['tags'])],
              requesterName: ticket.requester?.name ?? '',
            });
          }),
        ),
      admissionFacts: async (ref, signal) => readAdmissionFacts({ ref: own(ref), api }, signal),
      workflow: (ref, _scope, signal) =>
        settle(signal, () => signedIn(api, signal, () => readWorkflow(contextOf(ref), signal))),
      linked: (ref, signal) =>
        settle(signal, () =>
          signedIn(api, signal, () =>
            readLinked(contextOf(ref), async (stop) => (await wordsFor(api, stop)).statuses, signal),
          ),
        ),
      write: (ref, choices, stamp, signal) =>
        settle(signal, () => signedIn(api, signal, () => updateTicket(contextOf(ref), choices, stamp, signal))),
      articles: (words, signal) =>
        settle(signal, () =>
          orRefused<readonly Article[] | null>(
            signedIn(api, signal, () => searchArticles(api, words, signal)),
            null,
          ),
        ),
      addNote: (ref, text, signal) => settle(signal, () => writeNote(api, own(ref), text, signal)),
      catalogue: (scope, signal) =>
        settle(signal, async () => {
          if (scope !== null) throw fault('desk-refused', 'every ticket of this desk has the same fields');
          return boundedCatalogue(await readFieldCatalogue(api, env, signal));
        }),
    };
  };

  return { ...solvedFreshdesk, quietPerMinute, open };
}

export const freshdeskSource: DeskSource = makeFreshdeskSource();

/** A refusal may be an ended session, which some accounts answer with 403: asking who is signed in tells the two apart. */
async function signedIn<T>(api: FreshdeskApi, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const refused = thrown instanceof DesksideFault && thrown.error.code === 'desk-refused';
    if (refused && thrown.error.detail === '403') await readMe(api, signal);
    throw thrown;
  }
}
