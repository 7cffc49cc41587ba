import { canaryOf } from '../../shared/canary';
import { storyTickets } from '../../shared/story/index';
import { people, type Person } from '../../shared/story/people';
import { tidyText, type StoryTicket, type Turn } from '../../shared/story/story';

/** One entry of a conversation with its time and its words; private ones end in their canary. */
export interface Entry {
  readonly turn: Turn;
  readonly by: Person;
  /** ISO 8601 in UTC, whole seconds. */
  readonly at: string;
  readonly text: string;
}

export interface CompanyTicket {
  readonly story: StoryTicket;
  readonly requester: Person;
  readonly entries: readonly Entry[];
  readonly createdAt: string;
  /** The time of the last entry. */
  readonly changedAt: string;
}

export function personCalled(key: string): Person {
  const person = people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`The practice company has no ${key}`);
  return person;
}

export const isAgent = ({ role }: Person): boolean => role !== 'end-user';

const time = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function ticketOf(story: StoryTicket): CompanyTicket {
  const opened = Date.parse(`${story.seed.at}Z`);
  let at = opened;
  let secrets = 0;
  const entries = story.turns.map((turn): Entry => {
    at += turn.after * 60_000;
    if (!turn.public) secrets += 1;
    const text = tidyText(turn.text);
    return {
      turn,
      by: personCalled(turn.by),
      at: time(at),
      text: turn.public ? text : `${text}\n\n${canaryOf(story.id, secrets)}`,
    };
  });
  return { story, requester: personCalled(story.seed.from), entries, createdAt: time(opened), changedAt: time(at) };
}

/** Every ticket of the practice company in no desk’s shape, oldest number first. */
export const companyTickets: readonly CompanyTicket[] = storyTickets.map(ticketOf);

/** Every site that a ticket can be at. */
export const companySites: readonly string[] = [...new Set(storyTickets.flatMap(({ seed }) => seed.site ?? []))];

/** The time of a change after all of these. ISO 8601. */
export const changedLater = (times: readonly string[]): string =>
  time(Math.max(...times.map((each) => Date.parse(each))) + 60_000);
