import type { DocsFor } from './docs-shape';
import type { FieldPolicy } from './schema';

/** On which tickets, for whom, and what suggestions and drafts are like. */
export const ticketDocs: DocsFor<
  | 'allowed.desks'
  | 'access.users'
  | 'access.groups'
  | 'access.organisations'
  | 'access.ticketTypes'
  | 'fields'
  | 'confidence.toSet'
  | 'confidence.toChange'
  | 'writing.rules'
  | 'writing.tone'
  | 'writing.language'
> = {
  'allowed.desks': {
    title: 'Help desks on which Deskside works',
    description:
      'Host names: example.zendesk.com, or *.example.com for all hosts below example.com. On any other desk nothing appears. A desk on a domain of its own must still be added by the person, because the browser asks for access to it. An empty list allows none.',
    default: 'Every Zendesk, Freshdesk and HaloPSA, and the desks that a person adds.',
    example: ['example.zendesk.com'],
  },
  'access.users': {
    title: 'People',
    description:
      'E-mail addresses or agent ids, as the help desk knows the signed-in agent. Names are not taken, because anybody may choose one. Capitals do not matter. Use it for a pilot. An empty list admits nobody.',
    default: 'Everybody is admitted.',
    example: ['mara@example.com', 'jonas@example.com'],
  },
  'access.groups': {
    title: 'Groups',
    description:
      'Names or ids of the agent’s groups or teams in the help desk; one of them is enough. It counts beside “People”: both must admit the agent. An empty list admits nobody.',
    default: 'Agents of every group are admitted.',
    example: ['Service desk', 'Second line'],
  },
  'access.organisations': {
    title: 'Customers’ organisations',
    description:
      'Names or ids of the organisation, company or client to which a ticket belongs. On tickets of others, and on tickets without one, nothing is read further or sent. Similar tickets no longer go along with a question, because nothing says whose they were. An empty list admits no ticket.',
    default: 'Tickets of every organisation are admitted.',
    example: ['Northwind'],
  },
  'access.ticketTypes': {
    title: 'Ticket types',
    description:
      'Names or ids of the ticket’s type, or of its form where the desk has forms. Similar tickets no longer go along with a question, as with organisations. An empty list admits no ticket.',
    default: 'Tickets of every type are admitted.',
    example: ['Incident', 'Question'],
  },
  fields: {
    title: 'Categories and their values',
    description:
      'For a field of a desk: whether it is the category, what its values mean (models choose better when abbreviations are explained), which values stay as they are once a ticket has them (locked), which are never suggested (excluded), and which are offered without being preselected (always ask). Values are the desk’s option ids, or paths such as “Hardware > Printer”; a path also stands for everything below it.',
    default:
      'Each person chooses the category field and describes values for themselves; every value may be suggested.',
    example: [
      {
        desk: 'example.zendesk.com',
        field: 'Category',
        category: true,
        meanings: [{ value: 'HW > PRN', meaning: 'Printers, toner, paper jams' }],
        locked: ['Security incident'],
        excluded: ['Test'],
        alwaysAsk: ['Other'],
      },
    ],
  },
  'confidence.toSet': {
    title: 'Confidence needed to suggest a value',
    description:
      'In percent, from 0 to 100. Below it no value is suggested for an empty field, and none is chosen beforehand. Whatever stands here, a value below 60 % is never chosen beforehand.',
    default: 'Everything is suggested: what is below 60 % is shown as not sure and waits for a press.',
    example: 60,
  },
  'confidence.toChange': {
    title: 'Confidence needed to suggest another value',
    description:
      'In percent, from 0 to 100, for a field that has a value already. Never counts as less than the one above. A value that stands is only ever replaced by a press on its own line.',
    default: '85 %, or the one above where that is set.',
    example: 85,
  },
  'writing.rules': {
    title: 'House rules for drafts',
    description:
      'What every draft must keep to, in your own words; at most 4,000 characters. It goes along with each request for a draft, and replaces a person’s own rules.',
    default: 'Each person’s own rules; none in a fresh install.',
    example: 'Never promise a date. Never ask for a password. Sign with the first name only.',
  },
  'writing.tone': {
    title: 'Tone of drafts',
    description: 'A few words; at most 300 characters. It replaces a person’s own.',
    default: 'Each person’s own; plain and polite in a fresh install.',
    example: 'friendly, short, without jargon',
  },
  'writing.language': {
    title: 'Language of drafts',
    description:
      'A language code such as en, de or pt-BR, or “customer” for the language in which the customer writes.',
    default: 'Each person’s own; the customer’s language in a fresh install.',
    example: 'customer',
  },
};

/** The words for one entry of `fields`. */
export const fieldPolicyDocs: {
  readonly [Part in keyof Required<FieldPolicy>]: { readonly title: string; readonly description: string };
} = {
  desk: {
    title: 'Help desk',
    description: 'Its host name, such as example.zendesk.com. Without it the entry counts on every desk.',
  },
  field: { title: 'Field', description: 'The field’s title in the desk, or its id. Needed.' },
  category: {
    title: 'It is the category',
    description: 'Deskside then treats this field as “the category”, and people cannot choose another one.',
  },
  meanings: {
    title: 'What values mean',
    description: 'One for each value that needs explaining; at most 600 characters.',
  },
  locked: {
    title: 'Locked values',
    description: 'A ticket that has one of them keeps it: Deskside suggests nothing else for this field.',
  },
  excluded: { title: 'Excluded values', description: 'Never suggested.' },
  alwaysAsk: {
    title: 'Always-ask values',
    description: 'Offered among others and never preselected, so that the technician decides.',
  },
};
