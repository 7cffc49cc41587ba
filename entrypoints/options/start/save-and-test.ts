import { sayTold } from '../../../core/words/say-phrase';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { ProviderDraft } from '../../../core/messages';
import { providerSettings } from '../../../core/settings';
import { ask } from '../../pages/ask';
import { blamedFor, tryOut, type Blamed } from '../../pages/provider/trial';
import type { SettingsStore } from '../../pages/settings-store';
import type { Access } from '../provider/access';

/** `field`: where it is put right; `test` where it is none of the fields. */
export type SavedAndTested =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly field: Blamed;
      readonly sentence: string;
      readonly error: DesksideError | null;
    };

type Failed = Extract<SavedAndTested, { ok: false }>;

/** What a provider answered, at the field where it is put right. */
export const failureOf = (error: DesksideError): Failed => ({
  ok: false,
  field: blamedFor(error.code),
  sentence: describeAwayFromTicket(error),
  error,
});

const failed = (field: Blamed, sentence: string): Failed => ({ ok: false, field, sentence, error: null });

/** A save means that it works: a real question goes out first, and what does not answer is not kept. */
export async function saveAndTest(
  draft: ProviderDraft,
  access: Promise<Access>,
  { change, reload }: Pick<SettingsStore, 'change' | 'reload'>,
): Promise<SavedAndTested> {
  const { provider, address, model, key } = draft;
  const allowed = await access;
  if (!allowed.ok) return failed('address', allowed.problem);
  const tried = await tryOut(draft, new AbortController().signal, () => undefined);
  if (tried.is === 'stopped') return failed('test', '');
  if (tried.is === 'refused') return { ok: false, field: tried.blamed, sentence: tried.says, error: tried.error };
  const { problems } = await change((settings) => ({
    ...settings,
    provider,
    fallback: settings.fallback === provider ? null : settings.fallback,
    providers: { ...settings.providers, [provider]: { ...providerSettings(settings, provider), address, model } },
  }));
  const [problem] = problems;
  if (problem !== undefined)
    return failed(
      (['address', 'model'] as const).find((name) => problem.path.endsWith(`.${name}`)) ?? 'test',
      sayTold(problem.message),
    );
  if (key !== undefined) {
    const saved = await ask('key.save', { provider, key, tried: true });
    if ('error' in saved) return failed('key', describeAwayFromTicket(saved.error));
  }
  await ask('provider.untried', { providers: [provider], untried: false });
  await reload();
  return { ok: true };
}
