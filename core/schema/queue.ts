import * as z from 'zod/mini';
import { linkKinds, ticketStatuses } from '../queue';
import { articlesSchema } from './article';
import { desksideErrorSchema } from './errors';
import { catalogueSchema, deskFieldSchema, macroSchema } from './fields';
import { admissionFactsSchema } from './messages';
import { ticketRefSchema } from './ticket';

/** A page of ours bounds what it tells; what is longer was not told by one. */
const text = z.string().check(z.maxLength(2000));
const name = z.string().check(z.maxLength(500));
/** Of one answer. A desk gives at most 100 a page, and nobody asks for more than ten pages at once. */
const MOST_TICKETS = 1000;
const MOST_MACROS = 10_000;

const scopeSchema = z.nullable(z.string().check(z.minLength(1), z.maxLength(100)));

/** `ListedFacts` of `core/queue`. */
const listedFacts = {
  createdAt: z.nullable(z.string().check(z.maxLength(100))),
  requesterName: name,
  requesterId: z.nullable(z.string().check(z.maxLength(200))),
  assigneeName: z.nullable(name),
  teamName: z.nullable(name),
  priorityName: z.nullable(name),
  typeName: z.nullable(name),
  channelName: z.nullable(name),
  scope: scopeSchema,
  values: z.record(z.string().check(z.maxLength(200)), z.nullable(z.string().check(z.maxLength(500)))),
} as const;
export const listedFactsSchema = z.strictObject(listedFacts);

const queueTicketSchema = z.strictObject({
  ref: ticketRefSchema,
  subject: text,
  status: z.nullable(z.enum(ticketStatuses)),
  statusName: name,
  stamp: z.string().check(z.maxLength(100)),
  ...listedFacts,
  admissionFacts: z.optional(admissionFactsSchema),
});

const linkedSchema = z.strictObject({
  ref: ticketRefSchema,
  kind: z.enum(linkKinds),
  subject: text,
  status: z.nullable(z.enum(ticketStatuses)),
  statusName: name,
});
const tickets = z.array(queueTicketSchema).check(z.maxLength(MOST_TICKETS));

const failed = z.strictObject({ ok: z.literal(false), error: desksideErrorSchema });
const answerOf = <T extends z.ZodMiniType>(value: T) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value }), failed]);

/** What a desk's tab answers, by what it was asked. */
export const sourceAnswerSchemas = {
  views: answerOf(
    z.array(z.strictObject({ id: z.string().check(z.maxLength(200)), title: name })).check(z.maxLength(500)),
  ),
  list: answerOf(z.strictObject({ tickets, complete: z.boolean() })),
  changes: answerOf(z.strictObject({ tickets, complete: z.boolean(), mark: z.string().check(z.maxLength(200)) })),
  read: answerOf(
    z.strictObject({
      /** Checked by `parsePublicTicket`, never trusted as it is. */
      ticket: z.unknown(),
      catalogue: catalogueSchema,
      fieldsOnForm: z.array(z.string()),
      values: z.record(z.string(), z.nullable(z.string())),
      offered: z.optional(z.record(z.string(), z.array(z.string()))),
      scope: scopeSchema,
      closed: z.boolean(),
      admissionFacts: z.optional(admissionFactsSchema),
      /** Milliseconds since the tab began to read. */
      age: z.number().check(z.gte(0)),
    }),
  ),
  catalogue: answerOf(catalogueSchema),
  articles: answerOf(z.nullable(articlesSchema)),
  macros: answerOf(z.array(macroSchema).check(z.maxLength(MOST_MACROS))),
  workflow: answerOf(z.array(deskFieldSchema).check(z.maxLength(2))),
  linked: answerOf(z.array(linkedSchema).check(z.maxLength(100))),
  write: answerOf(z.strictObject({ stamp: z.nullable(z.string().check(z.maxLength(100))) })),
  note: answerOf(z.null()),
} as const;

export type SourceAnswers = {
  readonly [K in keyof typeof sourceAnswerSchemas]: z.infer<(typeof sourceAnswerSchemas)[K]>;
};
