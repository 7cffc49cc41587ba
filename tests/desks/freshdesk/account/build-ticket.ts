import { canaryOf } from '../../shared/canary';
import { linked } from '../../shared/story/links';
import { tidyText, type StoryTicket, type Turn } from '../../shared/story/story';
import { names, field } from './fields';
import { extraEntries, quotedNotes, summarised, type ExtraEntry } from './forwards';
import { groupIds, outsiderEmail, person, supportEmail } from './people';
import type { Conversation, ConversationKind, FieldValue, Ticket } from './types';

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

export const conversationId = (ticketId: number, index: number): number =>
  82_000_000_000 + ticketId * 10_000 + index * 3;

const statusOf: Record<StoryTicket['seed']['status'], number> = {
  new: 2,
  open: 2,
  pending: 3,
  hold: 7,
  solved: 4,
  closed: 5,
};
const priorityOf = { low: 1, normal: 2, high: 3, urgent: 4 } as const;
const typeOf = { question: 'Question', incident: 'Incident', problem: 'Problem', task: 'Task' } as const;
const sourceOf: Record<string, number> = { web: 2, native_messaging: 7, voice: 3 };

const kinds: Record<Turn['kind'], (isAgent: boolean) => ConversationKind> = {
  message: () => 'reply',
  note: () => 'note',
  unclear: () => 'unclear',
  'side-conversation': (isAgent) => (isAgent ? 'forward' : 'outside'),
};

/** A story's turn as it stands before it gets its id and its place. */
type Draft = Omit<Conversation, 'id' | 'createdAt' | 'quote'> & { readonly after: number };

/** Side conversations name their addressee in a first line, `To: …`. */
function addressee(text: string): readonly string[] {
  const [, name] = /^To: (.+)$/m.exec(text) ?? [];
  return name === undefined ? [] : [outsiderEmail(name)];
}

function fromTurn(turn: Turn, requesterEmail: string): Draft {
  const author = person(turn.by);
  const kind = kinds[turn.kind](author.isAgent);
  const text = tidyText(turn.text);
  const toOutside = kind === 'forward' ? addressee(text) : [supportEmail];
  return {
    kind,
    userId: author.id,
    after: turn.after,
    text,
    attachments: turn.attachments ?? [],
    notified: [],
    // Forwards and their answers in the stories say false on one ticket and true on the other: which of them is right is not known.
    private: kind === 'unclear' ? null : kind === 'note' || (kind === 'forward' && !text.includes('Copyline')),
    incoming: !author.isAgent,
    source: kind === 'forward' ? 8 : kind === 'reply' || kind === 'outside' ? 0 : 2,
    marked: kind === 'note',
    to: kind === 'reply' && author.isAgent ? [requesterEmail] : kind === 'note' || kind === 'unclear' ? [] : toOutside,
  };
}

const fromExtra = (entry: ExtraEntry): Draft => ({
  kind: entry.kind,
  userId: person(entry.by).id,
  after: 1,
  text: entry.text,
  attachments: [],
  notified: entry.kind === 'note' ? ['priya@acme.example'] : [],
  private: entry.private,
  incoming: !person(entry.by).isAgent,
  source: entry.kind === 'forward' ? 8 : entry.kind === 'note' ? 2 : 0,
  marked: entry.marked,
  to: entry.kind === 'outside' && !person(entry.by).isAgent ? [supportEmail] : entry.to,
});

function conversationsOf(id: number, drafts: readonly Draft[], startMs: number): Conversation[] {
  let at = startMs;
  let secrets = 0;
  let lastNote: string | null = null;
  const style = quotedNotes[id];
  let stillToQuote = style !== undefined;
  return drafts.map(({ after, ...draft }, index) => {
    at += after * 60_000;
    const text = draft.kind === 'reply' ? draft.text : `${draft.text}\n\n[${canaryOf(id, (secrets += 1))}]`;
    const quote =
      stillToQuote && style !== undefined && draft.kind === 'reply' && !draft.incoming && lastNote !== null
        ? { style, text: lastNote }
        : null;
    if (quote !== null) stillToQuote = false;
    if (draft.kind === 'note') lastNote = text;
    return { ...draft, id: conversationId(id, index), text, quote, createdAt: stamp(at) };
  });
}

function categoryValues(name: string | undefined): Record<string, FieldValue> {
  const [category = null, topic = null, detail = null] = name?.split('::') ?? [];
  return { [names.category]: category, [names.topic]: topic, [names.detail]: detail };
}

function siteValue(site: string | undefined): string | null {
  if (site !== undefined && !field(names.site).choices.some((choice) => choice.label === site))
    throw new Error(`The practice account has no site "${site}"`);
  return site ?? null;
}

function associationOf(id: number): Ticket['association'] {
  const is = (ids: readonly number[]): boolean => ids.includes(id);
  if (id === linked.parent) return { type: 1, ids: linked.children };
  if (is(linked.children)) return { type: 2, ids: [linked.parent] };
  if (id === linked.tracker) return { type: 3, ids: linked.related };
  return is(linked.related) ? { type: 4, ids: [linked.tracker] } : null;
}

export function buildTicket(story: StoryTicket): Ticket {
  const { seed, id } = story;
  const requester = person(seed.from);
  const startMs = Date.parse(`${seed.at}:00Z`);
  const [opening, ...later] = story.turns;
  if (!opening) throw new Error(`Ticket ${id} has no text`);
  // The description is always public: a story that begins with a note leaves it empty.
  const hasDescription = opening.kind === 'message';
  const extra = extraEntries[id];
  const told = (hasDescription ? later : story.turns).map((turn) => fromTurn(turn, requester.email));
  const at = (extra?.after ?? 0) - (hasDescription ? 1 : 0);
  const drafts = extra ? [...told.slice(0, at), ...extra.entries.map(fromExtra), ...told.slice(at)] : told;
  const conversations = conversationsOf(id, drafts, startMs);
  const private_ = conversations.filter((entry) => entry.kind !== 'reply');
  const hasSummary = summarised.includes(id);
  return {
    id,
    subject: story.subject,
    description: hasDescription ? tidyText(opening.text) : '',
    descriptionAttachments: hasDescription ? (opening.attachments ?? []) : [],
    requesterId: requester.id,
    responderId: seed.agent === undefined ? null : person(seed.agent).id,
    groupId: groupIds[seed.group ?? 'desk'],
    type: seed.type === undefined ? null : typeOf[seed.type],
    status: statusOf[seed.status],
    priority: priorityOf[seed.priority ?? 'low'],
    source: sourceOf[seed.channel ?? 'email'] ?? 1,
    tags: [...(seed.tags ?? []), ...(seed.devices ?? [])],
    values: {
      ...categoryValues(seed.category),
      [names.site]: siteValue(seed.site),
      [names.asset]: seed.asset ?? null,
      [names.blocked]: seed.blocked ?? false,
      [names.impact]: null,
      [names.knownError]: null,
      [names.workaround]: null,
    },
    association: associationOf(id),
    forwardedTo: [...new Set(conversations.filter((entry) => entry.kind === 'forward').flatMap((entry) => entry.to))],
    conversations,
    aiSummary: hasSummary
      ? `The requester asks for help. Agents wrote among themselves: ${(private_[0]?.text ?? 'nothing yet').split('\n')[0]} [${canaryOf(id, private_.length + 1)}]`
      : null,
    secrets: private_.length + (hasSummary ? 1 : 0),
    createdAt: `${seed.at}:00Z`,
    updatedAt: conversations.at(-1)?.createdAt ?? `${seed.at}:00Z`,
  };
}
