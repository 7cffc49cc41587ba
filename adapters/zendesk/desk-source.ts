import type { TicketRead, TicketRef } from '../../core/ticket';
import { boundedCatalogue } from '../shared/bounds';
import { orRefused } from '../shared/http';
import { settle } from '../shared/settle';
import { ownNumbered } from '../shared/ticket-number';
import type { DeskSource, OpenSource, SourceEnv } from '../source';
import { createApi } from './api';
import { searchArticles } from './articles';
import { messagesOf } from './comments';
import { readFieldCatalogue, valuesOf } from './fields';
import { readAnswers, toTicketRead, type JsonContext } from './json-read';
import { readLinked } from './linked';
import { createLists } from './lists';
import { addNote } from './note';
import { fieldsByJson } from './on-form';
import { solvedZendesk } from './solved';
import { readAdmissionFacts } from './admission-facts';
import { settledOf, type Settled } from './words';
import { createWorkflow, stepsOf } from './workflow';

/** The least that Zendesk allows an account are 200 a minute. */
const QUIET_PER_MINUTE = 20;

/** The JSON proves each message by a flag of its own, so that nothing is missing without the page but what it may know earlier. */
async function readTicket(
  context: JsonContext,
  { fields, statuses }: Pick<Settled, 'fields' | 'statuses'>,
  signal: AbortSignal,
): Promise<TicketRead> {
  const [answers, bodies, known] = await Promise.all([
    readAnswers(context, signal),
    orRefused(fields(signal), []),
    orRefused<Awaited<ReturnType<Settled['statuses']>>>(statuses(signal), new Map()),
  ]);
  const { ticket, forms, conversation } = answers;
  const read = toTicketRead(context.ref, answers, {
    requesterName: '',
    fieldsOnForm: fieldsByJson(ticket, forms, bodies, valuesOf(ticket)),
    messages: messagesOf(conversation, ticket.requester_id),
  });
  return { ...read, values: { ...read.values, ...stepsOf(ticket, known) } };
}

function openSource(origin: string, env: SourceEnv): OpenSource {
  const api = createApi(origin, env);
  const settled = settledOf(api);
  const lists = createLists(api, settled);
  const workflow = createWorkflow(api, settled);
  const own = (ref: TicketRef): TicketRef => ownNumbered(ref, 'zendesk', origin);
  const contextOf = (ref: TicketRef): JsonContext => ({ ref: own(ref), api, forms: settled.forms });

  return {
    views: (signal) => settle(signal, () => lists.views(signal)),
    list: (viewId, most, signal, asks = []) => settle(signal, () => lists.list(viewId, most, signal, asks)),
    changes: (viewIds, mark, signal, asks = []) => settle(signal, () => lists.changes(viewIds, mark, signal, asks)),
    read: (ref, signal) => settle(signal, () => readTicket(contextOf(ref), settled, signal)),
    admissionFacts: async (ref, signal) => readAdmissionFacts(contextOf(ref), signal),
    workflow: (ref, scope, signal) => settle(signal, () => workflow.of(own(ref), scope, signal)),
    linked: (ref, signal) => settle(signal, () => readLinked(api, own(ref), settled, signal)),
    write: (ref, choices, stamp, signal) =>
      settle(signal, async () => ({ stamp: await workflow.write(own(ref), choices, stamp, signal) })),
    articles: (words, signal) => settle(signal, () => searchArticles(api, words, signal)),
    addNote: (ref, text, signal) => settle(signal, () => addNote(api, own(ref), text, signal)),
    catalogue: (scope, signal) =>
      settle(signal, async () => boundedCatalogue(await readFieldCatalogue(api, scope, signal))),
  };
}

export const zendeskSource: DeskSource = { ...solvedZendesk, quietPerMinute: QUIET_PER_MINUTE, open: openSource };
