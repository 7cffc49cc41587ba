import { expect, test } from 'vitest';
import { byRank } from '../../../core/fields';
import { catalogueSchema } from '../../../core/schema/fields';

const kept = (options: readonly object[]) => ({
  desk: 'zendesk',
  origin: 'https://acme.zendesk.com',
  fields: [{ id: 'priority', title: 'Priority', kind: 'priority', options }],
  macros: [],
  fetchedAt: '2026-11-02T09:00:00Z',
});

test('fields that were kept before priorities had a rank can still be read', () => {
  const parsed = catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'] }]));
  expect(parsed.success && byRank(parsed.data.fields[0]!)).toBeNull();
});

test('fields with ranks are read, and anything else that is added is refused', () => {
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], rank: 4 }])).success).toBe(true);
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], rank: '4' }])).success).toBe(false);
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], weight: 4 }])).success).toBe(false);
});
