import type { DocsFor } from './docs-shape';

/** Whether Deskside runs at all, whose it is, and what is taken away. */
export const generalDocs: DocsFor<
  | 'organisation'
  | 'licensed'
  | 'enabled'
  | 'provisioned'
  | 'capabilities.suggestions'
  | 'capabilities.drafts'
  | 'featuresOff'
  | 'retentionDays'
  | 'support.link'
  | 'support.text'
> = {
  organisation: {
    title: 'Name of your organisation',
    description:
      'Shown wherever Deskside says who set something, such as “Managed by Example Ltd”. At most 80 characters.',
    default: 'Deskside says “your organisation”.',
    example: 'Example Ltd',
  },
  licensed: {
    title: 'Licensed',
    description:
      'With “false” nothing of Deskside appears on any help desk page, and nothing is read or sent. Use it for people who are not part of the roll-out.',
    default: 'Deskside counts as licensed.',
    example: true,
  },
  enabled: {
    title: 'Master switch',
    description:
      'The kill switch. “false” stops everything for everybody: requests under way are stopped, the cards disappear, and the options and the popup say that your organisation paused it. “true” or a missing key lets people decide for themselves; neither switches anything on.',
    default: 'Each person decides. A fresh install is off.',
    example: true,
  },
  provisioned: {
    title: 'Switched on for your people',
    description:
      'Set it to “true” when your organisation has told its people that ticket texts go to the provider that this policy names, and agrees to that on their behalf. Deskside is then on without a visit to the options, and does not ask each person for consent to that provider. It needs “Provider” to be set. A person can always switch Deskside off for themselves.',
    default: 'Each person switches Deskside on and agrees once before anything is sent.',
    example: true,
  },
  'capabilities.suggestions': {
    title: 'Suggest categories and priorities',
    description:
      'With “false” nobody gets suggestions for a ticket’s fields, and nothing is read or sent for them. “true” leaves it to each person.',
    default: 'Each person decides. On in a fresh install.',
    example: true,
  },
  'capabilities.drafts': {
    title: 'Draft replies',
    description: 'With “false” nobody can have a reply drafted. “true” leaves it to each person.',
    default: 'Each person decides. On in a fresh install.',
    example: false,
  },
  featuresOff: {
    title: 'Features to take away',
    description:
      'learn-from-decisions: nothing is remembered of tickets that were decided. learn-from-solved: the options cannot read solved tickets to learn from. similar-tickets: texts of similar tickets do not go along with a question. second-provider: nobody can name a second provider that answers when the first is down. update-directly: fields are only filled in the ticket’s form, never saved through the desk. own-domains: nobody can add a help desk on another domain.',
    default: 'Nothing is taken away. An empty list takes nothing away either.',
    example: ['learn-from-solved', 'second-provider'],
  },
  retentionDays: {
    title: 'Keep data for at most',
    description:
      'Days after which Deskside deletes on each computer what it remembers: learned tickets, decisions and activity. From 1 to 3650. A person may choose fewer, never more.',
    default: 'Each person decides. 365 days in a fresh install.',
    example: 90,
  },
  'support.link': {
    title: 'Where people get help',
    description: 'An https:// page or a mailto: address. It is offered wherever this policy stops something.',
    default: 'No link is shown.',
    example: 'https://intranet.example.com/deskside',
  },
  'support.text': {
    title: 'Words of that link',
    description: 'At most 120 characters. Without a link the words stand alone, such as “Call extension 400”.',
    default: 'The link says “Help from” and your organisation’s name.',
    example: 'Ask the service desk team',
  },
};
