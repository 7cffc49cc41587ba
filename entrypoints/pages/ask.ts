import { phrase, type Phrase } from '../../core/words/phrase';
import { request } from '../lib/request';
import type { RequestName, Requests } from '../../core/messages';

/** The worker is gone, was updated under this page, or could not do what was asked. */
export class NoAnswer extends Error {
  constructor(name: RequestName, cause?: unknown) {
    super(`No answer to ${name}`, { cause });
    this.name = 'NoAnswer';
  }
}

export const noAnswer: Phrase = phrase('settings.no-answer');

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

/** What is said of whatever a request threw; anything but silence is a fault of ours and goes on. */
export function noAnswerPhrase(thrown: unknown): Phrase {
  if (thrown instanceof NoAnswer) return noAnswer;
  throw thrown;
}
