import { key, section } from './entry';
import { link, text } from './shapes';

/** Where people ask. */
export const supportKeys = section({
  id: 'support',
  title: 'Help for your people',
  note: 'Where to ask.',
  keys: {
    'support.link': key({
      schema: link,
      title: 'Where people get help',
      description: 'An https:// page or a mailto: address. It is offered wherever this policy stops something.',
      default: 'No link is shown.',
      example: 'https://intranet.example.com/deskside',
      narrowest: 'missing',
      counts: { is: 'rule', at: 'support.link', without: null },
    }),
    'support.text': key({
      schema: text(120),
      title: 'Words of that link',
      description: 'At most 120 characters. Without a link the words stand alone, such as “Call extension 400”.',
      default: 'The link says “Help from” and your organisation’s name.',
      example: 'Ask the service desk team',
      narrowest: 'missing',
      counts: { is: 'rule', at: 'support.text', without: null },
    }),
  },
});
