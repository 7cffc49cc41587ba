import type { AccountOptions, View } from './contract';

/** Where the shell asks what the page at an address shows. No desk has such an address. */
export const VIEW = '/practice-view';

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/**
 * A page that goes from ticket to ticket without being loaded: a link that is marked changes the address, and what is shown follows.
 * `practice.held` keeps the old ticket in the page after the address has changed, until `practice.draw()`.
 */
const script = `
const practice = (globalThis.practice = {
  held: false,
  go(address) {
    history.pushState(null, '', address);
    gone();
  },
  async draw() {
    const answer = await fetch('${VIEW}?of=' + encodeURIComponent(location.pathname + location.search));
    if (!answer.ok) return;
    const { title, html } = await answer.json();
    document.title = title;
    document.querySelector('#practice').innerHTML = html;
  },
});
const gone = () => { if (!practice.held) void practice.draw(); };
addEventListener('popstate', gone);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-practice-link]');
  if (link === null) return;
  event.preventDefault();
  practice.go(link.href);
});`;

export const shell = ({ title, html }: View, { language }: AccountOptions): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><div id="practice">${html}</div><script>${script}</script><script src="/practice-desk.js"></script></body></html>`;

/** A link that changes the address alone. */
export const link = (address: string, text: string): string =>
  `<a data-practice-link href="${escaped(address)}">${escaped(text)}</a>`;
