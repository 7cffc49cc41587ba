import { desksideError, toDesksideError } from '../../../core/errors';
import type { ProviderDraft, Requests } from '../../../core/messages';
import { createModel, resolveAddress } from '../../../providers';
import type { LanguageModel } from '../../../providers/provider';
import { memory } from '../ledger/memory';
import { keySlot } from '../vault/slot';
import { readKey } from '../vault/vault';

const LIST_MS = 10_000;

/** A key typed but not saved yet goes first; else the one that was saved for this very server. */
async function keyToUse({ provider, address, model, key }: ProviderDraft): Promise<string | null> {
  if (key) return key;
  const saved = await readKey(keySlot(provider, address, model));
  return saved.ok ? saved.value : null;
}

/** The provider as it stands in the form. Throws `no-provider` for the classifier, which has nothing to ask, and `wrong-address`. */
export async function draftedModel(draft: ProviderDraft): Promise<LanguageModel> {
  const { provider: id, address, model } = draft;
  if (id === 'on-device') throw new TypeError('there is no server to ask');
  return createModel({ id, address, model, key: await keyToUse(draft) }, memory);
}

export function previewAddress({ provider, address, model }: Requests['provider.address']['in']): Requests['provider.address']['out'] {
  const resolved = resolveAddress(provider, address, model);
  if (resolved === null) return { final: null, problem: null, origin: null };
  return resolved.ok ? { final: resolved.chatUrl, problem: null, origin: resolved.permissionPattern.replace(/\/\*$/, '') } : { final: null, problem: resolved.problem, origin: null };
}

const addressOf = ({ provider, address, model }: ProviderDraft) => resolveAddress(provider, address, model);

export async function listModels(draft: Requests['provider.models']['in']): Promise<Requests['provider.models']['out']> {
  if (addressOf(draft)?.ok !== true) return { models: [], error: desksideError('wrong-address') };
  try {
    const provider = await draftedModel(draft);
    return { models: [...(await provider.listModels(AbortSignal.timeout(LIST_MS)))], error: null };
  } catch (thrown) {
    return { models: [], error: toDesksideError(thrown) };
  }
}
