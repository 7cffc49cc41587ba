import * as z from 'zod/mini';
import { ARTICLE_CHARS, MOST_ARTICLES_FOUND } from '../article';
import { longestName } from '../text';

const title = z.string().check(z.minLength(1), z.maxLength(longestName));
/** It becomes a link on the desk's page, where an address of another kind could run as a script. */
const url = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s/]/));

const articleSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  title,
  url,
  text: z.string().check(z.maxLength(ARTICLE_CHARS)),
});

export const articlesSchema = z.array(articleSchema).check(z.maxLength(MOST_ARTICLES_FOUND));

export const citedTextSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), title, url }),
  z.strictObject({ kind: z.literal('macro'), title, text: z.string() }),
]);
