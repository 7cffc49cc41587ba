import { useState } from 'react';
import type { DesksideError } from '../../../core/errors';
import type { FieldProblem } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { ask } from '../../pages/ask';
import { hasProvidedKey } from '../../pages/managed/key-words';
import { useSettings, type Saved } from '../../pages/settings-store';
import { nameOf, startWithCapital } from '../../pages/words';
import type { Access } from './access';
import { afterCheckWords, saveKey } from './save-key';
import type { ProviderField } from '../../pages/provider/texts';
import type { ProviderForm } from './useProviderForm';

export type KeyChecks = Readonly<Partial<Record<ProviderId, DesksideError>>>;

/** Where a problem of a provider's field stands. */
export const pathOf = (id: ProviderId, field: ProviderField): string => `providers.${id}.${field}`;

export interface ProviderSaving {
  /** What the providers said to the keys that were saved last. */
  readonly checks: KeyChecks;
  forgetCheck(id: ProviderId): void;
  /** Settings first, since a key belongs to the address that is saved; then the keys, each of which is tried. */
  store(access: Promise<Access>): Promise<Saved>;
  dropKey(id: ProviderId): Promise<Saved>;
}

const refused = (path: string, message: string): Saved => ({ problems: [{ path, message }], said: '' });

export function useProviderSaving(form: ProviderForm): ProviderSaving {
  const { view, change, reload } = useSettings();
  const [checks, setChecks] = useState<KeyChecks>({});

  const saveKeys = async (): Promise<Saved> => {
    const problems: FieldProblem[] = [];
    const said: string[] = [];
    const warnings: string[] = [];
    const several = form.edited.length > 1;
    for (const id of form.edited) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the vault writes one item
      const key = await saveKey(id, form.textsOf(id));
      if (key.problem !== undefined)
        problems.push({
          path: pathOf(id, 'key'),
          message: id === form.provider ? key.problem : `${startWithCapital(nameOf(id))}: ${key.problem}`,
        });
      if (key.check !== null) {
        setChecks((before) => ({ ...before, [id]: key.check }));
        warnings.push(afterCheckWords(id, key.check));
      } else if (key.said !== '')
        said.push(several ? key.said.replace('The key', `The key of ${nameOf(id)}`) : key.said);
    }
    return { problems, said: said.join(' '), ...(warnings.length === 0 ? {} : { warning: warnings.join(' ') }) };
  };

  /** A key may be saved for another server than the one that is typed now; only the worker knows. */
  const lacksKey = async (): Promise<boolean> => {
    if (providerFacts[form.provider].key !== 'required' || hasProvidedKey(view, form.provider)) return false;
    return (await ask('settings.get', {})).keys[form.provider] === undefined;
  };

  return {
    checks,
    forgetCheck: (id) => setChecks(({ [id]: _gone, ...rest }) => rest),
    store: async (access) => {
      const allowed = await access;
      if (!allowed.ok) return refused(pathOf(allowed.provider, 'address'), allowed.problem);
      const settings = await change(form.applyTo);
      if (settings.problems.length > 0) return settings;
      const keys = await saveKeys();
      await reload();
      if (keys.problems.length > 0) return keys;
      if (await lacksKey())
        return refused(
          pathOf(form.provider, 'key'),
          'The rest is saved, but no key is saved for this server yet. Type it and save again.',
        );
      const different = settings.said === 'Nothing was different.' ? '' : settings.said;
      const said = `${different} ${keys.said}`.trim() || (keys.warning === undefined ? settings.said : '');
      // Whoever has just set it up would wait for a suggestion that never comes.
      return {
        ...keys,
        said: view.effective.enabled ? said : `${said} Deskside is still off: switch it on at the top.`.trim(),
      };
    },
    dropKey: async (id) => {
      const { problem, said } = await saveKey(id, { key: '', removeKey: true });
      await reload();
      return problem === undefined ? { problems: [], said } : refused(pathOf(id, 'key'), problem);
    },
  };
}
