import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { RequestPreview } from '../../../../../core/request-preview';
import {
  approvePreview,
  forgetPreviews,
  heldPreviews,
  keepPreview,
  previewNamed,
  previewSent,
  takeBack,
  type KeptPreview,
} from '../../../../../entrypoints/background/store/previews';
import { forgetSeed, forgetSeeds, keptSeed, knownSeed } from '../../../../../entrypoints/background/store/fence-seeds';
import { freshBrowser, ref } from '../kit/world';

beforeEach(() => freshBrowser());

const about = { ref, feature: 'triage' } as const;
const other = { ref: { ...ref, origin: 'https://other.zendesk.com' }, feature: 'triage' } as const;

const kept = (id: string, body = id, of: Pick<KeptPreview, 'ref' | 'feature'> = about): KeptPreview => ({
  ...of,
  id,
  state: 'held',
  answer: { is: 'request', preview: { body, sha256: `sha-${body}` } as RequestPreview },
});

const ids = async (of: Pick<KeptPreview, 'ref' | 'feature'> = about): Promise<string[]> =>
  (await heldPreviews(of)).map(({ id }) => id);

it('the newest ten stay, and as many as there is room for', async () => {
  for (let at = 0; at < 12; at += 1) await keepPreview(kept(`p${at}`));
  expect(await ids()).toEqual(Array.from({ length: 10 }, (_, at) => `p${11 - at}`));
  await keepPreview(kept('large', 'x'.repeat(700_000)));
  await keepPreview(kept('larger', 'x'.repeat(900_000)));
  expect(await ids()).toEqual(['larger']);
});

it('is let go by its name and its hash, on its own ticket', async () => {
  await keepPreview(kept('one'));
  expect(await approvePreview(ref, 'one', 'sha-two')).toBe(false);
  expect(await approvePreview({ ...ref, ticketId: '99' }, 'one', 'sha-one')).toBe(false);
  expect(await approvePreview(ref, 'two', 'sha-one')).toBe(false);
  expect((await heldPreviews(about))[0]?.state).toBe('held');
  expect(await approvePreview(ref, 'one', 'sha-one')).toBe(true);
  expect((await heldPreviews(about))[0]?.state).toBe('approved');
  await takeBack(other);
  expect((await heldPreviews(about))[0]?.state).toBe('approved');
  await takeBack(about);
  expect((await heldPreviews(about))[0]?.state).toBe('held');
});

it('is gone once it was sent, and nothing else is', async () => {
  for (const one of [kept('one'), kept('two'), kept('far', 'one', other)]) await keepPreview(one);
  await previewSent(about, 'one');
  expect([await ids(), await ids(other)]).toEqual([['two'], ['far']]);
});

it('of one desk alone, or all of it, is forgotten', async () => {
  for (const one of [kept('one'), kept('far', 'far', other)]) await keepPreview(one);
  await forgetPreviews(other.ref.origin);
  expect([await ids(), await ids(other)]).toEqual([['one'], []]);
  await forgetPreviews();
  expect(await browser.storage.session.get('previews')).toEqual({});
});

it('is waited for while it is made, and told to its own desk', async () => {
  const asked = previewNamed('late', ref.origin);
  const elsewhere = previewNamed('late', other.ref.origin);
  await keepPreview(kept('late'));
  expect((await asked)?.is).toBe('request');
  await keepPreview(kept('late', 'late', other));
  expect((await elsewhere)?.is).toBe('request');
});

it('what is no preview is none', async () => {
  await browser.storage.session.set({ previews: [null, 7, { id: 'x' }, kept('one')] });
  expect(await ids()).toEqual(['one']);
  await browser.storage.session.set({ previews: 'broken' });
  expect(await ids()).toEqual([]);
});

it('fences of a ticket and a feature have one seed until something was sent', async () => {
  let made = 0;
  const fresh = () => `seed${(made += 1)}`;
  expect(await knownSeed(about)).toBeUndefined();
  expect(await keptSeed(about, fresh)).toBe('seed1');
  expect(await keptSeed(about, fresh)).toBe('seed1');
  expect(await keptSeed({ ...about, feature: 'draft' }, fresh)).toBe('seed2');
  await forgetSeed(about);
  expect([await knownSeed(about), await knownSeed({ ...about, feature: 'draft' })]).toEqual([undefined, 'seed2']);
  await forgetSeeds();
  expect(await knownSeed({ ...about, feature: 'draft' })).toBeUndefined();
});
