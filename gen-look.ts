import './tests/unit/dom-parser';
import { readMail, readPlain } from './adapters/shared/mail/read';
import { replyOf } from './tests/unit/adapters/shared/mail/generated/replies';
const plainly = (text: string): string => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '');
const n = Number(process.argv[2] ?? 10000);
const show = Number(process.argv[3] ?? 6);
const leaks: Record<string, number> = {};
const losts: Record<string, number> = {};
let l = 0,
  o = 0,
  lo = 0,
  s1 = 0,
  s2 = 0;
const t = performance.now();
for (let i = 0; i < n; i++) {
  const r = replyOf(i);
  const text = plainly((r.form === 'html' ? readMail : readPlain)(r.body, { place: 'later' }).text);
  o += r.own.length;
  const key = r.id.replace(/^\d+ /, '');
  if (text.includes('SECRET')) {
    l++;
    leaks[key] = (leaks[key] ?? 0) + 1;
    if (s1++ < show) console.log('LEAK', r.id, '\n', r.body, '\n=>', text);
  }
  for (const w of r.own)
    if (!text.includes(plainly(w))) {
      lo++;
      losts[key] = (losts[key] ?? 0) + 1;
      if (s2++ < show) console.log('LOST', r.id, w, '\n', r.body, '\n=>', text);
    }
}
console.log(l, 'leaks', lo, 'lost of', o, performance.now() - t, 'ms');
const top = (x: Record<string, number>) =>
  Object.entries(x)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([k, v]) => `${k}:${v}`)
    .join(', ');
console.log('LEAKS', top(leaks));
console.log('LOST', top(losts));
