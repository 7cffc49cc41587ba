import { browser } from 'wxt/browser';
import { phrasesFrom, type Phrases } from '../../core/phrases/phrases';
import { takeTables } from '../../core/tables';
import { takeMeaningsFrom } from '../../providers/on-device/meanings';
import type { PhrasesFile } from '../../phrases-file';

interface Words {
  readonly phrases: Phrases;
  readonly meanings: string;
}

/** Always the same, so it can be lost. */
let read: Promise<Words> | null = null;

async function fromTheExtension(): Promise<Words> {
  const answer = await fetch(new URL('/phrases.json', browser.runtime.getURL('/')));
  const file = (await answer.json()) as PhrasesFile;
  takeTables(file.tables);
  return { phrases: phrasesFrom(file), meanings: file.meanings };
}

function readWords(): Promise<Words> {
  read ??= fromTheExtension().catch((thrown: unknown) => {
    read = null;
    throw thrown;
  });
  return read;
}

/** The words that drafts and tickets are looked through for, read from the extension's own file when they are first needed. */
export const readPhrases = async (): Promise<Phrases> => (await readWords()).phrases;

// Here, since whoever loads this module can read the file, and the classifier cannot know of it.
takeMeaningsFrom(async () => (await readWords()).meanings);
