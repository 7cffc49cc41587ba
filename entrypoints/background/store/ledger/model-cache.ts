import type { ModelCache, TrainedModel } from '../../../../providers/on-device';
import { models } from './ledger';

const isModel = (value: unknown): value is TrainedModel =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'blend' in value;

/** Trained models survive the worker; a model of another version is simply trained anew. */
export const modelCache: ModelCache = {
  async get(key) {
    const model = await models.get(key);
    return isModel(model) ? model : undefined;
  },
  set: (key, model) => models.put(key, model),
};
