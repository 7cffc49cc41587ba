import { addressOf, type Memory } from './keep';

type Address = NonNullable<ReturnType<typeof addressOf>>;

const isJson = (type: string | null): boolean => /\bjson\b/i.test(type ?? '');

/** The page gets the very promise and the very answer that it would get without this; what is read is a copy. */
export function hearFetch(memory: Memory): void {
  window.fetch = new Proxy(window.fetch, {
    apply(fetchPage, self, given: Parameters<typeof fetch>) {
      const answer: Promise<Response> = Reflect.apply(fetchPage, self, given);
      const address = asked(given);
      if (address !== null) void answer.then((response) => listen(memory, address, response)).catch(nothingHeard);
      return answer;
    },
  });
}

/** A request that failed, or an answer that cannot be copied, is the page's own business. */
const nothingHeard = (): void => undefined;

function asked([input, init]: Parameters<typeof fetch>): Address | null {
  const isRequest = input instanceof Request;
  const method = init?.method ?? (isRequest ? input.method : 'GET');
  return method.toUpperCase() === 'GET' ? addressOf(isRequest ? input.url : String(input)) : null;
}

async function listen(memory: Memory, address: Address, response: Response): Promise<void> {
  if (response.status !== 200 || response.bodyUsed || !isJson(response.headers.get('content-type'))) return;
  memory.keep(address, await response.clone().text());
}

export function hearXhr(memory: Memory): void {
  const addresses = new WeakMap<XMLHttpRequest, Address | null>();
  const { prototype } = XMLHttpRequest;
  prototype.open = new Proxy(prototype.open, {
    apply(open, request: XMLHttpRequest, given: [method: string, url: string | URL]) {
      const [method, url] = given;
      const isNew = !addresses.has(request);
      addresses.set(request, String(method).toUpperCase() === 'GET' ? addressOf(String(url)) : null);
      Reflect.apply(open, request, given);
      if (isNew) request.addEventListener('load', () => note(memory, addresses.get(request) ?? null, request));
    },
  });
}

function note(memory: Memory, address: Address | null, request: XMLHttpRequest): void {
  if (address === null || request.status !== 200 || !isJson(request.getResponseHeader('content-type'))) return;
  if (request.responseType === '' || request.responseType === 'text') memory.keep(address, request.responseText);
  else if (request.responseType === 'json') memory.keep(address, JSON.stringify(request.response));
}
