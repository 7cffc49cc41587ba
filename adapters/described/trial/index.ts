import type { DescribedDesk } from '../../../core/described/addressed';
import type { Description } from '../../../core/described/description';
import type { TrialReport, TriedBox, TriedTicket } from '../../../core/described/trial';
import { fault } from '../../../core/errors';
import { asNamed } from '../../../core/text';
import type { TicketRef } from '../../../core/ticket';
import { squash } from '../../shared/landed';
import { settle } from '../../shared/settle';
import type { SourceEnv } from '../../source';
import { answersAbout, type TicketAnswers } from '../answers';
import { createAsking, type Asking } from '../asking';
import { contentOf, findBox, saying } from '../composer';
import { elementsOf, holds, textOf } from '../evaluate';
import { fieldsIn } from '../fields';
import { healthOf } from '../health';
import { heard } from '../heard';
import { readMe } from '../me';
import { findShown, shownIn, type Shown } from '../pane';
import { rememberPeople, type People } from '../people';
import { isClosed, loadTicket, stampOf } from '../ticket';
import { tryFields } from './fields';
import { tryMessages } from './messages';
import { tryDesk, tryPages } from './page';
import { toldOf } from './told';

/** Nothing but questions can go to the desk, whatever a description says. */
const onlyReading = (env: SourceEnv): SourceEnv => ({
  ...env,
  fetch: (input, init) =>
    (init?.method ?? 'GET') === 'GET' ? env.fetch(input, init) : Promise.reject(new TypeError('only questions here')),
});

const withoutSaving = (asking: Asking): Asking => ({
  ...asking,
  ask: () => Promise.reject(fault('unexpected', 'a trial saves nothing')),
});

function tryBox(shown: Shown, { composer }: Description): TriedBox {
  const box = findBox(shown, { composer });
  if (box === null || box.mode === 'missing')
    return { is: 'missing', here: composer.some(({ pages }) => pages.includes(shown.page.name)) };
  const { spec, mode, kind, around } = box;
  const root = elementsOf(spec.frame, shown).find((each) => each.contains(around)) ?? shown.root;
  return {
    is: 'found',
    mode,
    editor: kind,
    empty: squash(contentOf(box)) === '',
    said: toldOf(saying(spec.mode, root, shown.gaps)),
  };
}

async function readFacts(answers: TicketAnswers, env: SourceEnv, people: People, signal: AbortSignal) {
  await loadTicket(answers, signal);
  const { ticket } = answers.asking.description;
  const source = answers.source();
  const requester = textOf(ticket.requester, source);
  const [me, person] = await Promise.all([
    readMe(answers, env, people, signal),
    requester === null ? null : people(requester, signal),
  ]);
  return {
    subject: asNamed(textOf(ticket.subject, source) ?? ''),
    requester: asNamed(textOf(ticket.requesterName, source) ?? person?.name ?? ''),
    me: me.name,
    closed: isClosed(answers),
    canReply: ticket.canReply === undefined || holds(ticket.canReply, source),
    stamp: stampOf(answers) !== '',
  };
}

async function tryTicket(desk: DescribedDesk, shown: Shown, env: SourceEnv, signal: AbortSignal): Promise<TriedTicket> {
  const { description, base } = desk;
  const { origin } = env.location();
  const ref: TicketRef = { desk: 'described', origin, ticketId: shown.ticketId };
  const requests = new Map<string, string | null>();
  const asking = withoutSaving(heard(createAsking(description, base, origin, env), requests));
  const people = rememberPeople()(asking);
  const answers = answersAbout(asking, ref, shown);
  // What was read is this ticket's only where the page still shows it.
  const part = <T>(work: () => Promise<T>) =>
    settle(signal, async () => {
      const value = await work();
      if (findShown(ref, desk, env) === null) throw fault('not-the-same-ticket', ref.ticketId);
      return value;
    });
  const facts = await part(() => readFacts(answers, env, people, signal));
  const messages = await part(() => tryMessages(answers, people, signal));
  const fields = await part(async () => {
    await loadTicket(answers, signal);
    return tryFields(answers, shown, signal);
  });
  return {
    ticketId: ref.ticketId,
    page: shown.page.name,
    facts,
    messages,
    fields,
    box: tryBox(shown, description),
    health: healthOf(ref, desk, env, { requests, fieldIds: fieldsIn(answers).map(({ id }) => id) }),
  };
}

/**
 * What a description finds in this page and its desk, as it would be read in earnest. Nothing is written, pressed or opened; what the
 * desk is asked goes below the folders of the description alone, and words of messages only for those that are proven public.
 */
export async function tryDescription(
  description: Description,
  base: string | null,
  env: SourceEnv,
  signal: AbortSignal,
): Promise<TrialReport> {
  const reading = onlyReading(env);
  const desk = await tryDesk(description, reading, signal);
  const used = base ?? desk.base ?? '';
  const described: DescribedDesk = { description, base: used };
  const shown = shownIn(described, reading);
  return {
    path: reading.location().pathname.slice(0, 300),
    desk,
    base: used,
    pages: tryPages(described, reading),
    ticket: shown === null ? null : await tryTicket(described, shown, reading, signal),
  };
}
