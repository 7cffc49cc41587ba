import * as z from 'zod/mini';

export const OLLAMA = 'http://localhost:11434';

const list = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The wanted model, or the first one that a running Ollama has. Throws a plain sentence when there is none. */
export async function chooseOllamaModel(wanted: string | undefined): Promise<string> {
  const silent = (cause?: unknown): Error =>
    new Error(`No Ollama answers at ${OLLAMA}. Start it with “ollama serve”, or leave --ollama out.`, { cause });
  const response = await fetch(`${OLLAMA}/v1/models`, { signal: AbortSignal.timeout(3000) }).catch((cause: unknown) => {
    throw silent(cause);
  });
  if (!response.ok) throw silent();
  const models = list.parse(await response.json()).data.map(({ id }) => id);
  const chosen = wanted ? models.find((id) => id === wanted || id === `${wanted}:latest`) : models[0];
  if (!chosen)
    throw new Error(
      wanted
        ? `Ollama does not have “${wanted}”. It has: ${models.join(', ') || 'nothing yet'}.`
        : 'Ollama has no model yet. Pull one first, for example “ollama pull llama3.2”.',
    );
  return chosen;
}
