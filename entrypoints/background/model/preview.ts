import * as z from 'zod/mini';
import { priceOf, costOf } from '../../../core/prices';
import type { Effective } from '../../../core/policy/effective';
import type { RequestPreview } from '../../../core/request-preview';
import type { Feature } from '../../../core/features';
import type { LanguageModel, ModelRequest, Posted } from '../../../providers/provider';
import { tokensOfRequest } from './estimate';
import { bytesOf, sha256OfBytes } from './hash';

const limitsSchema = z.object({
  max_tokens: z.optional(z.number()),
  max_completion_tokens: z.optional(z.number()),
});

/** As the body says it: a model that thinks is given more room than its answer takes. */
function mostTokens(body: string, asked: number): number {
  const { max_tokens: usual, max_completion_tokens: newer } = limitsSchema.parse(JSON.parse(body));
  return usual ?? newer ?? asked;
}

/** A request that a model would be asked with. */
export interface Looked {
  readonly request: ModelRequest;
  readonly posted: Posted;
  readonly marks: readonly string[];
}

/** A key may stand behind the question mark of an address that somebody typed, and is nothing to show. */
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

/** All that a person is told of it. `changed`: they were shown something else before. */
export async function previewOf(
  { request, posted, marks }: Looked,
  { id: provider, model, label }: Pick<LanguageModel, 'id' | 'model' | 'label'>,
  feature: Feature,
  { settings }: Pick<Effective, 'settings'>,
  changed: boolean,
): Promise<RequestPreview> {
  const bytes = bytesOf(posted.body);
  const tokens = tokensOfRequest(request);
  const answerTokens = mostTokens(posted.body, request.maxTokens);
  const most = { tokensIn: tokens, tokensOut: answerTokens, tokensCached: 0, tokensCacheWritten: 0 };
  return {
    feature,
    destination: shownAddress(posted.url),
    label,
    body: posted.body,
    bytes: bytes.byteLength,
    sha256: await sha256OfBytes(bytes),
    marks,
    tokens,
    answerTokens,
    cost: costOf(most, priceOf(provider, model, settings.prices)),
    mayRepair: request.schema !== undefined && request.repair === undefined,
    each: settings.askEachRequest,
    changed,
  };
}

/** What ends the work of a feature whose first question is only to be looked at. */
export class OnlyLooked extends Error {
  constructor(
    /** Null where nothing ever leaves. */
    readonly looked: Looked | null,
  ) {
    super('nothing was asked');
  }
}

/** The same model, which is asked nothing: the first question ends the work with an `OnlyLooked`. */
export function onlyLooked(model: LanguageModel): LanguageModel {
  const look = async (...[request, call]: Parameters<LanguageModel['complete']>): Promise<never> => {
    const posted = await model.wouldPost(request, call.signal);
    throw new OnlyLooked(posted && { request, posted, marks: call.marksIn?.(posted.body) ?? [] });
  };
  return {
    ...model,
    complete: look,
    // eslint-disable-next-line require-yield -- it ends before a word has come
    async *stream(request, call) {
      await look(request, call);
    },
  };
}
