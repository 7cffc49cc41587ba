import { useState } from 'react';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { ListedModelView, ProviderDraft } from '../../../core/messages';
import { ask, noAnswerPhrase } from '../../pages/ask';
import type { Lasting } from '../../pages/words';
import type { Access } from './access';
import { printOf } from './form';

export type Listed =
  | { readonly is: 'unknown' | 'listing' }
  | { readonly is: 'models'; readonly models: readonly ListedModelView[] }
  | { readonly is: 'failed'; readonly problem: Lasting };

async function listModels(draft: ProviderDraft, access: Promise<Access>): Promise<Listed> {
  const allowed = await access;
  if (!allowed.ok) return { is: 'failed', problem: allowed.problem };
  try {
    const { models, error } = await ask('provider.models', draft);
    return error === null ? { is: 'models', models } : { is: 'failed', problem: () => describeAwayFromTicket(error) };
  } catch (thrown) {
    return { is: 'failed', problem: noAnswerPhrase(thrown) };
  }
}

/** A list belongs to an address and a key, whatever model is chosen. */
const keyOf = (draft: ProviderDraft): string => printOf({ ...draft, model: '' });

/** What each server lists, kept while another provider is looked at. */
export function useModels() {
  const [lists, setLists] = useState<Readonly<Record<string, Listed>>>({});
  const set = (draft: ProviderDraft, listed: Listed) => setLists((before) => ({ ...before, [keyOf(draft)]: listed }));
  return {
    of: (draft: ProviderDraft): Listed => lists[keyOf(draft)] ?? { is: 'unknown' },
    list: async (draft: ProviderDraft, access: Promise<Access>) => {
      set(draft, { is: 'listing' });
      set(draft, await listModels(draft, access));
    },
  };
}
