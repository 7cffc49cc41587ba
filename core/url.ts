/**
 * An address's parts, or null when it is none. Asked by trying: `URL.canParse` of Node 20, under which the tests may run, denies
 * addresses with letters beyond ASCII once it has been called some thousand times.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
