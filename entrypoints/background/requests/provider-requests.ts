import { toDesksideError, desksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import { createCompatible } from '../../../providers/compatible';
import { normaliseAddress } from '../../../providers/compatible/address';
import { remembered } from '../ledger/remembered';
import { keySlot } from '../vault/slot';
import { readKey } from '../vault/vault';

const PROVIDER = 'compatible';
const TEST_MS = 120_000;

/** A key typed but not saved yet goes first; else the one that was saved for this very server. */
async function keyToUse(address: string, typed: string | undefined): Promise<string | null> {
  if (typed) return typed;
  const saved = await readKey(keySlot(PROVIDER, address));
  return saved.ok ? saved.value : null;
}

async function build(address: string, model: string, typedKey: string | undefined) {
  const key = await keyToUse(address, typedKey);
  return createCompatible({ address, model, ...(key === null ? {} : { key }), remembered });
}

export function previewAddress({ address }: Requests['provider.address']['in']): Requests['provider.address']['out'] {
  const normal = normaliseAddress(address);
  return normal.ok ? { final: normal.chatUrl, problem: null, origin: normal.permissionPattern.replace(/\/\*$/, '') } : { final: null, problem: normal.problem, origin: null };
}

export async function listModels({ address, key }: Requests['provider.models']['in']): Promise<Requests['provider.models']['out']> {
  if (!normaliseAddress(address).ok) return { models: [], error: desksideError('wrong-address') };
  try {
    const provider = await build(address, '', key);
    return { models: [...(await provider.listModels(AbortSignal.timeout(10_000)))], error: null };
  } catch (thrown) {
    return { models: [], error: toDesksideError(thrown) };
  }
}

export async function testProvider({ address, model, key }: Requests['provider.test']['in']): Promise<Requests['provider.test']['out']> {
  const normal = normaliseAddress(address);
  if (!normal.ok) return { steps: [{ name: 'address', state: 'failed', text: normal.problem, error: desksideError('wrong-address') }] };
  const provider = await build(address, model, key);
  return { steps: [...(await provider.test(AbortSignal.timeout(TEST_MS)))] };
}
