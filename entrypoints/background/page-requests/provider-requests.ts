import { readKey as readTypedKey } from '../../../core/api-key';
import { desksideError, fault, toDesksideError } from '../../../core/errors';
import type { ProviderDraft, Requests } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import { createModel, resolveAddress } from '../../../providers';
import type { LanguageModel } from '../../../providers/provider';
import { known } from '../model/pipeline';
import { wayOut } from '../model/way-out';
import { memory } from '../store/ledger/memory';
import { loadEffective, whyStopped } from '../rules/load';
import { readProvidedKeyAt } from '../rules/provided-key';
import { keySlot } from '../store/vault/slot';
import { readKey } from '../store/vault/vault';
import { whyNotAsk } from './may-ask';

const LIST_MS = 10_000;

/** A key typed but not saved yet goes first, then the one that was saved for this very server, then the organisation's. */
async function keyToUse(
  effective: Effective,
  draft: ProviderDraft,
): Promise<{ readonly key: string | null; readonly keyIsProvided: boolean }> {
  const { provider, address, model, key: typed } = draft;
  if (typed) return { key: typed, keyIsProvided: false };
  const saved = effective.rules.ownKeys ? await readKey(keySlot(provider, address, model)) : null;
  if (saved?.ok && saved.value !== null) return { key: saved.value, keyIsProvided: false };
  const provided = await readProvidedKeyAt(effective, draft);
  return { key: provided, keyIsProvided: provided !== null };
}

/** The provider as it stands in the form. Throws `no-provider` for the classifier, which has nothing to ask, `wrong-address`, and `not-a-key`. */
export async function draftedModel(effective: Effective, draft: ProviderDraft): Promise<LanguageModel> {
  const { provider: id, address, model } = draft;
  if (id === 'on-device') throw new TypeError('there is no server to ask');
  const { key: kept, keyIsProvided } = await keyToUse(effective, draft);
  const read = kept === null ? null : readTypedKey(kept);
  if (read?.ok === false) throw fault(keyIsProvided ? 'organisation-key-refused' : 'not-a-key', read.problem);
  const key = read?.ok === true ? read.key : null;
  return known(createModel({ id, address, model, key }, { memory, wayOut }), { slot: null, isProvided: keyIsProvided });
}

export function previewAddress({
  provider,
  address,
  model,
}: Requests['provider.address']['in']): Requests['provider.address']['out'] {
  const resolved = resolveAddress(provider, address, model);
  if (resolved === null) return { final: null, problem: null, origin: null };
  return resolved.ok
    ? { final: resolved.chatUrl, problem: null, origin: resolved.permissionPattern.replace(/\/\*$/, '') }
    : { final: null, problem: resolved.problem, origin: null };
}

const addressOf = ({ provider, address, model }: ProviderDraft) => resolveAddress(provider, address, model);

/** `stopped` aborts when Deskside is switched off meanwhile. */
export async function listModels(
  draft: Requests['provider.models']['in'],
  stopped: AbortSignal,
): Promise<Requests['provider.models']['out']> {
  const effective = await loadEffective();
  const refused = whyNotAsk(effective, draft);
  if (refused !== null) return { models: [], error: refused };
  if (addressOf(draft)?.ok !== true) return { models: [], error: desksideError('wrong-address') };
  try {
    const provider = await draftedModel(effective, draft);
    return {
      models: [...(await provider.listModels(AbortSignal.any([AbortSignal.timeout(LIST_MS), stopped])))],
      error: null,
    };
  } catch (thrown) {
    return { models: [], error: stopped.aborted ? await whyStopped() : toDesksideError(thrown) };
  }
}
