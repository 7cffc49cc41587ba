import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { ProviderDraft } from '../../../core/messages';
import type { ProviderId } from '../../../core/providers';
import { providerSettings } from '../../../core/settings';
import type { SettingsStore } from '../../pages/settings-store';
import type { ProviderField } from '../../pages/provider/texts';
import { tryProvider } from '../../pages/provider/try-provider';
import type { Access } from '../provider/access';
import { checkWords, saveKey } from '../provider/save-key';

/** `field`: where it is put right; null where it is none of the fields. */
export type SavedAndTested =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly field: ProviderField | null;
      readonly sentence: string;
      readonly error: DesksideError | null;
    };

const atField: Readonly<Partial<Record<DesksideError['code'], ProviderField>>> = {
  'bad-key': 'key',
  'no-key': 'key',
  'not-a-key': 'key',
  'key-locked': 'key',
  'key-lost': 'key',
  'no-access': 'address',
  'not-running': 'address',
  'forbidden-origin': 'address',
  'wrong-address': 'address',
  'not-json': 'address',
  'model-missing': 'model',
  'model-signed-out': 'model',
};

/** What a provider answered, at the field where it is put right. */
export const failureOf = (provider: ProviderId, error: DesksideError): Extract<SavedAndTested, { ok: false }> => ({
  ok: false,
  field: atField[error.code] ?? null,
  sentence: error.code === 'bad-key' ? checkWords(provider, error) : describeAwayFromTicket(error),
  error,
});

/** A save means that it works: a real question goes out first, and what does not answer is not kept. */
export async function saveAndTest(
  draft: ProviderDraft,
  access: Promise<Access>,
  { change, reload }: Pick<SettingsStore, 'change' | 'reload'>,
): Promise<SavedAndTested> {
  const { provider, address, model, key } = draft;
  const allowed = await access;
  if (!allowed.ok) return { ok: false, field: 'address', sentence: allowed.problem, error: null };
  const tried = await tryProvider(draft);
  if (!tried.ok)
    return tried.error === null
      ? { ok: false, field: null, sentence: tried.sentence, error: null }
      : failureOf(provider, tried.error);
  const { problems } = await change((settings) => ({
    ...settings,
    provider,
    fallback: settings.fallback === provider ? null : settings.fallback,
    providers: { ...settings.providers, [provider]: { ...providerSettings(settings, provider), address, model } },
  }));
  const [problem] = problems;
  if (problem !== undefined) {
    const field = (['address', 'model'] as const).find((name) => problem.path.endsWith(`.${name}`)) ?? null;
    return { ok: false, field, sentence: problem.message, error: null };
  }
  const saved = await saveKey(provider, { key: key ?? '', removeKey: false });
  await reload();
  return saved.problem === undefined ? { ok: true } : { ok: false, field: 'key', sentence: saved.problem, error: null };
}
