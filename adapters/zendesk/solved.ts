import { DesksideFault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { TicketRef } from '../../core/ticket';
import type { GoOn, SolvedReader, SolvedStep } from '../adapter';
import { noLesson, toLesson, type Lesson } from '../shared/example';
import { inBackground } from '../shared/http';
import { settle } from '../shared/settle';
import { readAs } from '../shared/shape';
import { fromNewest, readInTurn, type ListPage } from '../shared/solved';
import { listFactsOf, type SolvedRow } from './admission-facts';
import { createApi, type ZendeskApi } from './api';
import { readCatalogue } from './catalogue';
import { messagesOf, readConversation } from './comments';
import { ownsZendesk } from './detect';
import { valuesOf } from './fields';
import { readMacros } from './macros';
import { rowAdmissionShape, searchShape, ticketBodyShape, type TicketBody } from './shapes';

/** The desk's search ends after 1,000 results; what lies before the last of them is asked for anew. */
const pagesOfSearch = 10;
/** A solved ticket is closed by itself after some weeks, so that most of them are. */
const statuses = ['solved', 'closed'] as const;
type Status = (typeof statuses)[number];

const searchPath = (status: Status, before: string | null): string =>
  `/api/v2/search?query=${encodeURIComponent(`type:ticket status:${status}${before === null ? '' : ` updated<=${before}`}`)}&sort_by=updated_at&sort_order=desc&per_page=100`;

/** Solved tickets, newest first, then closed ones, from public comments only. Throws a `DesksideFault`. */
async function* readSolved(
  api: ZendeskApi,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
  goOn: GoOn,
): AsyncGenerator<SolvedStep, void> {
  if (limit <= 0) return;
  const read = ({ body }: Row): Promise<Lesson> =>
    body === null ? Promise.resolve(noLesson) : readExample(api, catalogue, body, signal);
  const facts = listFactsOf(api, goOn.admission?.asks ?? [], signal);
  yield* readInTurn(foundPages(api, signal, goOn.from), read, limit, goOn, facts);
}

interface Row extends SolvedRow {
  /** Null where the desk's answer is of an unknown shape. */
  readonly body: TicketBody | null;
}

/** `closed 2026-03-02T08:00:00Z` */
const placeIn = (from: string | null): { status: Status; before: string | null } => {
  const [status = '', before = ''] = (from ?? '').split(' ');
  return {
    status: statuses.find((each) => each === status) ?? 'solved',
    before: /^\d{4}-[\d:TZ.+-]{6,30}$/.test(before) ? before : null,
  };
};

async function* foundPages(
  api: ZendeskApi,
  signal: AbortSignal,
  from: string | null,
): AsyncGenerator<ListPage<Row>, void> {
  const seen = new Set<string>();
  const start = placeIn(from);
  for (const status of statuses.slice(statuses.indexOf(start.status))) {
    const listed = seen.size;
    let before = status === start.status ? start.before : null;
    for (let isMore = true; isMore;) {
      const known = seen.size;
      let [pages, last] = [0, before];
      for await (const page of api.pages(searchPath(status, before), searchShape, pagesOfSearch, signal)) {
        const rows = page.results.map((result, at) => rowOf(result, `unknown ${pages} ${at}`));
        const fresh = rows.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        const count = before === null && page.count != null ? listed + page.count : undefined;
        yield { rows: fresh, at: `${status} ${last ?? ''}`.trim(), count };
        last = rows.findLast(({ changedAt }) => changedAt !== null)?.changedAt ?? last;
        pages += 1;
        if (pages === pagesOfSearch) break;
      }
      isMore = pages === pagesOfSearch && seen.size > known && last !== before;
      before = last;
    }
  }
}

function rowOf(result: unknown, otherwise: string): Row {
  const body = readAs(ticketBodyShape, result);
  return body === undefined
    ? { id: otherwise, changedAt: null, body: null, admission: null }
    : {
        id: String(body.id),
        changedAt: body.updated_at,
        body,
        admission: readAs(rowAdmissionShape, result) ?? null,
      };
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(
  api: ZendeskApi,
  catalogue: Catalogue,
  ticket: TicketBody,
  signal: AbortSignal,
): Promise<Lesson> {
  try {
    const conversation = await readConversation(api, String(ticket.id), [ticket.requester_id], signal);
    const requesterName = conversation.users.get(ticket.requester_id)?.name ?? '';
    const ref: TicketRef = { desk: 'zendesk', origin: api.origin, ticketId: String(ticket.id) };
    const messages = messagesOf(conversation, ticket.requester_id, { paragraphs: true });
    return toLesson(
      { ref, subject: ticket.subject ?? '', requesterName, messages, values: valuesOf(ticket) },
      catalogue,
    );
  } catch (thrown) {
    if (
      thrown instanceof DesksideFault &&
      (thrown.error.code === 'desk-refused' || thrown.error.code === 'scrape-partial')
    )
      return noLesson;
    throw thrown;
  }
}

export const solvedZendesk: SolvedReader = {
  id: 'zendesk',
  owns: ownsZendesk,
  readCatalogue,
  readMacros: (origin, env, signal) => settle(signal, () => readMacros(createApi(origin, env), signal)),
  solved: (origin, catalogue, env, limit, signal, goOn = fromNewest) =>
    readSolved(createApi(origin, env, inBackground), catalogue, limit, signal, goOn),
};
