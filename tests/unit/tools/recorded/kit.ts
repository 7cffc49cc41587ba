/** One entry of a HAR file, with headers and cookies as browsers write them. */
export const entryOf = (
  url: string,
  text: string,
  { method = 'GET', mimeType = 'application/json' }: { readonly method?: string; readonly mimeType?: string } = {},
): object => ({
  request: {
    method,
    url,
    headers: [
      { name: 'Authorization', value: 'Bearer sekretsekret' },
      { name: 'Cookie', value: 'session=sekretsekret' },
    ],
    cookies: [{ name: 'session', value: 'sekretsekret' }],
  },
  response: {
    status: 200,
    headers: [{ name: 'Set-Cookie', value: 'session=sekretsekret' }],
    cookies: [],
    content: { mimeType, text: Buffer.from(text).toString('base64'), encoding: 'base64' },
  },
});

export const harOf = (entries: readonly object[]): string => JSON.stringify({ log: { version: '1.2', entries } });
