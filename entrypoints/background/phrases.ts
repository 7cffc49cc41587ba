import { browser } from 'wxt/browser';
import type { PhraseData } from '../../core/phrases/data';
import { phrasesFrom, type Phrases } from '../../core/phrases/phrases';

/** Always the same, so it can be lost. */
let read: Promise<Phrases> | null = null;

async function fromTheExtension(): Promise<Phrases> {
  const answer = await fetch(new URL('/phrases.json', browser.runtime.getURL('/')));
  return phrasesFrom((await answer.json()) as PhraseData);
}

/** The words that drafts and tickets are looked through for, read from the extension's own file when they are first needed. */
export function readPhrases(): Promise<Phrases> {
  read ??= fromTheExtension().catch((thrown: unknown) => {
    read = null;
    throw thrown;
  });
  return read;
}
