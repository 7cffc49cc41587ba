import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import { makeQueueStore, type QueueStore, type QueueView } from './queue-store';

export interface Queue extends QueueView {
  readonly refresh: QueueStore['refresh'];
}

export function useQueueStore(): Queue {
  const [store] = useState(makeQueueStore);
  const view = useSyncExternalStore(store.subscribe, store.get);
  return { ...view, refresh: store.refresh };
}

export const QueueContext = createContext<Queue | null>(null);

/** What the worker has told of desks, tickets and runs, wherever in the panel it is shown. */
export function useQueue(): Queue {
  const queue = useContext(QueueContext);
  if (queue === null) throw new Error('The queue is used outside of its panel');
  return queue;
}
