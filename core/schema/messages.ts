import * as z from 'zod/mini';
import { LISTED_AT_ONCE } from '../learning';
import { DRAFT_CHARS } from '../draft-text/bounds';
import { lengths, tones } from '../manner';
import type { AdmissionPart } from '../policy/access';
import { QUESTION_CHARS } from '../questions/questions';
import { MOST_SIMILAR } from '../similar';
import { ways } from '../rework';
import { desksideErrorSchema } from './errors';
import { catalogueSchema } from './fields';
import { exampleSchema, seenAgainSchema } from './learning';
import { decisionSchema } from './suggestion';
import { ticketIdSchema, ticketRefSchema } from './ticket';

/** Milliseconds since the page began to read what it tells; told again after a reconnect, it is older. */
const ageSchema = z.number().check(z.gte(0));

const namesOrUnknown = z.nullable(z.readonly(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500))));
/** `AdmissionFacts` of `policy/access`. */
export const admissionFactsSchema = z.strictObject({
  user: namesOrUnknown,
  groups: namesOrUnknown,
  organisation: namesOrUnknown,
  ticketType: namesOrUnknown,
});

/* ---- ticket port: page → worker ---- */

const previewId = z.string().check(z.minLength(1), z.maxLength(64));

/** `Manner` of `manner`. */
export const mannerSchema = z.strictObject({ tone: z.optional(z.enum(tones)), length: z.optional(z.enum(lengths)) });

/** A draft with a person's words in its gaps. */
const draftTextSchema = z.string().check(z.minLength(1), z.maxLength(2 * DRAFT_CHARS));

/** `CarriedInsert` of `draft-state`. */
export const carriedInsertSchema = z.strictObject({
  runId: z.string().check(z.maxLength(64)),
  text: draftTextSchema,
  fills: z.array(z.string().check(z.maxLength(DRAFT_CHARS))).check(z.maxLength(200)),
  force: z.boolean(),
});

const place = z.int().check(z.gte(0), z.lte(2 * DRAFT_CHARS));
/** `Rework` of `rework`. */
const reworkSchema = z
  .strictObject({
    way: z.enum(ways),
    text: draftTextSchema,
    part: z.optional(z.strictObject({ start: place, end: place })),
  })
  .check(z.refine(({ text, part }) => part === undefined || (part.start < part.end && part.end <= text.length)));

