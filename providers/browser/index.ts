import { fault } from '../../core/errors';
import type { LanguageModel } from '../provider';

export function createBrowserModel(): LanguageModel {
  return {
    kind: 'language-model',
    id: 'browser',
    label: 'The browser’s own model',
    model: '',
    destination: null,
    complete: async () => {
      throw fault('browser-model-missing');
    },
    async *stream() {
      throw fault('browser-model-missing');
    },
    listModels: async () => [],
    test: async () => [],
  };
}
