import type { DeskField, FieldOption } from './fields';
import type { TicketRef } from './ticket-ref';
import type { Speaker, WordKey } from './words/say';

/** A ticket that is at no desk, for trying the card out. Its address is one that no server can have (RFC 2606). */
export const practiceRef: TicketRef = { desk: 'zendesk', origin: 'https://practice.invalid', ticketId: '4711' };

/** As a customer and a desk that speak the reader's language would have written it. */
export interface Practice {
  readonly subject: string;
  readonly requesterName: string;
  readonly agentName: string;
  readonly text: string;
  readonly fields: readonly DeskField[];
  /** What some of the values mean, as a person would have written it: by field, then by option. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type PracticeWord<Kind extends string> = WordKey extends infer Key
  ? Key extends `practice.${Kind}.${infer Name}`
    ? Name
    : never
  : never;

/** Each value of the category's list with the words of its path. */
const categories: readonly (readonly [id: string, ...path: PracticeWord<'value'>[]])[] = [
  ['printer-jam', 'hardware', 'printer', 'printer-jam'],
  ['printer-quality', 'hardware', 'printer', 'printer-quality'],
  ['printer-setup', 'hardware', 'printer', 'printer-setup'],
  ['laptop', 'hardware', 'laptop', 'laptop-dead'],
  ['laptop-slow', 'hardware', 'laptop', 'laptop-slow'],
  ['screen', 'hardware', 'screen'],
  ['phone', 'hardware', 'phone'],
  ['order', 'hardware', 'order'],
  ['password', 'accounts', 'password'],
  ['locked', 'accounts', 'locked'],
  ['mfa', 'accounts', 'mfa'],
  ['starter', 'accounts', 'starter'],
  ['rights', 'accounts', 'rights'],
  ['mail', 'software', 'mail'],
  ['office', 'software', 'office'],
  ['erp', 'software', 'erp'],
  ['install', 'software', 'install'],
  ['wifi', 'network', 'wifi'],
  ['vpn', 'network', 'vpn'],
  ['internet', 'network', 'internet'],
  ['phishing', 'security', 'phishing'],
  ['lost', 'security', 'lost'],
];

const priorities = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly PracticeWord<'priority'>[];

const withMeaning: readonly PracticeWord<'meaning'>[] = [
  'printer-jam',
  'printer-quality',
  'printer-setup',
  'screen',
  'erp',
  'vpn',
  'phishing',
];

/** The practice ticket and its desk in one language: the page shows what the worker asks about, each by a speaker of its own. */
export function practiceIn(speaker: Pick<Speaker, 'say'>): Practice {
  const said = (key: Extract<WordKey, `practice.${string}`>): string => speaker.say(key);
  return {
    subject: said('practice.subject'),
    requesterName: said('practice.requester'),
    agentName: said('practice.agent'),
    text: said('practice.text'),
    fields: [
      {
        id: 'category',
        title: said('practice.field.category'),
        kind: 'dropdown',
        category: 'yes',
        options: categories.map(([id, ...path]): FieldOption => ({
          id,
          path: path.map((part) => said(`practice.value.${part}`)),
        })),
      },
      {
        id: 'priority',
        title: said('practice.field.priority'),
        kind: 'priority',
        options: priorities.map((id, at): FieldOption => ({
          id,
          path: [said(`practice.priority.${id}`)],
          rank: at + 1,
        })),
      },
    ],
    meanings: { category: Object.fromEntries(withMeaning.map((id) => [id, said(`practice.meaning.${id}`)])) },
  };
}

/** What the practice form shows before anything is done: no category yet, and the priority that every ticket begins with. */
export const practiceValues: Readonly<Record<string, string | null>> = { category: null, priority: 'normal' };