export const pageMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open'), ref: ticketRefSchema, reconnected: z.boolean() }),
  /** `ticket` is checked by `parsePublicTicket`, never trusted as it is. */
  z.strictObject({
    type: z.literal('ticket'),
    ticket: z.unknown(),
    catalogue: catalogueSchema,
    fieldsOnForm: z.array(z.string()),
    values: z.record(z.string(), z.nullable(z.string())),
    offered: z.optional(z.record(z.string(), z.array(z.string()))),
    /** The desk lets nobody change it any more. */
    closed: z.optional(z.boolean()),
    /** The signed-in agent may write internal notes only. */
    notesOnly: z.optional(z.boolean()),
    /** Only when the worker asked for it. */
    admissionFacts: z.optional(admissionFactsSchema),
    age: ageSchema,
    /** The last `readAgain` of a snapshot that was heard before this reading began. */
    answers: z.optional(z.string()),
  }),
  /** The form shows other values now, by field id. */
  z.strictObject({ type: z.literal('values'), values: z.record(z.string(), z.nullable(z.string())) }),
  z.strictObject({ type: z.literal('unreadable'), error: desksideErrorSchema }),
  /** `looked`: the preview that was looked at before; nothing else than what it showed is sent. */
  z.strictObject({ type: z.literal('agree'), destination: z.string(), looked: z.optional(previewId) }),
  /** What would be sent is to be shown under this name. */
  z.strictObject({
    type: z.literal('preview'),
    id: previewId,
    what: z.enum(['triage', 'draft']),
    instruction: z.string().check(z.maxLength(2000)),
  }),
  /** A request that was shown may go: this body and no other. */
  z.strictObject({ type: z.literal('let-go'), id: previewId, sha256: z.string().check(z.maxLength(64)) }),
  /** It may not. */
  z.strictObject({ type: z.literal('keep-back'), id: previewId }),
  z.strictObject({ type: z.literal('choose-category-field'), fieldId: z.string() }),
  z.strictObject({ type: z.literal('retry') }),
  /** Learn from this desk's solved tickets. */
  z.strictObject({ type: z.literal('learn') }),
  /** The provider cannot answer now: the person has the classifier answer this ticket. */
  z.strictObject({ type: z.literal('answer-on-device') }),
  /** The person says that this solved ticket of the same desk is not similar. */
  z.strictObject({ type: z.literal('not-similar'), ticketId: ticketIdSchema }),
  z.strictObject({ type: z.literal('stop'), what: z.enum(['triage', 'draft', 'translation', 'summary']) }),
  z.strictObject({ type: z.literal('decide'), decision: decisionSchema }),
  /** `runId` is made by the page; a repeated message after a reconnect with the same id starts nothing twice. */
  z.strictObject({
    type: z.literal('draft'),
    runId: z.string(),
    ticket: z.unknown(),
    age: ageSchema,
    instruction: z.string().check(z.maxLength(2000)),
    /** Solved tickets of the same desk whose public replies go along, as far as they may. */
    sources: z.optional(z.array(ticketIdSchema).check(z.maxLength(MOST_SIMILAR))),
    /** The draft that is there is wanted in other words; `instruction` holds what the person wrote into its gaps. */
    rework: z.optional(reworkSchema),
  }),
  /** Back to what the draft was before it was put in other words. */
  z.strictObject({ type: z.literal('undo') }),
  /** A question of what is missing goes into the draft of this name. */
  z.strictObject({
    type: z.literal('add-question'),
    runId: z.string(),
    text: z.string().check(z.minLength(1), z.maxLength(QUESTION_CHARS)),
  }),
  /** How the next drafts of this tab are to sound. */
  z.strictObject({ type: z.literal('manner'), manner: mannerSchema }),
  /** What the draft says, in the language of the person who reads it. */
  z.strictObject({
    type: z.literal('translate'),
    runId: z.string(),
    ticket: z.unknown(),
    age: ageSchema,
    text: draftTextSchema,
  }),
  /** What the conversation comes to is wanted, or wanted anew. */
  z.strictObject({ type: z.literal('summarise') }),
  z.strictObject({ type: z.literal('ping') }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/* ---- solved port: page → worker ---- */

/** What a page of the desk's list says of its rows, asked before any of them is read: which may be. Answered with `SolvedAnswer`. */
const solvedListedSchema = z.strictObject({
  type: z.literal('listed'),
  /** The place in the desk's list. */
  at: z.string(),
  agent: z.strictObject({ user: namesOrUnknown, groups: namesOrUnknown }),
  rows: z
    .array(z.strictObject({ ticketId: ticketIdSchema, organisation: namesOrUnknown, ticketType: namesOrUnknown }))
    .check(z.maxLength(LISTED_AT_ONCE)),
});
export type SolvedListed = z.infer<typeof solvedListedSchema>;

export const solvedMessageSchema = z.discriminatedUnion('type', [
  solvedListedSchema,
  /** `at`: the place in the desk's list. */
  z.strictObject({ type: z.literal('example'), example: exampleSchema, of: z.number(), at: z.optional(z.string()) }),
  /** A solved ticket that had nothing public or nothing chosen; what it says now, where it could be read. */
  z.strictObject({
    type: z.literal('skipped'),
    of: z.number(),
    at: z.optional(z.string()),
    ticketId: z.optional(ticketIdSchema),
    seen: z.optional(seenAgainSchema),
  }),
  /** `more`: as many as were wanted were read, and the desk may have others. */
  z.strictObject({ type: z.literal('done'), more: z.optional(z.boolean()) }),
  z.strictObject({ type: z.literal('failed'), error: desksideErrorSchema }),
]);
export type SolvedMessage = z.infer<typeof solvedMessageSchema>;

/* ---- solved port: worker → page ---- */

export interface SolvedWish {
  readonly limit: number;
  /** Nobody looks on: with pauses, and less than half of what the desk allows. */
  readonly quiet?: boolean;
  readonly from?: string | null;
  /** By ticket id, when it was learnt (ISO 8601): it is read again only if it was changed since. Empty: whenever it was, it need not be read. */
  readonly known?: Readonly<Record<string, string>>;
  /** Set where an organisation admits only some people or tickets: each page of the list is told (`listed`) before any of it is read. */
  readonly admission?: {
    /** What has to be known; nothing else need be looked up. */
    readonly asks: readonly AdmissionPart[];
    /** So many may be left out before this reading ends. */
    readonly leaveOut: number;
  };
}

/** The worker's word on what was `listed` last: the ids of those that may be read. */
export interface SolvedAnswer {
  readonly admitted: readonly string[];
}
