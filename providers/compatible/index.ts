import type { Dialect } from '../chat/dialect';
import { THINKING_ROOM, withRoom } from '../chat/thinking-models';
import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import { bodyForOllama, faultOfOllama, isCloudModel } from '../ollama/dialect';
import type { LanguageModel } from '../provider';

/** Settings of version 1 have Ollama under this provider; its port tells it. */
const OLLAMA = /:11434$/;

const compatible: Dialect = {
  faultOf: (refusal, connection) =>
    OLLAMA.test(connection.address.host) ? faultOfOllama(refusal, connection) : undefined,
  ignoresForms: ({ address, model }) => OLLAMA.test(address.host) && isCloudModel(model),
  body: (common, writing) =>
    OLLAMA.test(writing.connection.address.host)
      ? bodyForOllama(common, writing)
      : withRoom(common, THINKING_ROOM.local),
};

/** Any server that speaks the OpenAI chat API (vLLM, llama.cpp, a gateway): nothing about it is known beforehand. */
export function createCompatible(options: ModelOptions): LanguageModel {
  const connection = connect('compatible', options);
  return languageModel(connection, chatWire(connection, compatible));
}
