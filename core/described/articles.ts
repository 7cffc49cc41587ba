import * as z from 'zod/mini';
import { name } from './forms';
import { address, condition, list, places, said } from './parts';

export const articles = said(
  z.strictObject({
    get: name,
    id: places,
    title: places,
    text: z.strictObject({ take: places, as: z.enum(['text', 'html']) }),
    page: address,
    public: list(condition, 6),
  }),
  'Articles of the desk’s knowledge base, found by its own search: a request whose address takes `{words}`, a few words of the ticket; its first page counts. `page` is where a customer reads one, with its id as `{article}`. All of `public` have to hold, and at least one of them has to look at something that the row itself says; any other article is never used.',
);
