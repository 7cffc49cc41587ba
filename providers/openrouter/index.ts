import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { openRouter } from './dialect';

export function createOpenRouter(options: ModelOptions): LanguageModel {
  const connection = connect('openrouter', options);
  return languageModel(connection, chatWire(connection, openRouter));
}
