import { useRef, useState } from 'react';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { ListedModelView, ProviderDraft } from '../../../core/messages';
import type { ProviderId } from '../../../core/providers';
import { ask, noAnswerWords } from '../../pages/ask';
import type { Access } from './access';

export type Listed =
  | { readonly is: 'unknown' | 'listing' }
  | { readonly is: 'models'; readonly models: readonly ListedModelView[] }
  | { readonly is: 'failed'; readonly problem: string };

export interface Models {
  of(provider: ProviderId): Listed;
  list(draft: ProviderDraft, access: Promise<Access>): void;
  /** Another address or key may have other models. */
  forget(provider: ProviderId): void;
  forgetAll(): void;
}

async function listModels(draft: ProviderDraft, access: Promise<Access>): Promise<Listed> {
  const allowed = await access;
  if (!allowed.ok) return { is: 'failed', problem: allowed.problem };
  try {
    const { models, error } = await ask('provider.models', draft);
    return error === null ? { is: 'models', models } : { is: 'failed', problem: describeAwayFromTicket(error) };
  } catch (thrown) {
    return { is: 'failed', problem: noAnswerWords(thrown) };
  }
}

/** What each server lists, kept while another provider is looked at. */
export function useModels(): Models {
  const [lists, setLists] = useState<Readonly<Partial<Record<ProviderId, Listed>>>>({});
  const turns = useRef(0);
  const current = useRef<Partial<Record<ProviderId, number>>>({});
  const set = (provider: ProviderId, listed: Listed) => setLists((before) => ({ ...before, [provider]: listed }));
  return {
    of: (provider) => lists[provider] ?? { is: 'unknown' },
    list: (draft, access) => {
      turns.current += 1;
      const turn = turns.current;
      current.current[draft.provider] = turn;
      set(draft.provider, { is: 'listing' });
      void listModels(draft, access).then((listed) => {
        if (current.current[draft.provider] === turn) set(draft.provider, listed);
      });
    },
    forget: (provider) => {
      current.current[provider] = 0;
      set(provider, { is: 'unknown' });
    },
    forgetAll: () => {
      current.current = {};
      setLists({});
    },
  };
}
