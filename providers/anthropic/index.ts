import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { anthropicAddress } from './address';
import { messagesWire } from './wire';

/** Claude models. `options.address` may be the origin alone. */
export function createAnthropic(options: ModelOptions): LanguageModel {
  const connection = connect('anthropic', { ...options, address: anthropicAddress(options.address) });
  return languageModel(connection, messagesWire(connection));
}
