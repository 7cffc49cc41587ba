import { providerFacts } from '../../core/providers';
import { fault } from '../../core/errors';
import { realClock, type Clock } from '../engine/time-limits';
import type { Call, LanguageModel, ModelAnswer, ModelRequest } from '../provider';
import { streamAnswer, type BrowserModel } from './answer';
import { modelApi, type ModelApi } from './api';
import { testBrowserModel } from './test-model';

async function complete(model: BrowserModel, request: ModelRequest, call: Call): Promise<ModelAnswer> {
  let last: ModelAnswer | undefined;
  for await (const answer of streamAnswer(model, request, call)) last = answer;
  if (!last) throw fault('empty-answer');
  return last;
}

/** The model that the browser brings along. Nothing leaves the device: no address, no key, no name. */
export function createBrowserModel(api: ModelApi | undefined = modelApi(), clock: Clock = realClock): LanguageModel {
  const model: BrowserModel = { api, clock };
  return {
    kind: 'language-model',
    id: 'browser',
    label: providerFacts.browser.name,
    model: '',
    destination: null,
    complete: (request, call) => complete(model, request, call),
    stream: (request, call) => streamAnswer(model, request, call),
    wouldPost: async () => null,
    listModels: async () => [],
    checkKey: async () => {},
    test: (signal, onSteps, onUsage = () => {}) => testBrowserModel(model, signal, onSteps, onUsage),
  };
}
