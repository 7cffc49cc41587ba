import { fault, type DesksideFault } from '../../core/errors';
import { phrase } from '../../core/words/phrase';
import type { Dialect } from '../chat/dialect';
import { askService } from '../chat/models';
import type { Connection } from '../engine/connection';
import { retryAfterMs } from '../engine/faults';
import type { Refusal } from '../engine/wire';
import { bodyForOpenAI } from '../openai/dialect';

const FILTERED = /content_filter|ResponsibleAIPolicyViolation|content management policy/i;
const NO_DEPLOYMENT =
  /DeploymentNotFound|API deployment.{0,80}?does not exist|model_not_found|OperationNotSupported|unknown_model/i;
const VERSION =
  /api[- ]version[^.]{0,60}(not supported|unsupported|invalid|missing|required|not found)|(unsupported|invalid|missing)[^.]{0,30}api[- ]version/i;
const NETWORK = /virtual network|firewall|public (network )?access is disabled|private endpoint/i;
const NO_KEYS = /AuthenticationTypeDisabled|key based authentication is disabled/i;
const NO_QUOTA = /insufficient_quota|quota exceeded/i;

/**
 * https://learn.microsoft.com/azure/foundry/openai/how-to/quota and …/concepts/content-filter. A rate limit mentions a page
 * about quota, so its words must not be read as an exhausted one.
 */
function faultOf(refusal: Refusal, { address, model }: Connection): DesksideFault | undefined {
  const { status, words } = refusal;
  if (FILTERED.test(words)) return fault('refused');
  if (NO_DEPLOYMENT.test(words)) return fault('model-missing', model);
  if (VERSION.test(words)) return fault('wrong-address', address.chatUrl);
  if (status === 403 && NETWORK.test(words)) return fault('not-allowed', phrase('error.denied.azure-network'));
  if (status === 403 && NO_KEYS.test(words)) return fault('not-allowed', phrase('error.denied.azure-keys'));
  if (status === 429)
    return NO_QUOTA.test(words) ? fault('quota-reached') : fault('rate-limited', undefined, retryAfterMs(refusal));
  return undefined;
}

/** The dated API lists beside its deployments; the other one below its base. Both name models of the region, not deployments. */
const modelsPath = ({ address: { baseUrl, query } }: Connection): string =>
  query === undefined ? '/models' : `${baseUrl.replace(/\/deployments\/[^/]+$/i, '')}/models`;

/** Deployments may have any name, so what a model takes is found out by asking unless the name tells. */
export const azure: Dialect = {
  body: bodyForOpenAI,
  headers: ({ key }) => ({ 'api-key': key ?? null, authorization: null }),
  faultOf,
  async listModels(connection, signal) {
    // Answers only for a key that is accepted.
    await askService(connection, azure, modelsPath(connection), signal);
    return [];
  },
};
