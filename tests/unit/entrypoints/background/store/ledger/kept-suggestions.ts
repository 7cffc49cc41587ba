import type { SuggestionRecord } from '../../../../../../entrypoints/background/store/ledger/suggestion-record';

/** The suggestions of the ledgers of versions 1 to 3, as they are kept today, written out by hand. */
const zendesk = (ticketId: string) => ({ desk: 'zendesk' as const, origin: 'https://acme.zendesk.com', ticketId });
const freshdesk = (ticketId: string) => ({
  desk: 'freshdesk' as const,
  origin: 'https://acme.freshdesk.com',
  ticketId,
});

/** Those that were there from the first version on. */
export const keptSuggestions: readonly SuggestionRecord[] = [
  {
    stateKey: '3f1b6c0e5a',
    suggestionId: '3f1b6c0e5a',
    ref: zendesk('1042'),
    outcome: {
      kind: 'suggestion',
      suggestion: {
        id: '3f1b6c0e5a',
        choices: [
          {
            fieldId: '900',
            optionId: 'printer',
            path: ['Hardware', 'Printer'],
            confidence: 0.91,
            alternatives: [{ optionId: 'vpn', path: ['Network', 'VPN'], confidence: 0.05 }],
          },
          // A model was asked for one number, and that was about the category.
          { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0, alternatives: [] },
        ],
        reason: '“The printer is on fire” names a printer.',
        source: {
          providerId: 'compatible',
          label: 'Local server · llama3.2',
          sent: true,
          tokensIn: 1204,
          tokensOut: 88,
          ms: 4120,
        },
        createdAt: '2026-11-18T09:12:44.120Z',
      },
    },
    decision: {
      suggestionId: '3f1b6c0e5a',
      kind: 'accepted',
      applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
      before: [{ fieldId: '900', optionId: null }],
      way: 'form',
      at: '2026-11-18T09:13:02.009Z',
    },
    generation: 0,
    at: '2026-11-18T09:12:44.131Z',
  },
  {
    stateKey: '77aa01d2c9',
    suggestionId: '77aa01d2c9',
    ref: freshdesk('311'),
    outcome: {
      kind: 'suggestion',
      suggestion: {
        id: '77aa01d2c9',
        choices: [{ fieldId: 'cf_topic', optionId: 'Billing', path: ['Billing'], confidence: 0.52, alternatives: [] }],
        reason: '“invoice”, “refund”',
        source: { providerId: 'on-device', label: 'On this device', sent: false, ms: 31 },
        createdAt: '2026-11-19T14:02:10.000Z',
      },
    },
    decision: {
      suggestionId: '77aa01d2c9',
      kind: 'dismissed',
      applied: [],
      before: [],
      way: 'none',
      reason: 'It is about the contract.',
      at: '2026-11-19T14:02:31.000Z',
    },
    generation: 12,
    at: '2026-11-19T14:02:10.020Z',
  },
  {
    stateKey: 'c04d9920ff',
    suggestionId: 'c04d9920ff',
    ref: zendesk('1043'),
    outcome: { kind: 'no-fit', reason: 'None of the desk’s categories fits.', suggestionId: 'c04d9920ff' },
    decision: null,
    generation: 0,
    at: '2026-11-20T16:45:00.500Z',
  },
];

/** Those that only version 3 has. The record that no version has written is not among them. */
export const keptOfVersion3: readonly SuggestionRecord[] = [
  {
    stateKey: '9e21c4b7aa',
    suggestionId: '9e21c4b7aa',
    ref: zendesk('1050'),
    outcome: {
      kind: 'suggestion',
      suggestion: {
        id: '9e21c4b7aa',
        choices: [
          {
            fieldId: '900',
            optionId: 'vpn',
            path: ['Network', 'VPN'],
            confidence: 0.72,
            alternatives: [{ optionId: 'printer', path: ['Hardware', 'Printer'], confidence: 0.11 }],
          },
          // The classifier said of each by itself how sure it was.
          { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0.45, alternatives: [] },
        ],
        reason: '“VPN”, “thrown out” are typical of Network › VPN',
        source: { providerId: 'on-device', label: 'On this device', sent: false, ms: 28 },
        createdAt: '2026-11-21T08:00:00.000Z',
      },
    },
    decision: {
      suggestionId: '9e21c4b7aa',
      kind: 'dismissed',
      applied: [],
      before: [],
      way: 'none',
      at: '2026-11-21T08:00:20.000Z',
    },
    generation: 14,
    at: '2026-11-21T08:00:00.010Z',
  },
  {
    stateKey: 'd07f33e810',
    suggestionId: 'd07f33e810',
    ref: zendesk('1051'),
    outcome: {
      kind: 'suggestion',
      suggestion: {
        id: 'd07f33e810',
        choices: [
          { fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'], confidence: 0.55, alternatives: [] },
          { fieldId: 'priority', optionId: 'normal', path: ['Normal'], confidence: 0, alternatives: [] },
        ],
        reason: '“toner”',
        source: {
          providerId: 'openai',
          label: 'OpenAI · gpt-5-mini',
          sent: true,
          tokensIn: 910,
          tokensOut: 61,
          tokensCached: 640,
          insteadOf: 'Local server · llama3.2',
          ms: 1890,
        },
        createdAt: '2026-11-21T09:00:00.000Z',
      },
    },
    decision: {
      suggestionId: 'd07f33e810',
      kind: 'undone',
      applied: [],
      before: [],
      way: 'none',
      at: '2026-11-21T09:02:00.000Z',
    },
    generation: 0,
    at: '2026-11-21T09:00:00.020Z',
  },
  {
    stateKey: '58b0c9d6e2',
    suggestionId: '58b0c9d6e2',
    ref: freshdesk('312'),
    outcome: {
      kind: 'suggestion',
      suggestion: {
        id: '58b0c9d6e2',
        // Without a category the one number was about the priority.
        choices: [{ fieldId: 'priority', optionId: '3', path: ['High'], confidence: 0.8, alternatives: [] }],
        reason: '“nobody can work”',
        source: {
          providerId: 'anthropic',
          label: 'Anthropic · claude-haiku-4-5',
          sent: true,
          tokensIn: 700,
          tokensOut: 40,
          ms: 1100,
        },
        createdAt: '2026-11-21T10:00:00.000Z',
      },
    },
    decision: null,
    generation: 0,
    at: '2026-11-21T10:00:00.030Z',
  },
];
