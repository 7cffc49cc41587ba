import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isOfProvider, type DesksideError } from '../../../core/errors';
import { providerIds, type ProviderId } from '../../../core/providers';
import { desksideErrorSchema } from '../../../core/schema/errors';
import { logProblem } from '../log';

/** How the last question to a provider ended. In the browser's memory only, and gone when it closes. */
const KEY = 'provider.last';

const lastAnswerSchema = z.strictObject({
  provider: z.enum(providerIds),
  /** Where it was asked; null where nothing left the browser. */
  destination: z.nullable(z.string()),
  /** ISO 8601. */
  at: z.string(),
  error: z.nullable(desksideErrorSchema),
});
export type LastAnswer = z.infer<typeof lastAnswerSchema>;

interface Answering {
  readonly id: ProviderId;
  readonly destination?: string | null;
}

/** Of what failed only what a provider answers for is kept. Never throws: nobody waits for it. */
export async function noteLastAnswer(
  { id, destination = null }: Answering,
  error: DesksideError | null,
): Promise<void> {
  if (error !== null && !isOfProvider(error)) return;
  const last: LastAnswer = { provider: id, destination, at: new Date().toISOString(), error };
  try {
    await browser.storage.session.set({ [KEY]: last });
  } catch (thrown) {
    logProblem('the last answer', thrown);
  }
}

export async function lastAnswer(): Promise<LastAnswer | null> {
  const parsed = lastAnswerSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

export const forgetLastAnswer = (): Promise<void> => browser.storage.session.remove(KEY);
