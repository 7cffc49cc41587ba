import { languages } from '../../words/languages';
import * as z from 'zod/mini';
import { key, section } from './entry';
import { text } from './shapes';

/** Whether Deskside runs at all, whose it is, and what it does. */
export const generalKeys = section({
  id: 'switches',
  title: 'Switches',
  note: 'Whether Deskside runs, and what it does.',
  keys: {
    organisation: key({
      schema: text(80),
      title: 'Name of your organisation',
      description:
        'Shown wherever Deskside says who set something, such as “Managed by Example Ltd”. At most 80 characters.',
      default: 'Deskside says “your organisation”.',
      example: 'Example Ltd',
      narrowest: 'missing',
      counts: { is: 'rule', at: 'organisation', without: null },
    }),
    licensed: key({
      schema: z.boolean(),
      title: 'Licensed',
      description:
        'With “false” nothing of Deskside appears on any help desk page, and nothing is read or sent. Use it for people who are not part of the roll-out.',
      default: 'Deskside counts as licensed.',
      example: true,
      narrowest: { is: false },
      counts: { is: 'with-others' },
    }),
    enabled: key({
      schema: z.boolean(),
      title: 'Master switch',
      description:
        'The kill switch. “false” stops everything for everybody: requests under way are stopped, the cards disappear, and the options and the popup say that your organisation paused it. “true” or a missing key lets people decide for themselves; neither switches anything on.',
      default: 'Each person decides. A fresh install is off.',
      example: true,
      narrowest: { is: false },
      counts: { is: 'with-others' },
    }),
    provisioned: key({
      schema: z.boolean(),
      title: 'Switched on for your people',
      description:
        'Set it to “true” when your organisation has told its people that ticket texts go to the provider that this policy names, and agrees to that on their behalf. Deskside is then on without a visit to the options, and does not ask each person for consent to that provider. It needs “Provider” to be set. Tickets that nobody opened are another matter, to which each person agrees by themselves. A person can always switch Deskside off for themselves.',
      default: 'Each person switches Deskside on and agrees once before anything is sent.',
      example: true,
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
    language: key({
      schema: z.enum(['browser', ...languages]),
      title: 'Language of Deskside',
      description:
        'In which language Deskside speaks: “browser” for the browser’s own, or one of the languages that it comes with. It replaces a person’s own choice. Drafts are another matter: “Language of drafts”.',
      default: 'Each person’s own; the browser’s language in a fresh install.',
      example: 'de',
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'language', called: 'the language of Deskside' },
    }),
    'capabilities.suggestions': key({
      schema: z.boolean(),
      title: 'Suggest categories and priorities',
      description:
        'With “false” nobody gets suggestions for a ticket’s fields, and nothing is read or sent for them. “true” leaves it to each person.',
      default: 'Each person decides. On in a fresh install.',
      example: true,
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.triage' },
    }),
    'capabilities.drafts': key({
      schema: z.boolean(),
      title: 'Draft replies',
      description: 'With “false” nobody can have a reply drafted. “true” leaves it to each person.',
      default: 'Each person decides. On in a fresh install.',
      example: false,
      narrowest: { is: false },
      counts: { is: 'forbids', at: 'capabilities.draft' },
    }),
  },
});
