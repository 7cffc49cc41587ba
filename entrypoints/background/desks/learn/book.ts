import * as z from 'zod/mini';
import { desksideErrorSchema } from '../../../../core/schema/errors';
import { facts } from '../../store/ledger/ledger';
import { parseFact } from '../../store/ledger/parse-fact';

/** So many solved tickets are read while the person looks on; then it goes on quietly. */
export const FIRST = 500;
/** So many are read at most. */
export const MOST = 5000;

const recordSchema = z.object({
  /** `going`: as long as this stands, reading is taken up again whenever it can be. */
  state: z.enum(['going', 'stopped', 'done']),
  read: z.number(),
  kept: z.number(),
  of: z.number(),
  /** Where the desk's list goes on. */
  from: z.nullable(z.string()),
  /** Tickets of this run that could not teach: they left no example behind. */
  barren: z.array(z.string()),
  /** ISO 8601, as all times here. */
  since: z.string(),
  /** Failures in a row, and until when to leave the desk alone after the last one. */
  failures: z.number(),
  notBefore: z.nullable(z.string()),
  error: z.optional(desksideErrorSchema),
});

/** How far learning from a desk's solved tickets has come. */
export type LearnRecord = z.infer<typeof recordSchema>;

const PREFIX = 'learning|';
const keyOf = (origin: string): string => `${PREFIX}${origin}`;

const parse = (text: string | undefined): LearnRecord | null => parseFact(recordSchema, text);

/** Kept in the ledger, among what is erased with what was learnt: then nothing goes on. */
export const book = {
  get: async (origin: string): Promise<LearnRecord | null> => parse(await facts.get(keyOf(origin))),
  begin: (origin: string, now = new Date()): Promise<void> =>
    facts.put(
      keyOf(origin),
      JSON.stringify({
        state: 'going',
        read: 0,
        kept: 0,
        of: 0,
        from: null,
        barren: [],
        since: now.toISOString(),
        failures: 0,
        notBefore: null,
      } satisfies LearnRecord),
    ),
  /** Changes a record as it stands at that moment; null where there is none, which stays so. */
  change: async (origin: string, next: (record: LearnRecord) => LearnRecord): Promise<LearnRecord | null> =>
    parse(
      await facts.change(keyOf(origin), (text) => {
        const record = parse(text);
        return record === null ? undefined : JSON.stringify(next(record));
      }),
    ),
  /** The desks of which there is something to go on with. */
  going: async (): Promise<string[]> => {
    const origins = (await facts.keys(PREFIX)).map((key) => key.slice(PREFIX.length));
    const records = await Promise.all(origins.map(book.get));
    return origins.filter((_, index) => records[index]?.state === 'going');
  },
};
