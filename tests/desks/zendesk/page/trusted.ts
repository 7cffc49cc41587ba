/**
 * Trusted Types, before anything else runs. `default` exists for CKEditor alone: it parses HTML and its icons with `DOMParser`
 * and empties elements with `innerHTML = ''`. Every other use of a plain string stays refused.
 */
const factory = window.trustedTypes;

factory?.createPolicy('default', {
  createHTML: (text: string, _type: string, sink: string) =>
    text === '' || sink === 'DOMParser parseFromString' ? text : null,
});

const comments = factory?.createPolicy('practice-zendesk', { createHTML: (text: string) => text });

/** For a comment's `html_body`, which the server has escaped. */
export const trusted = (html: string): string =>
  comments === undefined ? html : (comments.createHTML(html) as unknown as string);

globalThis.practiceNonce = document.querySelector<HTMLMetaElement>('meta[name="practice-nonce"]')?.content ?? '';

declare global {
  var practiceNonce: string;
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(text: string, type: string, sink: string): string | null },
      ): { createHTML(text: string): unknown };
    };
  }
}
