/** What a tenant sets up once is asked for once an hour, not with every ticket that is read. */
const keptMs = 3_600_000;

/** Remembers answers of one kind for as long as the page is there, an hour at most; no failures. */
export function keeper<T>(): (document: Document, key: string, ask: () => Promise<T>) => Promise<T> {
  const pages = new WeakMap<Document, Map<string, { readonly until: number; readonly value: T }>>();
  return async (document, key, ask) => {
    const known = pages.get(document)?.get(key);
    if (known !== undefined && Date.now() < known.until) return known.value;
    const value = await ask();
    const page = pages.get(document) ?? new Map<string, { readonly until: number; readonly value: T }>();
    pages.set(document, page.set(key, { until: Date.now() + keptMs, value }));
    return value;
  };
}
