import { canaryOf } from '../../shared/canary';
import { tidyText, type StoryTicket, type Turn } from '../../shared/story/story';
import { categoryTag } from './categories';
import { fieldIds, formIds, groupIds, siteOptions } from './fields';
import { person } from './people';
import type { Channel, Comment, Ticket } from './types';

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

function siteTag(name: string): string {
  const option = siteOptions.find((each) => each.name === name);
  if (!option) throw new Error(`The practice account has no site "${name}"`);
  return option.value;
}

/** Staff write in the desk itself; only messaging keeps its channel both ways, and never for a note. */
function channelOf(seed: StoryTicket['seed'], turn: Turn): Channel {
  const channel = seed.channel ?? 'email';
  if (channel === 'native_messaging' && turn.public) return channel;
  return person(turn.by).role === 'end-user' ? channel : 'web';
}

function commentsOf(draft: StoryTicket): Comment[] {
  let at = Date.parse(`${draft.seed.at}:00Z`);
  let secrets = 0;
  return draft.turns.map((turn, index) => {
    at += turn.after * 60_000;
    const text = tidyText(turn.text);
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

export function buildTicket(draft: StoryTicket): Ticket {
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
    organizationId: person(seed.from).organizationId,
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
