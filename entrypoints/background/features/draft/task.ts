import type { RedactionWish } from '../../../../core/redaction';
import type { PublicTicket } from '../../../../core/ticket';
import type { LanguageModel } from '../../../../providers/provider';
import { readPhrases } from '../../phrases';
import { levelFor } from '../../redaction/level';
import { redact, type Redaction } from '../../redaction/redact';
import type { Writing } from './writing';

/** What a text is asked for with, whatever is to become of it. */
export interface TextTask {
  readonly ticket: PublicTicket;
  readonly contextChars: number;
  /** What of the ticket and of what stands beside it is replaced before a server sees it. */
  readonly redaction: RedactionWish;
  /** In which language the person reads. */
  readonly reader?: string;
  /** For a language model only: what is found on this device is not rewritten. */
  readonly writing?: Writing;
  /** The fences of a request that a person has looked at; new ones without it. */
  readonly fenceSeed?: string | undefined;
  /** What one request and its answer may take, in tokens; without a limit when it is left out. */
  readonly tokensPerRequest?: number | null;
}

/** The ticket as this model may see it; rejects where the words that redaction goes by could not be read. `texts`: what goes along; `names`: of the people in it. */
export async function redactedFor(
  model: LanguageModel,
  task: TextTask,
  texts: readonly string[],
  names: readonly string[] = [],
): Promise<Redaction> {
  await readPhrases();
  return redact(
    {
      ticket: task.ticket,
      texts,
      names,
      asTheyAre: Object.values(task.writing ?? {}),
      maxChars: task.contextChars,
      ...(task.reader === undefined ? {} : { reader: task.reader }),
    },
    levelFor(model.destination, task.redaction),
  );
}
