import { page, type Answer } from '../../shared/http';
import { articles } from '../account/texts';
import type { PageKnobs } from './knobs';

/** No inline scripts, as the real pages forbid them. Style attributes are allowed because Froala writes them, and messages bring their own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const secured = { 'content-security-policy': policy };

/** The page of the single-page app. The token for writing is not in it: it comes from `bootstrap/me` alone. */
export const agentPage = (knobs: PageKnobs): Answer =>
  page(
    `<!doctype html>
<html lang="${knobs.language}" dir="${knobs.language === 'ar' ? 'rtl' : 'ltr'}" data-theme="${knobs.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Acme IT</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/app.css">
<script type="module" src="/assets/app.js"></script>
</head>
<body class="ember-application">
<div id="ember-basic-dropdown-wormhole"></div>
</body>
</html>
`,
    secured,
  );

export const loginPage = (): Answer =>
  page(
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Acme IT : Sign in</title></head>
<body><main><h1>Sign in to Acme IT</h1><form method="post" action="/practice/sign-in"><button>Sign in as Dana Whitlock</button></form></main></body>
</html>
`,
    secured,
  );

/** The customers' pages: an article, or the entrance to all of them. */
export function portalPage(path: string): Answer {
  const [, id = ''] = /^\/support\/solutions\/articles\/(\d+)/.exec(path) ?? [];
  const article = articles.find((each) => String(each.id) === id);
  const { title, html } = article ?? { title: 'How can we help you?', html: '' };
  return page(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme IT : ${title}</title></head><body><main><h1>${title}</h1>${html}</main></body></html>`,
    secured,
  );
}
