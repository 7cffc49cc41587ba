import { canaryOf } from '../shared/canary';
import { storyTickets } from '../shared/story/index';
import { people } from '../shared/story/people';
import type { StoryTicket, Turn as StoryTurn } from '../shared/story/story';
import { tidyText } from '../shared/story/story';
import { agents, type AgentName, type QueueName } from './account';
import type { NewTicket, Turn } from './seed';

const isAgent = (key: string): key is AgentName => Object.hasOwn(agents, key);

function requesterOf(key: string): { email: string; name: string } {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`The practice company has no ${key}`);
  return { email: person.email, name: person.name };
}

/** RT's times have no zone: `2026-03-02 08:14:00`. */
const time = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

const statuses = {
  new: 'new',
  open: 'open',
  pending: 'stalled',
  hold: 'stalled',
  solved: 'resolved',
  closed: 'resolved',
} as const;
const priorities = { low: 0, normal: 50, high: 100, urgent: 100 } as const;

/** “Hardware::Printer::Paper jam” by the name that RT's select has for it. */
const categoryValue = (path: string): string => path.split('::').slice(1).join(': ') || path;

const queueOf = ({ seed }: StoryTicket): QueueName => {
  if (seed.form === 'starter') return 'Facilities';
  return seed.group === 'apps' ? 'Applications' : 'Service desk';
};

const agentOf = ({ seed }: StoryTicket): AgentName | undefined =>
  seed.agent !== undefined && isAgent(seed.agent) ? seed.agent : undefined;

/** The practice company's ticket as this desk keeps it. Every private text ends in its canary, numbered as on the other desks. */
function ticketOf(story: StoryTicket): NewTicket {
  const { seed, turns } = story;
  const queue = queueOf(story);
  let at = Date.parse(`${seed.at}Z`);
  let secrets = 0;
  const owner = agentOf(story);
  const entry = (turn: StoryTurn): Turn => {
    at += turn.after * 60_000;
    const text = tidyText(turn.text);
    if (!turn.public) secrets += 1;
    return {
      // Nobody outside the desk writes notes in RT; an agent wrote down what they said.
      by: isAgent(turn.by) ? turn.by : turn.public ? requesterOf(turn.by) : (owner ?? 'dana'),
      kind: turn.public ? 'reply' : 'comment',
      text: turn.public ? text : `${text}\n\n${canaryOf(story.id, secrets)}`,
      at: time(at),
    };
  };
  const entries = turns.map(entry);
  const [first, ...others] = entries;
  // A ticket's first message is public in RT, whoever wrote it: one that begins with a note was opened with a subject alone.
  const opensWithMail = first?.kind === 'reply';
  const opener = opensWithMail ? turns[0]?.by : (seed.agent ?? 'dana');
  return {
    queue,
    subject: story.subject,
    requester: requesterOf(seed.from),
    ...(opener !== undefined && isAgent(opener) ? { by: opener } : {}),
    ...(opensWithMail && 'text' in first ? { first: { text: first.text ?? '' } } : {}),
    at: time(Date.parse(`${seed.at}Z`)),
    status: statuses[seed.status],
    ...(seed.priority === undefined ? {} : { priority: priorities[seed.priority] }),
    ...(owner === undefined ? {} : { owner }),
    fields: queue === 'Service desk' && seed.category !== undefined ? { Category: categoryValue(seed.category) } : {},
    turns: opensWithMail ? others : entries,
  };
}

/** Every ticket of the practice company, oldest number first. */
export const allTickets = (): readonly { readonly storyId: number; readonly ticket: NewTicket }[] =>
  storyTickets.map((story) => ({ storyId: story.id, ticket: ticketOf(story) }));
