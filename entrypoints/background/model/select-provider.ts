import { phrase } from '../../../core/words/phrase';
import { readKey as readTypedKey } from '../../../core/api-key';
import { desksideError } from '../../../core/errors';
import { hasAgreed } from '../../../core/policy/consent';
import type { Effective } from '../../../core/policy/effective';
import type { Feature } from '../../../core/features';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { fail, ok, type Result } from '../../../core/result';
import { providerSettings } from '../../../core/settings';
import { createProvider, isSetUp, whyNotAllowedNow } from '../../../providers';
import type { Provider } from '../../../providers/provider';
import { memory } from '../store/ledger/memory';
import { modelCache } from '../store/ledger/model-cache';
import { notAllowedError } from '../rules/allowed';
import { readProvidedKey } from '../rules/provided-key';
import { asked, settingsFor } from '../rules/usable';
import { slotOf } from '../store/vault/slot';
import { readKey } from '../store/vault/vault';
import { sha256 } from './hash';
import { wayOut } from './way-out';
import { known } from './pipeline';
import { plainNameOf } from './plain-name';

/** Who is asked, and who stands in when the first is down. */
export interface Providers {
  readonly first: Provider;
  readonly second: Provider | null;
  /** Another one when they are called in another way: another address, model or key, or a question with more or less in it. */
  readonly identity: string;
}

interface FoundKey {
  readonly key: string | null;
  /** The slot of the vault that it came from; null for an organisation's. */
  readonly slot: string | null;
}

/** The person's own key where they may use one and have one, else the organisation's. */
async function findKey(effective: Effective, id: ProviderId): Promise<Result<FoundKey>> {
  const slot = slotOf(effective.settings, id);
  const own = effective.rules.ownKeys ? await readKey(slot) : ok(null);
  if (!own.ok) return own;
  const found =
    own.value === null ? { key: await readProvidedKey(effective, id), slot: null } : { key: own.value, slot };
  // One that was saved by an earlier version, or set by an organisation, is looked at here, before anything is sent.
  const read = found.key === null ? null : readTypedKey(found.key);
  if (read === null) return ok(found);
  if (read.ok) return ok({ ...found, key: read.key });
  return fail(desksideError(found.slot === null ? 'organisation-key-refused' : 'not-a-key', read.problem));
}

interface Made {
  readonly provider: Provider;
  readonly key: string | null;
}

async function make(effective: Effective, id: ProviderId): Promise<Result<Made>> {
  const { settings, rules } = effective;
  if (!isSetUp(settings, id)) return fail(desksideError('no-provider'));
  const notAllowed = whyNotAllowedNow(rules, settings, id);
  if (notAllowed !== null) return fail(notAllowedError(notAllowed, id));
  const found = await findKey(effective, id);
  if (!found.ok) return found;
  const { key, slot } = found.value;
  const { key: need, name } = providerFacts[id];
  if (key === null && need === 'required')
    return fail(
      rules.ownKeys
        ? desksideError('no-key', name)
        : desksideError('not-allowed', phrase('error.denied.no-key', { provider: name })),
    );
  const provider = createProvider(
    { id, ...providerSettings(settings, id), key },
    { models: modelCache, memory, wayOut },
  );
  if (provider.kind === 'classifier') return ok({ provider, key });
  return ok({ provider: known(provider, { slot, isProvided: key !== null && slot === null }), key });
}

/** The one that the person allowed to stand in; null also when it cannot be called, or goes elsewhere than was agreed. */
async function standIn(effective: Effective, feature: Feature): Promise<Made | null> {
  const { fallback, provider } = effective.settings;
  if (fallback === null || fallback === provider) return null;
  const made = await make(effective, fallback);
  return made.ok && hasAgreed(effective, asked(made.value.provider), feature) ? made.value : null;
}

/** Of what a request may take, the part that a conversation gets at most; the rest is for the desk's values and the answer. */
const CONVERSATION_SHARE = 0.5;
const CHARS_PER_TOKEN = 3;

/** A conversation that fits the one that stands in fits both, and what one request may take. */
export const contextCharsFor = (
  { settings, rules }: Pick<Effective, 'settings' | 'rules'>,
  second: Provider | null,
): number =>
  Math.min(
    ...[settings.provider, ...(second?.kind === 'language-model' ? [second.id] : [])].map(
      (id) => providerSettings(settings, id).contextChars,
    ),
    ...(rules.tokensPerRequest === null
      ? []
      : [Math.floor(rules.tokensPerRequest * CHARS_PER_TOKEN * CONVERSATION_SHARE)]),
  );

/** The providers that are chosen for this, ready to be called. Errors: `no-provider`, `not-allowed`, `no-key`, `key-locked`, `key-lost`. */
export async function selectProviders(effective: Effective, feature: Feature = 'triage'): Promise<Result<Providers>> {
  const forThis: Effective = { ...effective, settings: settingsFor(effective, feature) };
  const first = await make(forThis, forThis.settings.provider);
  if (!first.ok) return first;
  const second = await standIn(forThis, feature);
  const called = [first.value, second].map(
    (made) => made && [asked(made.provider), plainNameOf(made.provider), made.key],
  );
  const question = [
    contextCharsFor(forThis, second?.provider ?? null),
    forThis.rules.tokensPerRequest,
    forThis.settings.examplesInPrompt,
    forThis.settings.redaction,
    ...(feature === 'draft' ? [forThis.settings.articlesInDrafts, forThis.settings.macrosInDrafts] : []),
  ];
  return ok({
    first: first.value.provider,
    second: second?.provider ?? null,
    identity: await sha256(JSON.stringify([called, question])),
  });
}

/** The classifier on this device, where it is not chosen anyway and the organisation allows it: for when the chosen one cannot answer. */
export async function onDeviceInstead(effective: Effective): Promise<Providers | null> {
  if (effective.settings.provider === 'on-device') return null;
  const made = await make(effective, 'on-device');
  return made.ok ? { first: made.value.provider, second: null, identity: 'on-device' } : null;
}

/** The classifier has no words, so it stands in for nobody where a text is wanted. */
export const modelsAlone = (providers: Providers): Providers =>
  providers.second?.kind === 'classifier' ? { ...providers, second: null } : providers;
