import { canaryOf } from '../../shared/canary';
import { linked } from '../../shared/story/links';
import { tidyText, type StoryTicket, type Turn } from '../../shared/story/story';
import { categoryId } from './categories';
import { impactOf, keySites, priorityOf, statuses, teams, typeOf } from './lists';
import { outcomeIds } from './outcomes';
import { person, unassignedId } from './people';
import { privateNote, relativeNote } from './secrets';
import type { Action, ActionKind, Ticket } from './types';

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');

const kinds: Readonly<Record<Turn['kind'], ActionKind>> = {
  message: 'message',
  note: 'note',
  'side-conversation': 'supplier',
  unclear: 'unclear',
};

function outcomeOf(turn: Turn, index: number): number {
  if (index === 0) return outcomeIds.opened;
  if (turn.kind === 'side-conversation') return outcomeIds.supplier;
  // A note under the name of the public action: the name proves nothing.
  if (!turn.public) return index % 2 === 0 ? outcomeIds.update : outcomeIds.note;
  if (!person(turn.by).isAgent) return outcomeIds.received;
  return index % 2 === 0 ? outcomeIds.update : outcomeIds.email;
}

function actionsOf(draft: StoryTicket): Action[] {
  let at = Date.parse(`${draft.seed.at}:00Z`);
  let secrets = 0;
  return draft.turns.map((turn, index): Action => {
    at += turn.after * 60_000;
    const text = tidyText(turn.text);
    const outcomeId = outcomeOf(turn, index);
    return {
      id: index + 1,
      ticketId: draft.id,
      kind: kinds[turn.kind],
      by: turn.by,
      outcomeId,
      isEmail:
        outcomeId === outcomeIds.email ||
        outcomeId === outcomeIds.supplier ||
        (outcomeId === outcomeIds.received && draft.seed.channel !== 'native_messaging'),
      text: turn.public ? text : `${text}\n\n[${canaryOf(draft.id, (secrets += 1))}]`,
      privateNote: turn.public && outcomeId === outcomeIds.email ? privateNote(draft.id, index + 1) : null,
      at: stamp(at),
      attachments: turn.attachments ?? [],
    };
  });
}

/** Tickets with a child or a related ticket, whose actions appear among their own. */
const withRelatives: Readonly<Record<number, 'child' | 'related'>> = {
  2101: 'child',
  2150: 'child',
  2170: 'child',
  2214: 'child',
  2152: 'related',
  2191: 'related',
};

function relativesOf(ticketId: number, actions: readonly Action[]): Action[] {
  const kind = withRelatives[ticketId];
  const after = actions.at(-2);
  if (kind === undefined || after === undefined) return [];
  return [1, 2].map((n): Action => ({
    id: n,
    ticketId: ticketId + 5000,
    kind,
    by: 'jonas',
    outcomeId: outcomeIds.update,
    isEmail: false,
    text: relativeNote(ticketId, kind, n),
    privateNote: null,
    at: stamp(Date.parse(after.at) + n * 60_000),
    attachments: [],
  }));
}

const isOneOf = (ids: readonly number[], id: number): boolean => ids.includes(id);

export function buildTicket(draft: StoryTicket): Ticket {
  const { seed } = draft;
  const own = actionsOf(draft);
  const priorityId = priorityOf[seed.priority ?? ''] ?? 0;
  const [impact, urgency] = impactOf[priorityId] ?? [0, 0];
  const [device] = seed.devices ?? [];
  const site = seed.site ?? 'Main';
  return {
    id: draft.id,
    summary: draft.subject,
    typeId: seed.form === 'starter' ? 30 : (typeOf[seed.type ?? 'incident'] ?? 1),
    statusId: statuses.find(({ story }) => story === seed.status)?.id ?? 1,
    slaId: keySites.includes(site) ? 2 : 1,
    priorityId,
    impact,
    urgency,
    teamId: teams.find(({ story }) => story === (seed.group ?? 'desk'))?.id ?? 1,
    agentId: seed.agent === undefined ? unassignedId : person(seed.agent).id,
    requester: seed.from,
    site,
    category1: seed.category === undefined ? 0 : categoryId(1, seed.category),
    category2: device === undefined ? 0 : categoryId(2, device),
    parentId: isOneOf(linked.children, draft.id) ? linked.parent : 0,
    relatedIds:
      draft.id === linked.tracker ? linked.related : isOneOf(linked.related, draft.id) ? [linked.tracker] : [],
    mergedInto: 0,
    createdAt: `${seed.at}:00Z`,
    updatedAt: own.at(-1)?.at ?? `${seed.at}:00Z`,
    actions: [...own, ...relativesOf(draft.id, own)].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}
