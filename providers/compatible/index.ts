import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';

/** Any server that speaks the OpenAI chat API (vLLM, llama.cpp, a gateway): nothing about it is known beforehand. */
export function createCompatible(options: ModelOptions): LanguageModel {
  const connection = connect('compatible', options);
  return languageModel(connection, chatWire(connection, {}));
}
