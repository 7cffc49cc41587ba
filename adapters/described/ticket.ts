import { fault } from '../../core/errors';
import { asNamed } from '../../core/text';
import type { PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import type { Layout } from '../shared/mail/types';
import type { SourceEnv } from '../source';
import { answersAbout, answersNamedIn, type TicketAnswers } from './answers';
import type { Asking } from './asking';
import { holds, textOf, type Gaps } from './evaluate';
import { answersOfFields, fieldsIn, isOnForm, readOffered, valueOf } from './fields';
import { readMe } from './me';
import { readConversation, readVerdicts } from './messages';
import type { People } from './people';
import { answersOfSteps, stepValues } from './steps';

/** Whose ticket is read, and with what. */
export interface TicketContext {
  readonly asking: Asking;
  readonly ref: TicketRef;
  readonly people: People;
  readonly env: Pick<SourceEnv, 'document'>;
  /**
   * What a page that shows this ticket adds: where its rows stand, and what only it knows. Asked for anew at each use, so that it
   * throws `not-the-same-ticket` as soon as the page shows another one. Absent where no page is looked at.
   */
  readonly page?: () => { readonly root: ParentNode; readonly gaps: Gaps };
  readonly layout?: Layout;
  /** Only what a past ticket teaches: not what it could be set to, nor who is signed in. */
  readonly lesson?: true;
}

const about = ({ asking, ref, page }: TicketContext): TicketAnswers => answersAbout(asking, ref, page?.() ?? {});

/** The desk's own version stamp; where none is described, the ETag that a change is guarded with. '' where there is neither. */
export function stampOf(answers: TicketAnswers): string {
  const { ticket, direct } = answers.asking.description;
  const stamp = textOf(ticket.stamp, answers.source({ root: null }));
  if (stamp !== null) return stamp;
  return direct !== undefined && 'header' in direct.guard ? (etagFor(answers, direct.guard.from) ?? '') : '';
}

/** `from`: as a guard names it, `etag:ticket`. */
export const etagFor = (answers: TicketAnswers, from: string): string | null =>
  answers.get(from.slice('etag:'.length))?.etag ?? null;

export function isClosed(answers: TicketAnswers): boolean {
  const { closed } = answers.asking.description.ticket;
  return closed !== undefined && holds(closed, answers.source());
}

/** The ticket's own answers, with those that its fields stand in. Throws a `DesksideFault`. */
export async function loadTicket(answers: TicketAnswers, signal: AbortSignal): Promise<void> {
  const { ticket, direct } = answers.asking.description;
  const guard = direct !== undefined && 'header' in direct.guard ? [direct.guard.from.slice('etag:'.length)] : [];
  await answers.load([...answersNamedIn(ticket, answers.asking), ...answersOfFields(answers), ...guard], signal);
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');

/** The ticket as the desk tells it, with what the page adds where there is one. Throws a `DesksideFault`. */
export async function readDescribed(context: TicketContext, signal: AbortSignal): Promise<TicketRead> {
  const { asking, ref, people, layout, page, lesson } = context;
  const { ticket, messages } = asking.description;
  if (page === undefined && asking.description.requests.auth.kind === 'none')
    throw fault('desk-refused', 'this desk offers nothing to ask for');
  const answers = about(context);
  // A ticket of which nothing can be read is no empty one.
  if (ticket.subject === undefined && messages === undefined)
    throw fault('desk-refused', 'nothing says where this desk keeps its tickets');
  await loadTicket(answers, signal);
  // Whoever writes without a page has to see what has become of a status too.
  const wantsSteps = page === undefined && lesson !== true;
  if (wantsSteps) await answers.load(answersOfSteps(answers), signal);
  const [conversation, me, offered] = await Promise.all([
    readConversation(answers, { people, ...(layout === undefined ? {} : { layout }) }, signal),
    lesson === true ? null : readMe(answers, context.env, people, signal),
    lesson === true ? {} : readOffered(answers, signal),
  ]);
  // What was read is this ticket's only where the page still shows it.
  page?.();
  const source = answers.source();
  const subject = textOf(ticket.subject, source);
  const requester = textOf(ticket.requester, source);
  const named =
    textOf(ticket.requesterName, source) ??
    (requester === null ? undefined : (await people(requester, signal))?.name) ??
    conversation.messages.find(({ author, authorName }) => author === 'requester' && authorName !== '')?.authorName;
  const fields = fieldsIn(answers);
  const fieldsOnForm = fields.filter(isOnForm).map(({ id }) => id);
  return {
    ref,
    subject: asNamed(subject ?? ''),
    requesterName: asNamed(named ?? ''),
    agentName: me?.name ?? '',
    // Of a field that nothing says the value of, nobody may believe that it is empty.
    values: {
      ...Object.fromEntries(
        fields.filter(({ field }) => field.value !== undefined).map((known) => [known.id, valueOf(known)]),
      ),
      ...(wantsSteps ? stepValues(answers) : {}),
    },
    fieldsOnForm,
    offered,
    scope: textOf(ticket.scope, source),
    messages: conversation.messages,
    closed: isClosed(answers),
    canReplyPublicly: ticket.canReply === undefined || holds(ticket.canReply, source),
    updatedStamp: stampOf(answers),
    source: messages !== undefined && typeof messages.from !== 'string' ? 'page' : 'json',
    parts: {
      subject: found(subject !== null),
      requester: found(named !== undefined && named !== ''),
      conversation: conversation.messages.length === 0 ? 'missing' : conversation.complete ? 'found' : 'ambiguous',
      fields: found(fieldsOnForm.length > 0),
    },
  };
}

/** Id of the newest message that is proven public, without a word of any. Throws a `DesksideFault`, `nothing-public` among others. */
export async function readNewest(context: TicketContext, signal: AbortSignal): Promise<string> {
  const answers = about(context);
  const newest = (messages: readonly ReadMessage[]): string | undefined =>
    messages.findLast(({ visibility }) => visibility === 'public')?.id;
  const id =
    newest(await readVerdicts(answers, signal)) ??
    // What the ticket was opened with is no row.
    newest((await readConversation(answers, { people: context.people }, signal)).messages);
  context.page?.();
  if (id === undefined) throw fault('nothing-public');
  return id;
}
