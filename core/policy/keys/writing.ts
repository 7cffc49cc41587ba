import { key, section } from './entry';
import { language, text } from './shapes';

/** What drafts are like. */
export const writingKeys = section({
  id: 'writing',
  title: 'Drafts',
  note: 'How replies are written.',
  keys: {
    'writing.rules': key({
      schema: text(4000),
      title: 'House rules for drafts',
      description:
        'What every draft must keep to, in your own words; at most 4,000 characters. It goes along with each request for a draft, and replaces a person’s own rules.',
      default: 'Each person’s own rules; none in a fresh install.',
      example: 'Never promise a date. Never ask for a password. Sign with the first name only.',
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'writing.rules', called: 'house rules' },
    }),
    'writing.tone': key({
      schema: text(300),
      title: 'Tone of drafts',
      description: 'A few words; at most 300 characters. It replaces a person’s own.',
      default: 'Each person’s own; plain and polite in a fresh install.',
      example: 'friendly, short, without jargon',
      narrowest: 'missing',
      counts: { is: 'replaces', at: 'writing.tone', called: 'the tone' },
    }),
    'writing.language': key({
      schema: language,
      title: 'Language of drafts',
      description:
        'A language code such as en, de or pt-BR, or “customer” for the language in which the customer writes.',
      default: 'Each person’s own; the customer’s language in a fresh install.',
      example: 'customer',
      narrowest: 'missing',
      counts: {
        is: 'replaces',
        at: 'writing.language',
        called: 'the language',
        of: (code) => code.replace(/^customer$/, ''),
      },
    }),
  },
});
