import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';

export function createOpenAI(options: ModelOptions): LanguageModel {
  const connection = connect('openai', options);
  return languageModel(connection, chatWire(connection, {}));
}
