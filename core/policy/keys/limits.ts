import { key, section } from './entry';
import { whole } from './shapes';

/** Less than that cannot be set. */
const FEWEST_TOKENS = 1000;

/** How much may be used. */
export const limitsKeys = section({
  id: 'limits',
  keys: {
    'limits.tokensPerRequest': key({
      schema: whole(FEWEST_TOKENS, 1_000_000),
      narrowest: { is: FEWEST_TOKENS },
      counts: { is: 'rule', at: 'tokensPerRequest', without: null },
    }),
    'limits.tokensPerMonth': key({
      schema: whole(0, 1_000_000_000),
      narrowest: { is: 0 },
      counts: { is: 'caps', at: 'limits.tokensPerMonth' },
    }),
    'limits.resetDay': key({
      schema: whole(1, 28),
      narrowest: 'missing',
      counts: { is: 'with-others' },
    }),
  },
});
