import * as z from 'zod';
import { descriptionSchema } from '../../core/described/description';

/** The JSON schema of a description, for editors. What a schema cannot say, `core/described/check.ts` checks beside it. */
export const describedSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(descriptionSchema, { io: 'input', reused: 'ref', unrepresentable: 'any' }), null, 1)}\n`;
