import { expect, it } from 'vitest';
import { isInQueue } from '../../../../../entrypoints/background/queue/in-queue';
import { asGone, asListed, type TicketRecord } from '../../../../../entrypoints/background/store/ledger/ticket-record';
import { listed, origin } from './queue-world';

const AT = '2026-11-30T08:00:00.000Z';
const DAY = 86_400_000;
const open = asListed(undefined, listed('1'), AT);
const solved = asListed(undefined, listed('1', { status: 'solved' }), AT);
const { listed: _told, ...untold } = open;

it.each<[string, TicketRecord, number, boolean]>([
  ['a view has it', open, 30, true],
  ['no view has it any more', asGone(open), 0, false],
  ['it was solved in the last seven days', asGone(solved), 6, true],
  ['it was solved before', asGone(solved), 8, false],
  ['no list told it', untold, 0, false],
  ['it was forgotten as it is', { ...open, forgotten: 's1' }, 0, false],
  ['it was forgotten as it was before', { ...open, forgotten: 's0' }, 0, true],
])('a ticket has a row or none where %s', (_name, record, days, is) => {
  const scope = { origins: new Set([origin]), admission: { asks: [], key: null } };
  expect(isInQueue(record, scope, Date.parse(AT) + days * DAY)).toBe(is);
  expect(isInQueue(record, { ...scope, origins: new Set<string>() }, Date.parse(AT))).toBe(false);
  // Under access rules only what was admitted by these very ones.
  const limited = { ...scope, admission: { asks: [], key: 'k2' } };
  expect(isInQueue(record, limited, Date.parse(AT) + days * DAY)).toBe(false);
});
