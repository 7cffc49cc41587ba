import { chatWire } from '../chat/wire';
import type { Dialect } from '../chat/dialect';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';

const dialect: Dialect = {
  // Its thinking models think on every request unless told.
  body: (common, { refuses }) => (refuses.has('reasoning_effort') ? common : { ...common, reasoning_effort: 'none' }),
};

export function createOllama(options: ModelOptions): LanguageModel {
  const connection = connect('ollama', options);
  return languageModel(connection, chatWire(connection, dialect));
}
