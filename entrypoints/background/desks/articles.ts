import type { Article } from '../../../core/article';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { keepArticles, keptArticles } from '../store/articles';
import { askSource } from './source';

/** Somebody waits for a draft, which can do without. What arrives later is kept for the next one. Milliseconds. */
const WAIT_MS = 4000;

async function search(origin: string, words: string): Promise<readonly Article[] | null> {
  const kept = await keptArticles(origin, words);
  if (kept !== undefined) return kept;
  const read = await askSource<'articles'>(origin, { what: 'articles', words, quiet: false });
  // A desk that does not answer now may do so for the next draft.
  if (!read.ok) return [];
  await keepArticles(origin, words, read.value);
  return read.value;
}

async function firstFound(origin: string, searches: readonly string[]): Promise<readonly Article[]> {
  for (const words of searches) {
    const found = await search(origin, words);
    if (found === null) return [];
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The public articles that the desk finds for the first of these searches that finds any; none where it has no knowledge base, or does
 * not answer in time. Never rejects.
 */
export async function articlesOf(origin: string, searches: readonly string[]): Promise<readonly Article[]> {
  const found = firstFound(origin, searches).catch((thrown: unknown) => {
    logProblem('articles', thrown);
    return [];
  });
  const inTimeOrNot = await inTime(found, WAIT_MS);
  return inTimeOrNot === 'late' ? [] : inTimeOrNot;
}
