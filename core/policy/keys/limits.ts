import { key, section } from './entry';
import { whole } from './shapes';

/** Less than that cannot be set. */
const FEWEST_TOKENS = 1000;

/** How much may be used. */
export const limitsKeys = section({
  id: 'limits',
  title: 'Limits',
  note: 'How much may be used.',
  keys: {
    'limits.tokensPerRequest': key({
      schema: whole(FEWEST_TOKENS, 1_000_000),
      title: 'Tokens for one request, at most',
      description:
        'From 1,000 to 1,000,000. Older messages are left out until a request fits; where even that is too much, nothing is sent and the card says so. Tokens are pieces of words; 1,000 tokens are about 750 English words.',
      default: 'What the model takes, and what each person set as “At most sent”.',
      example: 16_000,
      narrowest: { is: FEWEST_TOKENS },
      counts: { is: 'rule', at: 'tokensPerRequest', without: null },
    }),
    'limits.tokensPerMonth': key({
      schema: whole(0, 1_000_000_000),
      title: 'Tokens for one person and month, at most',
      description:
        'The quota. It counts what the provider says was used, on each computer by itself. A bar is green under 70 %, yellow to 90 % and red above; at 80 % the person is warned; at 100 % Deskside pauses for that person until the month starts anew or the limit is raised. 0 allows no request to a language model. A person may set a lower limit for themselves.',
      default: 'There is no limit, unless a person sets one.',
      example: 2_000_000,
      narrowest: { is: 0 },
      counts: { is: 'caps', at: 'limits.tokensPerMonth' },
    }),
    'limits.resetDay': key({
      schema: whole(1, 28),
      title: 'Day on which the month starts',
      description:
        'The day of the month on which the count starts anew, from 1 to 28, by the clock of the person’s computer. Take the day on which the provider’s invoice starts. Where this policy limits the tokens of a month, nobody can choose another day.',
      default:
        'The first where this policy limits the tokens of a month. Otherwise the day that each person chose, or the first.',
      example: 1,
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
  },
});
