import { useCallback } from 'react';
import type { SavedQueueView } from '../../../core/queue-panel';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';

const readKept = () => ask('queue.saved', {});

/** The views that the person keeps. */
export function useKeptViews() {
  const { found, reload } = useAsked(readKept);
  const keep = useCallback(
    async (views: readonly SavedQueueView[]): Promise<void> => {
      await ask('queue.save', { views });
      await reload();
    },
    [reload],
  );
  return { kept: found?.views ?? [], keep };
}
