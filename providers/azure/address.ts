import { normaliseAddress, type Address, type BadAddress, type Place } from '../engine/address';

/** Used when an address of the dated API names no version; the last one that is generally available. */
const DATED_VERSION = '2024-10-21';

const DEPLOYMENT = /^(.*?\/deployments)\/([^/]+)/i;
const ENDPOINT = /\/(chat\/completions|chat|completions|responses|embeddings|models|deployments)$/i;
const SERVICE = /\/openai$/i;
const VERSIONED = /^(.*)\/v1$/i;
const AZURE = /\.(azure\.(com|us|cn)|microsoft\.com)\.?$/;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
};

/** The deployment that an address names, as the dated API writes it; empty when there is none. */
export function deploymentIn(path: string): string {
  const [, , name = ''] = DEPLOYMENT.exec(path) ?? [];
  return decoded(name);
}

const without = (path: string, ending: RegExp): string => {
  let left = path;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(ending, '').replace(/(?<!\/)\/+$/, '');
  }
  return left;
};

/** A gateway may have its own path before, and even `/v1` without `/openai`; a resource of Azure has one path only, whatever was copied. */
function undatedPath(path: string, host: string): string {
  if (AZURE.test(host)) return '/openai/v1';
  const base = without(path, ENDPOINT);
  const [, before] = VERSIONED.exec(base) ?? [];
  return before === undefined ? `${without(base, SERVICE)}/openai/v1` : `${before.replace(SERVICE, '/openai')}/v1`;
}

/**
 * Two forms of the same service: `…/openai/v1`, where the deployment is named as the model in the body, and the dated
 * `…/openai/deployments/<name>` with `api-version`. Whatever comes before is kept, since a gateway may put it there.
 * https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle
 */
function place(url: URL, deployment: string): Place {
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/(?<!\/)\/+$/, '');
  const [, before] = DEPLOYMENT.exec(path) ?? [];
  if (before === undefined) return { path: undatedPath(path, url.hostname) };
  const version = url.searchParams.get('api-version')?.trim();
  return {
    path: `${before}/${encodeURIComponent(deployment || deploymentIn(path))}`,
    query: { 'api-version': version || DATED_VERSION },
  };
}

/**
 * Where requests to Azure go, from what a person typed: the resource's address, one of its endpoints, or a gateway's. The
 * deployment of the form decides; the one in the address counts while the form has none.
 */
export const azureAddress = (typed: string, deployment: string): Address | BadAddress =>
  normaliseAddress(typed, (url) => place(url, deployment));
