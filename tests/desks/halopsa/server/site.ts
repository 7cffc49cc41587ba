import { randomBytes } from 'node:crypto';
import { page, type Answer } from '../../shared/http';

/**
 * As strict as the real components allow. Scripts come from the page's own files only. Style elements need the nonce (react-select's
 * emotion is given it); style attributes are allowed because Froala writes them. No Trusted Types: Froala assigns HTML everywhere.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

const agentShell = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="practice-nonce" content="${nonce}">
<title>Acme Service Desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/app.css">
<script type="module" src="/assets/app.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

/** The end users' portal has the agent application's parts, under an ancestor `.portal`. */
const portalShell = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Acme self-service</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/app.css"></head>
<body><div class="portal app-container portal-ticket-splitter">
<h1 class="profile-full-name">My ticket <span>[ID:0002101]</span></h1>
<div class="history-options-portal">Conversation</div>
<div id="tickethistoryscroll"><div class="infinite-scroll-component"><div class="action-history-item" data-id="1"><div class="history-header"><div class="detailsholder"><span class="who">Oliver</span></div></div><div class="actioncontent">The printer jams.</div></div></div></div>
<div class="details-form"><div class="details-group"><div class="details-group-header">Ticket information</div><div class="info info-form"><div class="col-md-12 inline nopad"><label for="input-field-for-category_1">Category</label><div class="Select__control"><div class="Select__single-value">Hardware</div></div></div></div></div></div>
<div class="fr-box"><div class="fr-wrapper"><div class="fr-element fr-view" contenteditable="true" aria-label="Add a comment"></div></div></div>
</div></body>
</html>
`;

const withPolicy = (html: (nonce: string) => string): Answer => {
  const nonce = randomBytes(16).toString('base64');
  return page(html(nonce), { 'content-security-policy': policy(nonce) });
};

export const agentPage = (): Answer => withPolicy(agentShell);
export const portalPage = (): Answer => withPolicy(() => portalShell);
export const signInPage: Answer = page('<!doctype html><title>Log in</title><main><h1>Log in to Acme</h1></main>');
