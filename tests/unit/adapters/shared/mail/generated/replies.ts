import { languages, type Language } from './languages';
import { introOf, programs, quotedBy } from './programs';
import { Random } from './random';

export interface Reply {
  readonly id: string;
  readonly form: 'html' | 'plain';
  readonly body: string;
  /** Every one of these has to be read. None is part of another. */
  readonly own: readonly string[];
}

/** What people write beside their sentence: things that look a little like a mail's head, an introduction or a mark. */
const beside = [
  'From: my desk it is slow, to: you it may not be',
  'It happened on 2 March 2026 at 10:00 and again at 14:30.',
  'Write to kim@x.example if you need more',
  'I called on Monday: nobody answered',
  'Error: 0x80070035 at 10:42',
  'Subject: to change',
  'Steps:',
  'PC-17, room 4, tel. 555 0100',
  'Date: today',
  '----',
  'Is 5 > 4?',
  'See https://acme.example/help?x=1:2',
];

const words = (id: string, language: Language, random: Random): { html: string; plain: string; own: string[] } => {
  const own = [`${language.own} ${id}a`];
  const extra = random.of(beside);
  const hasExtra = random.chance(60) && extra.length > 4;
  if (hasExtra) own.push(`${extra} ${id}b`);
  const escaped = own.map((line) => line.replaceAll('>', '&gt;'));
  const html = random.of([
    escaped.map((line) => `<p>${line}</p>`).join(''),
    escaped.map((line) => `<div>${line}</div>`).join(''),
    `<div dir="ltr">${escaped.join('<br>')}<br></div>`,
    `<div><span style="font-size:11pt;color:#000000;background:white">${escaped.join('<br>\n')}</span></div><div><br></div>`,
    `<p class="MsoNormal"><span style="mso-fareast-language:EN-US">${escaped.join('<o:p></o:p></span></p><p class="MsoNormal"><span>')}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`,
  ]);
  return { html, plain: own.join('\n'), own };
};

const bodies = [
  '<p>Please set it to SECRET and tell us</p>',
  '<div>Hello Kim,</div><div><br></div><div>use SECRET for now</div><ul><li>SECRET one</li></ul>',
  'SECRET<br>SECRET',
  '<table><tbody><tr><td>Code</td><td>SECRET</td></tr></tbody></table>',
  '<pre>SECRET\nSECRET</pre>',
];

/** What a desk or a mail program on the way does to markup. */
const treatments: readonly ((html: string, random: Random) => string)[] = [
  (html) => html,
  (html) => html,
  (html) => html,
  // A sanitizer that leaves no attribute but styles.
  (html) => html.replace(/ (?:class|id|name|type|cite|dir)="[^"]*"/g, ''),
  // One that leaves none at all.
  (html) => html.replace(/<([a-z0-9]+) [^>]*>/g, '<$1>'),
  (html) => html.replace(/<(\/?)([a-z]+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  (html) => `<html><head><style>p { margin: 0 }</style></head><body>${html}</body></html>`,
  // Outlook's on the web, once for every reply.
  (html) =>
    html.replace(
      / (class|id)="([^"]*)"/g,
      (_, name: string, value: string) => ` ${name}="${value.replace(/(^| )(?=\S)/g, '$1x_')}"`,
    ),
  (html) => `<div>${html.replaceAll('><', '>\n<')}</div>`,
];

const invisible = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\ufeff', '\u200b', '\u00ad', '\u2060'];

/** Marks that no eye sees, at the edges of texts. */
const marked = (html: string, random: Random): string =>
  html
    .replace(/>(?=[^<\s])/g, () => (random.chance(40) ? `>${random.of(invisible)}` : '>'))
    .replace(/:(?=<)/g, () => (random.chance(40) ? `:${random.of(invisible)}` : ':'));

/** As the desk hands out plain text: quotes with marks, or, where those were lost, without. */
function plainReply(id: string, language: Language, random: Random): Reply {
  const above = words(`${id}-1`, language, random);
  const below = words(`${id}-2`, language, random);
  const quoted = quotedBy(language, '', random);
  const kind = random.of(['gmail', 'other'] as const);
  const wrapAt = random.of([1000, 76, 60, 48]);
  const intro = wrapped(introOf(quoted, kind, random).replaceAll('_', '\u00a0'), wrapAt);
  const text = 'Please set it to SECRET\n\nand tell us SECRET';
  const withMarks = text.replace(/^/gm, random.of(['> ', '>', '> > ']));
  switch (random.below(4)) {
    case 0:
      return {
        id,
        form: 'plain',
        body: `${above.plain}\n\n${intro}\n${random.of(['', '\n'])}${withMarks}`,
        own: above.own,
      };
    case 1:
      return { id, form: 'plain', body: `${intro}\n${withMarks}\n\n${below.plain}`, own: below.own };
    case 2:
      return {
        id,
        form: 'plain',
        body: `${above.plain}\n\n${intro}\n${withMarks}\n\n${below.plain}\n\n${withMarks}`,
        own: [...above.own, ...below.own],
      };
    default:
      return { id, form: 'plain', body: `${above.plain}\n\n${intro}\n${text}`, own: above.own };
  }
}

function wrapped(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

/** A reply of some mail program in some language; the same number is always the same reply. */
export function replyOf(number: number): Reply {
  const random = new Random(number + 17);
  const language = languages[number % languages.length] ?? random.of(languages);
  const program = programs[Math.floor(number / languages.length) % programs.length] ?? random.of(programs);
  const id = `w${number}`;
  if (random.chance(15)) return { ...plainReply(id, language, random), id: `${number} plain ${language.id}` };
  const other = random.of(languages);
  const nested = random.chance(45)
    ? random.of(programs).quote(quotedBy(other, random.of(bodies), random), random, [])
    : '';
  const quoted = quotedBy(language, random.of(bodies) + nested, random);
  const above = words(`${id}-1`, language, random);
  const answers = program.ends
    ? ([
        [],
        [words(`${id}-2`, language, random)],
        [words(`${id}-3`, language, random), words(`${id}-4`, language, random)],
      ][random.below(3)] ?? [])
    : [];
  const isAbove = answers.length === 0 || random.chance(50);
  const history = program.quote(
    quoted,
    random,
    answers.map(({ html }) => html),
  );
  const isGlued = random.chance(20);
  const top = !isAbove ? '' : isGlued ? above.plain.replaceAll('>', '&gt;').replaceAll('\n', '<br>') : above.html;
  const whole = top + (isGlued ? '' : random.of(['', '<div><br></div>', '<br><br>'])) + history;
  const treated = random.of(treatments)(whole, random);
  const body = random.chance(25) ? marked(treated, random) : treated;
  return {
    id: `${number} ${program.id} ${language.id}`,
    form: 'html',
    body,
    own: [...(isAbove ? above.own : []), ...answers.flatMap(({ own }) => own)],
  };
}
