import * as z from 'zod/mini';
import { errorCodes } from '../errors';
import { phraseSchema } from './phrase';

export const desksideErrorSchema = z.object({
  code: z.enum(errorCodes),
  detail: z.optional(z.union([z.string().check(z.maxLength(300)), phraseSchema])),
  retryAfterMs: z.optional(z.number().check(z.nonnegative())),
});
