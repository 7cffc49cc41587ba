import { fc } from '../property';
import type { ReadMessage, TicketRead } from '../../../core/ticket';

export const ref = { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1042' } as const;

export const message = (change: Partial<ReadMessage> = {}): ReadMessage => ({
  id: 'm1',
  visibility: 'public',
  evidence: 'json public=true',
  author: 'requester',
  authorName: 'Rosa Quintana',
  text: 'The printer is on fire.',
  createdAt: '2026-11-20T08:00:00Z',
  ...change,
});

export const read = (messages: readonly ReadMessage[], change: Partial<TicketRead> = {}): TicketRead => ({
  ref,
  subject: 'Printer is on fire',
  requesterName: 'Rosa Quintana',
  agentName: 'Sam Field',
  values: { priority: 'normal' },
  fieldsOnForm: ['priority'],
  scope: null,
  messages,
  closed: false,
  canReplyPublicly: true,
  updatedStamp: '2026-11-20T08:00:00Z',
  source: 'json',
  parts: { subject: 'found', conversation: 'found' },
  ...change,
});

/** Everything that a visibility could be mistaken for. */
const notPublic = fc.oneof(
  fc.constantFrom<unknown>(
    'private',
    'unknown',
    'Public',
    'PUBLIC',
    ' public',
    'public ',
    'pub\u200Blic',
    'publiс',
    '',
    'true',
    true,
    1,
    null,
    undefined,
    ['public'],
    { public: true },
  ),
  fc.string().filter((text) => text !== 'public'),
);

export interface Drawn {
  readonly message: ReadMessage;
  readonly isPublic: boolean;
  readonly canary: string;
}

const drawn = (
  index: number,
  isPublic: boolean,
  visibility: unknown,
  disguise: string,
  junk: Readonly<Record<string, unknown>>,
): Drawn => {
  const canary = `CANARY-${index}-${isPublic ? 'open' : 'secret'}-${'x'.repeat(6)}`;
  const { visibility: _own, ...rest } = message({
    id: `id-${canary}`,
    text: `text ${canary}`,
    authorName: `name ${canary}`,
    createdAt: `at ${canary}`,
    evidence: canary,
  });
  const own = isPublic ? { visibility: 'public' } : disguise === 'inherited' ? {} : { visibility };
  const made: unknown = Object.assign(
    disguise === 'none' ? {} : Object.create({ visibility: 'public', public: true }),
    junk,
    rest,
    own,
    { note: canary, html: canary },
  );
  return { message: made as ReadMessage, isPublic, canary };
};

/** Messages of both kinds; those that are not public look as public as they can. */
export const mixedMessages: fc.Arbitrary<readonly Drawn[]> = fc
  .array(
    fc.tuple(
      fc.boolean(),
      notPublic,
      fc.constantFrom('none', 'shadowed', 'inherited'),
      fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(([isPublic, visibility, disguise, junk], index) => drawn(index, isPublic, visibility, disguise, junk)),
  );
