import { say } from '../../core/words/say';
import { request } from '../lib/request';
import type { RequestName, Requests } from '../../core/messages';

/** The worker is gone, was updated under this page, or could not do what was asked. */
export class NoAnswer extends Error {
  constructor(name: RequestName, cause?: unknown) {
    super(`No answer to ${name}`, { cause });
    this.name = 'NoAnswer';
  }
}

export const noAnswerText = (): string => say('settings.no-answer');

/** Asks the worker and takes silence for what it is. Throws `NoAnswer`. */
export async function ask<N extends RequestName>(name: N, payload: Requests[N]['in']): Promise<Requests[N]['out']> {
  let answer: Requests[N]['out'] | null | undefined;
  try {
    answer = await request(name, payload);
  } catch (thrown) {
    throw new NoAnswer(name, thrown);
  }
  if (answer === undefined || answer === null) throw new NoAnswer(name);
  return answer;
}

/** The words for whatever a request threw; anything but silence is a fault of ours and goes on. */
export function noAnswerWords(thrown: unknown): string {
  if (thrown instanceof NoAnswer) return noAnswerText();
  throw thrown;
}
