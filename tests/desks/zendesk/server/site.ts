import { randomBytes } from 'node:crypto';
import type { PracticeLanguage } from '../../contract';
import { page, type Answer } from '../../shared/http';
import { articles } from '../account/articles';

/**
 * As strict as the real components allow. Scripts come from the page's own files only. Style elements need the nonce (styled-components
 * is given it); style attributes are allowed because CKEditor and Popper write them. Trusted Types: `practice-zendesk` turns the
 * comments' HTML into nodes, `default` lets CKEditor parse HTML with `DOMParser` and empty elements, and refuses everything else.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types practice-zendesk default',
  ].join('; ');

const shell = (nonce: string, language: PracticeLanguage): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="practice-nonce" content="${nonce}">
<title>Acme – Agent Workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/app.css">
<script type="module" src="/assets/app.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

export function agentPage(language: PracticeLanguage): Answer {
  const nonce = randomBytes(16).toString('base64');
  return page(shell(nonce, language), { 'content-security-policy': policy(nonce) });
}

function helpCentrePage(path: string): Answer {
  const [, id = ''] = /^\/hc\/[\w-]+\/articles\/(\d+)/.exec(path) ?? [];
  const article = articles.find((each) => String(each.id) === id);
  return page(
    article === undefined
      ? '<!doctype html><title>Acme help centre</title><main><h1>How can we help?</h1></main>'
      : `<!doctype html><title>${article.title}</title><main><h1>${article.title}</h1>${article.body}</main>`,
  );
}

/** Pages of the same host that are no agent pages. */
export function otherPage(path: string): Answer | null {
  if (path.startsWith('/hc')) return helpCentrePage(path);
  if (path.startsWith('/access') || path.startsWith('/auth'))
    return page('<!doctype html><title>Sign in</title><main><h1>Sign in to Acme</h1></main>');
  return null;
}
