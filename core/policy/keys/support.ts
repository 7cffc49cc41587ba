import { key, section } from './entry';
import { link, text } from './shapes';

/** Where people ask. */
export const supportKeys = section({
  id: 'support',
  keys: {
    'support.link': key({
      schema: link,
      narrowest: 'missing',
      counts: { is: 'rule', at: 'support.link', without: null },
    }),
    'support.text': key({
      schema: text(120),
      narrowest: 'missing',
      counts: { is: 'rule', at: 'support.text', without: null },
    }),
  },
});
