import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PolicyState } from '../../../../core/policy/effective';
import { parsePolicy, type PolicyProblem } from '../../../../core/policy/parse';
import type { Policy } from '../../../../core/policy/schema';
import { phraseSchema } from '../../../../core/schema/phrase';
import { seal, unseal } from '../vault/crypto';
import { ensureDeviceKey, readDeviceKey } from '../vault/device-key';

export interface ArrivedPolicy {
  readonly state: PolicyState;
  readonly problems: readonly PolicyProblem[];
}

/** In `storage.session`, which is memory: what counts until the browser is closed. */
export const POLICY_NOW = 'policy.now';
/** In `storage.local`: what counted last, for the next start. */
const LAST = 'policy.last';

const anyPolicy = z.record(z.string(), z.unknown());
/** A text is what an older version kept. */
const problems = z.array(z.strictObject({ path: z.string(), message: z.union([z.string(), phraseSchema]) }));
const sealed = z.strictObject({ iv: z.string(), data: z.string() });

const nowSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['none', 'unreadable']) }),
  z.strictObject({ is: z.literal('known'), policy: anyPolicy, problems }),
]);
/** `key` is the organisation's, which never lies on the disk as it is. */
const lastSchema = z.discriminatedUnion('is', [
  z.strictObject({ version: z.literal(1), is: z.literal('none') }),
  z.strictObject({
    version: z.literal(1),
    is: z.literal('known'),
    policy: anyPolicy,
    problems,
    key: z.nullable(sealed),
  }),
]);

export const noPolicy: ArrivedPolicy = { state: { is: 'none' }, problems: [] };
export const unreadablePolicy: ArrivedPolicy = { state: { is: 'unreadable' }, problems: [] };

/** Null when one of its values would be ignored: a limit that is lost on the way must not go unnoticed. */
function knownAgain(copy: Record<string, unknown>, said: readonly PolicyProblem[]): ArrivedPolicy | null {
  const { policy, problems: lost } = parsePolicy(copy);
  return lost.length > 0 ? null : { state: { is: 'known', policy }, problems: said };
}

/** What was found in this session of the browser; null before anything was. */
export async function readNow(): Promise<ArrivedPolicy | null> {
  const parsed = nowSchema.safeParse((await browser.storage.session.get(POLICY_NOW))[POLICY_NOW]);
  if (!parsed.success) return null;
  const { data } = parsed;
  return data.is === 'known'
    ? knownAgain(data.policy, data.problems)
    : data.is === 'none'
      ? noPolicy
      : unreadablePolicy;
}

export async function writeNow({ state, problems: said }: ArrivedPolicy): Promise<void> {
  const copy = state.is === 'known' ? { is: 'known', policy: state.policy, problems: said } : { is: state.is };
  await browser.storage.session.set({ [POLICY_NOW]: copy });
}

/** What counted when the browser was closed; null when nothing is kept, or nothing that can be understood. */
export async function readLast(): Promise<ArrivedPolicy | null> {
  const parsed = lastSchema.safeParse((await browser.storage.local.get(LAST))[LAST]);
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.is === 'none') return noPolicy;
  if (data.key === null) return knownAgain(data.policy, data.problems);
  const opening = await readDeviceKey();
  const key = opening && (await unseal(opening, data.key));
  return key === null
    ? null
    : knownAgain({ ...data.policy, provider: { ...asGroup(data.policy['provider']), key } }, data.problems);
}

const asGroup = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function withoutKey({ provider, ...policy }: Policy): { readonly policy: Policy; readonly key: string | null } {
  if (provider?.key === undefined)
    return { policy: provider === undefined ? policy : { ...policy, provider }, key: null };
  const { key, ...shown } = provider;
  return { policy: { ...policy, provider: shown }, key };
}

/** Only what is sure is kept: none, or one that is known. */
export async function writeLast({ state, problems: said }: ArrivedPolicy): Promise<void> {
  if (state.is === 'none') return browser.storage.local.set({ [LAST]: { version: 1, is: 'none' } });
  if (state.is !== 'known') return;
  const { policy, key } = withoutKey(state.policy);
  await browser.storage.local.set({
    [LAST]: {
      version: 1,
      is: 'known',
      policy,
      problems: said,
      key: key === null ? null : await seal(await ensureDeviceKey(), key),
    },
  });
}
