import * as z from 'zod/mini';
import { desksideErrorSchema } from '../../../../core/schema/errors';
import { facts } from '../../store/ledger/ledger';
import { parseFact } from '../../store/ledger/parse-fact';

/** So many solved tickets are read while the person looks on; then it goes on quietly. */
export const FIRST = 500;
/** So many are read at most. */
export const MOST = 5000;
/** So many are left out at most, where an organisation admits only some: the list of a large desk could be walked for days otherwise. */
export const MOST_LEFT_OUT = 10_000;

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
  /** Tickets that were listed and not read, because the organisation does not admit them. */
  leftOut: z._default(z.number(), 0),
  /** Those of them of which the desk does not say what would admit them. */
  unsaid: z._default(z.number(), 0),
  /** Which ones of the page that was listed last, so that they count once. */
  leftAt: z.optional(z.object({ at: z.string(), ids: z.array(z.string()) })),
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
        leftOut: 0,
        unsaid: 0,
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
