import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { openAI } from './dialect';

export function createOpenAI(options: ModelOptions): LanguageModel {
  const connection = connect('openai', options);
  return languageModel(connection, chatWire(connection, openAI));
}
