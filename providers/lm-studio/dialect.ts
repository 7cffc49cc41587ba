import { fault, type DesksideFault } from '../../core/errors';
import { phrase } from '../../core/words/phrase';
import type { Dialect } from '../chat/dialect';
import { listModels } from '../chat/models';
import { THINKING_ROOM, withRoom } from '../chat/thinking-models';
import type { Connection } from '../engine/connection';
import type { Refusal } from '../engine/wire';
import { contextTokens } from './context';

const NO_MEMORY = /insufficient system resources|out of memory/i;
const TOO_LONG = /n_keep|tokens to keep|keep the first \d+ tokens|context size has been exceeded/i;
const NOT_LOADED = /no models? loaded|model (was )?unloaded|failed to load model|model\b.{0,120}?not found/i;
const CRASHED = /model has crashed/i;

/** It has no list of its errors; the words are those of its reports at https://github.com/lmstudio-ai/lmstudio-bug-tracker. */
function faultOf({ words }: Refusal, { model }: Connection): DesksideFault | undefined {
  if (NO_MEMORY.test(words)) return fault('server-error', phrase('error.server.no-memory', { model }));
  if (TOO_LONG.test(words)) return fault('too-long', model);
  if (NOT_LOADED.test(words)) return fault('model-missing', model);
  return CRASHED.test(words) ? fault('server-error', phrase('error.server.crashed')) : undefined;
}

/** Models that only embed are listed under this name. */
const EMBEDDING = /^text-embedding-/;

/** https://lmstudio.ai/docs/developer/openai-compat: `json_schema` or nothing, and models that are loaded when they are asked. */
export const lmStudio: Dialect = {
  body: (common) => withRoom(common, THINKING_ROOM.local),
  faultOf,
  listModels: async (connection, signal) =>
    (await listModels(connection, lmStudio, signal)).filter(({ id }) => !EMBEDDING.test(id)),
  contextTokens: (connection, signal) => contextTokens(connection, lmStudio, signal),
  contextAdvice: phrase('test.context.lm-studio'),
};
