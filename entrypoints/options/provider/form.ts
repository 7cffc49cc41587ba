import * as z from 'zod/mini';
import type { EffectiveSettings } from '../../../core/policy/effective';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';
import { providerSettings, type Settings } from '../../../core/settings';
import type { ProviderDraft, SettingsView } from '../../../core/messages';
import { settingsOf, storedTexts, type ProviderField } from '../../pages/provider/texts';

const texts = z.object({ address: z.string(), key: z.string(), model: z.string(), contextChars: z.string() });
const shape = z.object({
  provider: z.enum(providerIds),
  fallback: z.nullable(z.enum(providerIds)),
  providers: z.record(z.enum(providerIds), texts),
});

/** What stands in the form, of all providers: what is typed for one is there again after a look at another one. */
export type Values = z.infer<typeof shape>;

export type FieldPath = `providers.${ProviderId}.${ProviderField}`;
export const pathOf = (id: ProviderId, field: ProviderField): FieldPath => `providers.${id}.${field}`;

/** The same values, valid only when nothing that is in use lacks anything. `lacks` answers in words, by field. */
export const schemaWith = (
  lacks: (values: Values, id: ProviderId) => Readonly<Partial<Record<ProviderField, string>>>,
) =>
  shape.check(({ value, issues }) => {
    for (const id of inUse(value)) {
      for (const [field, message] of Object.entries(lacks(value, id)))
        issues.push({ code: 'custom', path: ['providers', id, field], message, input: value });
    }
  });

/** What is stored and counts. The second is always another one than the first. */
export const storedValues = ({ provider, fallback, providers }: EffectiveSettings | Settings): Values => ({
  provider,
  fallback: fallback === provider ? null : fallback,
  // Every provider is in the record, and TypeScript cannot see that of a list of pairs.
  providers: Object.fromEntries(providerIds.map((id) => [id, storedTexts({ providers }, id)])) as Values['providers'],
});

/** As it is stored then: trimmed, and without the key, which never comes back. */
export const cleanOf = (typed: Values['providers'][ProviderId]): Values['providers'][ProviderId] => {
  const { address, model, contextChars } = settingsOf(typed, { address: '', model: '', contextChars: 0 });
  return { address, model, contextChars: String(contextChars), key: '' };
};

export const inUse = ({ provider, fallback }: Values): readonly ProviderId[] =>
  fallback === null || fallback === provider ? [provider] : [provider, fallback];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Those for which something else is typed than is stored. */
export const editedOf = (values: Values, stored: Values): readonly ProviderId[] =>
  providerIds.filter((id) => !same(values.providers[id], stored.providers[id]));

/** Something that Save would store. */
export const isChanged = (values: Values, stored: Values): boolean =>
  values.provider !== stored.provider ||
  values.fallback !== stored.fallback ||
  inUse(values).some((id) => editedOf(values, stored).includes(id));

/** Something other than a key: those are kept elsewhere. */
export const storesOther = (values: Values, stored: Values): boolean =>
  values.provider !== stored.provider ||
  values.fallback !== stored.fallback ||
  inUse(values).some((id) => !same(cleanOf(values.providers[id]), stored.providers[id]));

export const draftOf = ({ providers }: Values, id: ProviderId): ProviderDraft => {
  const { address, model, key } = providers[id];
  return { provider: id, address: address.trim(), model: model.trim(), key: key.trim() || undefined };
};

/** Names a question to a provider: what is known of one answer holds for the same words only. */
export const printOf = (draft: ProviderDraft): string =>
  JSON.stringify([draft.provider, draft.address, draft.model, draft.key ?? '']);

/** Those in use of which it is not known that they answer as they are written now. What runs here as it is needs no question. */
export const toTry = (values: Values, stored: Values): readonly ProviderId[] =>
  inUse(values).filter(
    (id) =>
      providerFacts[id].kind === 'language-model' &&
      (!inUse(stored).includes(id) || printOf(draftOf(values, id)) !== printOf(draftOf(stored, id))),
  );

/** The stored settings with what is in use of the form in them. What an organisation set never becomes the person's own. */
export function appliedTo(
  now: Settings,
  values: Values,
  { effective, managed }: Pick<SettingsView, 'effective' | 'managed'>,
): Settings {
  const stored = storedValues(effective);
  const theirs = { provider: managed.keys.provider.locked, fallback: managed.keys.fallback.locked };
  const ownOf = (id: ProviderId) => {
    const before = providerSettings(now, id);
    const typed = settingsOf(values.providers[id], before);
    return theirs.provider && id === effective.provider ? { ...before, contextChars: typed.contextChars } : typed;
  };
  const edited = inUse(values).filter((id) => editedOf(values, stored).includes(id));
  return {
    ...now,
    ...(theirs.provider ? {} : { provider: values.provider }),
    ...(theirs.fallback || values.fallback === stored.fallback ? {} : { fallback: values.fallback }),
    providers: { ...now.providers, ...Object.fromEntries(edited.map((id) => [id, ownOf(id)])) },
  };
}

/** The one provider that a form of Start is for, with what was found of it. */
export interface Only extends Partial<Pick<ProviderDraft, 'address' | 'model'>> {
  readonly provider: ProviderId;
}

/** What Start begins with: that provider chosen, where it is not the second. */
export function beginning(stored: Values, { provider, ...found }: Only): Values {
  const { fallback, providers } = stored;
  return {
    provider,
    fallback: fallback === provider ? null : fallback,
    providers: { ...providers, [provider]: { ...providers[provider], ...found } },
  };
}

/** As Start asks: which models there are is found out before one is named. */
export function withoutModel(
  { model, ...lacks }: Partial<Record<ProviderField, string>>,
  id: ProviderId,
): Partial<Record<ProviderField, string>> {
  return model !== undefined && providerFacts[id].modelList === 'none' ? { ...lacks, model } : lacks;
}
