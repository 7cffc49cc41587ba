import * as z from 'zod/mini';
import { errorCodes } from '../errors';

export const desksideErrorSchema = z.object({
  code: z.enum(errorCodes),
  detail: z.optional(z.string().check(z.maxLength(300))),
  retryAfterMs: z.optional(z.number().check(z.nonnegative())),
});
