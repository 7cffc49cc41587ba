import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { ollama } from './dialect';

export function createOllama(options: ModelOptions): LanguageModel {
  const connection = connect('ollama', options);
  return languageModel(connection, chatWire(connection, ollama));
}
