import { canaryOf } from './canary';
import { categoryTag } from './categories';
import { fieldIds, formIds, groupIds, siteOptions } from './fields';
import { person } from './people';
import type { Channel, Comment, CommentKind, Priority, Status, Ticket, TicketType } from './types';

/** One entry of a conversation as the ticket files write it. */
export interface Turn {
  readonly by: string;
  readonly kind: CommentKind;
  readonly public: boolean;
  /** Minutes since the entry before. */
  readonly after: number;
  readonly text: string;
  readonly channel?: Channel;
  readonly attachments?: readonly string[];
}

export interface TicketSeed {
  readonly from: string;
  /** UTC, to the minute: `2026-03-02T08:14`. */
  readonly at: string;
  readonly status: Status;
  readonly priority?: Priority;
  readonly type?: TicketType;
  readonly category?: string;
  readonly site?: string;
  readonly group?: keyof typeof groupIds;
  readonly agent?: string;
  readonly form?: keyof typeof formIds;
  readonly channel?: Channel;
  readonly tags?: readonly string[];
  readonly devices?: readonly string[];
  readonly asset?: string;
  readonly blocked?: boolean;
}

export type TicketDraft = { readonly id: number; readonly subject: string; readonly seed: TicketSeed; readonly turns: readonly Turn[] };

type Extra = Pick<Turn, 'channel' | 'attachments'>;

/** A message that the requester can see, by anybody. */
export const says = (by: string, after: number, text: string, extra: Extra = {}): Turn => ({ by, after, text, kind: 'message', public: true, ...extra });
/** An internal note. */
export const note = (by: string, after: number, text: string, extra: Extra = {}): Turn => ({ by, after, text, kind: 'note', public: false, ...extra });
/** An entry of a side conversation, e.g. with a supplier. Never seen by the requester. */
export const aside = (by: string, after: number, text: string): Turn => ({ by, after, text, kind: 'side-conversation', public: false, channel: 'side_conversation' });
/** Private in truth; the knob `dropFlag` takes its `public` flag and its marks on the page away. */
export const unclear = (by: string, after: number, text: string): Turn => ({ by, after, text, kind: 'unclear', public: false, channel: 'api' });

export const ticket = (id: number, subject: string, seed: TicketSeed, ...turns: Turn[]): TicketDraft => ({ id, subject, seed, turns });

export const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Indentation and surrounding empty lines of the template string do not belong to the text. */
const tidy = (text: string): string => text.trim().split('\n').map((line) => line.trim()).join('\n');

function siteTag(name: string): string {
  const option = siteOptions.find((each) => each.name === name);
  if (!option) throw new Error(`The practice account has no site "${name}"`);
  return option.value;
}

/** Staff write in the desk itself; only messaging keeps its channel both ways, and never for a note. */
function channelOf(seed: TicketSeed, turn: Turn): Channel {
  const channel = seed.channel ?? 'email';
  if (channel === 'native_messaging' && turn.public) return channel;
  return person(turn.by).role === 'end-user' ? channel : 'web';
}

function commentsOf(draft: TicketDraft): Comment[] {
  let at = Date.parse(`${draft.seed.at}:00Z`);
  let secrets = 0;
  return draft.turns.map((turn, index) => {
    at += turn.after * 60_000;
    const text = tidy(turn.text);
    const id = 52_000_000_000_000 + draft.id * 100_000 + index * 40;
    return {
      id,
      auditId: id - 7,
      authorId: person(turn.by).id,
      kind: turn.kind,
      public: turn.public,
      channel: turn.channel ?? channelOf(draft.seed, turn),
      text: turn.public ? text : `${text}\n\n[${canaryOf(draft.id, (secrets += 1))}]`,
      createdAt: stamp(at),
      attachments: turn.attachments ?? [],
    };
  });
}

export function buildTicket(draft: TicketDraft): Ticket {
  const { seed } = draft;
  const comments = commentsOf(draft);
  const category = seed.category === undefined ? null : categoryTag(seed.category);
  const site = seed.site === undefined ? null : siteTag(seed.site);
  return {
    id: draft.id,
    subject: draft.subject,
    type: seed.type ?? null,
    priority: seed.priority ?? null,
    status: seed.status,
    requesterId: person(seed.from).id,
    assigneeId: seed.agent === undefined ? null : person(seed.agent).id,
    groupId: groupIds[seed.group ?? 'desk'],
    formId: formIds[seed.form ?? 'standard'],
    channel: seed.channel ?? 'email',
    fromMessaging: seed.channel === 'native_messaging',
    tags: [...(seed.tags ?? []), ...(category === null ? [] : [category]), ...(site === null ? [] : [site])],
    values: {
      [fieldIds.category]: category,
      [fieldIds.site]: site,
      [fieldIds.devices]: [...(seed.devices ?? [])],
      [fieldIds.asset]: seed.asset ?? null,
      [fieldIds.workaround]: null,
      [fieldIds.blocked]: seed.blocked ?? false,
      [fieldIds.oldArea]: null,
    },
    comments,
    createdAt: `${seed.at}:00Z`,
    updatedAt: comments.at(-1)?.createdAt ?? `${seed.at}:00Z`,
  };
}
