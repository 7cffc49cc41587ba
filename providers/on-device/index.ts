import { phrase } from '../../core/words/phrase';
import type { Classifier } from '../provider';
import { classify, wouldHaveGot } from './classify';
import { createModels, type ModelCache } from './models';
import { findReply } from './reply';

export type { TrainedModel, TrainingExample } from './model';
export type { ModelCache } from './models';
export { trainModel } from './train';
export { predict } from './predict';

/**
 * Sorts tickets and finds replies without a key and without a network. Throws only the signal's reason, or what reading the meanings
 * of words rejected with.
 * `cache` keeps trained models between starts of the worker; its keys are content hashes.
 */
export function createOnDevice(options: { readonly cache?: ModelCache } = {}): Classifier {
  const models = createModels(options.cache);
  return {
    kind: 'classifier',
    id: 'on-device',
    label: phrase('reason.by.on-device'),
    classify: (input, signal) => classify(models, input, signal),
    wouldHaveGot: (input, signal) => wouldHaveGot(models, input, signal),
    findReply,
  };
}
