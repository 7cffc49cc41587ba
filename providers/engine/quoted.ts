import type { ModelRequest } from '../provider';

/** Whether these words of a refusal stand in what was sent, so that the server may only have quoted them. */
export const isQuoted = (words: string, { system, user, repair }: ModelRequest): boolean =>
  words !== '' && `${system}\n${user}\n${repair?.answer ?? ''}`.toLowerCase().includes(words.toLowerCase());
