import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { deploymentIn } from './address';
import { azure } from './dialect';

/** The deployment is the model's name; without one, the address may hold it. */
export function createAzure(options: ModelOptions): LanguageModel {
  const connection = connect('azure', { ...options, model: options.model || deploymentIn(options.address.baseUrl) });
  return languageModel(connection, chatWire(connection, azure));
}
