import { breather } from './breather';
import { cleanText } from './clean-text';
import { modelKey } from './key';
import type { TrainedModel, TrainingExample } from './model';
import type { LabelOption } from './names';
import { trainModel } from './train';
import { Training } from './training';

/** Where trained models rest between starts of the worker, e.g. IndexedDB. */
export interface ModelCache {
  get(key: string): Promise<TrainedModel | undefined>;
  set(key: string, model: TrainedModel): Promise<void>;
}

export interface Models {
  /** The model for exactly these examples (texts as they were kept) and options: remembered, from the cache, or trained now. */
  modelFor(
    examples: readonly TrainingExample[],
    labels: readonly LabelOption[],
    signal: AbortSignal,
  ): Promise<TrainedModel>;
}

const MOST_REMEMBERED = 4;

/** Of each cache by key: a session of its own asks for each ticket, and all of them need the same model. */
const trainings = new WeakMap<object, Map<string, Training>>();

function trainingsOf(cache: object): Map<string, Training> {
  const known = trainings.get(cache) ?? new Map<string, Training>();
  trainings.set(cache, known);
  return known;
}

async function train(
  examples: readonly TrainingExample[],
  labels: readonly LabelOption[],
  signal: AbortSignal,
): Promise<TrainedModel> {
  const breath = breather(signal);
  const cleaned: TrainingExample[] = [];
  for (const { text, label, requester } of examples) {
    await breath.breathe();
    cleaned.push({ text: cleanText(text, requester), label });
  }
  return trainModel(cleaned, { labels }, signal);
}

/** The cache is a help only: when it cannot be read or written, the model is trained or used all the same. */
export function createModels(cache: ModelCache | undefined): Models {
  const remembered = new Map<string, TrainedModel>();
  const underWay = trainingsOf(cache ?? remembered);
  const remember = (key: string, model: TrainedModel): TrainedModel => {
    remembered.delete(key);
    remembered.set(key, model);
    for (const oldest of [...remembered.keys()].slice(0, -MOST_REMEMBERED)) remembered.delete(oldest);
    return model;
  };
  const fromCache = async (key: string): Promise<TrainedModel | undefined> => {
    if (!cache) return undefined;
    const [answer] = await Promise.allSettled([cache.get(key)]);
    return answer.status === 'fulfilled' && answer.value?.version === 1 ? answer.value : undefined;
  };
  return {
    async modelFor(examples, labels, signal) {
      const key = await modelKey(examples, labels);
      signal.throwIfAborted();
      const known = remembered.get(key) ?? (await fromCache(key));
      if (known) return remember(key, known);
      signal.throwIfAborted();
      const training =
        underWay.get(key) ??
        new Training(
          (alive) => train(examples, labels, alive),
          () => underWay.delete(key),
        );
      underWay.set(key, training);
      const model = await training.wait(signal);
      // Written by whoever still waits, so that nothing is kept of what was erased meanwhile.
      if (cache) await Promise.allSettled([cache.set(key, model)]);
      return remember(key, model);
    },
  };
}
