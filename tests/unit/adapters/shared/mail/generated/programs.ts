import type { Language } from './languages';
import type { Random } from './random';

/** A mail that is quoted: who wrote it, and its words as HTML. */
export interface Quoted {
  readonly language: Language;
  readonly name: string;
  readonly address: string;
  readonly html: string;
}

/** One mail program: how it quotes. `answers` are what the person writes between parts and below, where the program lets them. */
export interface Program {
  readonly id: string;
  /** Whether its quote ends where an element ends, so that something can stand below it. */
  readonly ends: boolean;
  quote(quoted: Quoted, random: Random, answers: readonly string[]): string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('_', '&nbsp;');

const names = [
  'IT',
  'Dana Okoro',
  'Müller, Hans (IT)',
  '"Service, Desk"',
  'Ann-Kathrin van den Berg',
  '山田 太郎',
  'Ольга К.',
];

export const quotedBy = (language: Language, html: string, random: Random): Quoted => ({
  language,
  name: random.of(names),
  address: random.of(['it@x.example', 'service.desk+7@help.acme.example', 'dana@x.example']),
  html,
});

/** The line above a quote, as text: `<` and `>` are not yet escaped. */
export function introOf({ language, name, address }: Quoted, kind: 'gmail' | 'other', random: Random): string {
  const form = kind === 'gmail' ? language.gmail : random.of(language.others);
  return form.replace('{d}', random.of(language.dates)).replace('{n}', name).replace('{a}', `<${address}>`);
}

const split = (html: string): [string, string] => [`${html}`, '<p>SECRET again</p>'];

/** Quotes with answers between them and below. */
function parts(quoted: Quoted, answers: readonly string[], quote: (html: string) => string): string {
  if (answers.length === 0) return quote(quoted.html);
  const [first, second] = split(quoted.html);
  return answers.length === 1
    ? quote(first) + answers[0]
    : quote(first) + answers[0] + quote(second) + answers.slice(1).join('');
}

function headLines({ language, name, address }: Quoted, random: Random): [string, string][] {
  const [from, sent, to, subject] = language.head;
  const head: [string, string][] = [
    [from, random.of([`${name} <${address}>`, name, `${name} [mailto:${address}]`])],
    [sent, random.of(language.dates)],
    [to, 'Kim Doe <kim@x.example>; Lee <lee@x.example>'],
  ];
  if (random.chance(30)) head.push(['Cc', 'all@x.example']);
  head.push([subject, random.of(['RE: VPN', 'AW: Drucker: E52', 'VPN'])]);
  return head;
}

function headOf(quoted: Quoted, random: Random, form: 'bold' | 'plain'): string {
  const colon = random.of([':', ':', '&nbsp;:', '：']);
  return headLines(quoted, random)
    .map(([label, value]) =>
      form === 'bold'
        ? `<b>${escape(label)}${colon}</b> ${escape(value)}`
        : `${escape(label)}${colon} ${escape(value)}`,
    )
    .join('<br>');
}

const ruled = (words: string, random: Random): string => {
  const line = random.of(['-----', '--------', '----------']);
  return `${line}${random.of(['', ' ', '&nbsp;'])}${escape(words)}${random.of(['', ' '])}${line}`;
};

export const programs: readonly Program[] = [
  {
    id: 'gmail',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div class="gmail_quote${random.of(['', ' gmail_quote_container'])}"><div dir="ltr" class="gmail_attr">${escape(introOf(quoted, 'gmail', random))}<br></div>${parts(quoted, answers, (html) => `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${html}</blockquote>`)}</div>`,
  },
  {
    id: 'outlook-desktop',
    ends: false,
    quote: (quoted, random) =>
      `<div><div style="border:none;border-top:${random.of(['solid #E1E1E1 1.0pt', 'solid #B5C4DF 1.0pt', '1pt solid rgb(225, 225, 225)', '#b5c4df 1.0pt solid', 'solid #CCCCCC 1.0pt'])};padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${headOf(quoted, random, 'bold')}<o:p></o:p></p></div></div>${quoted.html}`,
  },
  {
    id: 'outlook-web',
    ends: false,
    quote: (quoted, random) =>
      `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="${random.of(['', 'x_', 'x_x_'])}divRplyFwdMsg" dir="ltr"><font face="Calibri" style="font-size:11pt">${headOf(quoted, random, 'bold')}</font><div>&nbsp;</div></div><div>${quoted.html}</div>`,
  },
  {
    id: 'outlook-phone',
    ends: false,
    quote: (quoted, random) =>
      `<div id="ms-outlook-mobile-signature">Outlook</div><hr><div>${headOf(quoted, random, 'bold')}</div><br>${quoted.html}`,
  },
  {
    id: 'apple',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div><br><blockquote type="cite"><div>${escape(introOf(quoted, 'other', random))}</div><br class="Apple-interchange-newline">${quoted.html}</blockquote></div>${answers.join('')}`,
  },
  {
    id: 'iphone',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div dir="ltr"><br>${escape(introOf(quoted, 'other', random))}<br><br></div>${parts(quoted, answers, (html) => `<blockquote type="cite"><div dir="ltr">${html}</div></blockquote>`)}`,
  },
  {
    id: 'thunderbird',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div class="moz-cite-prefix">${escape(introOf(quoted, 'other', random))}<br></div>${parts(quoted, answers, (html) => `<blockquote type="cite" cite="mid:1@x.example">${html}</blockquote>`)}`,
  },
  {
    id: 'yahoo',
    ends: false,
    quote: (quoted, random) =>
      `<div id="yahoo_quoted_12" class="${random.of(['', 'yiv7', 'ydp1f'])}yahoo_quoted"><div style="font-size:13px"><div>${escape(introOf(quoted, 'other', random))}</div><div><br></div><div>${quoted.html}</div></div></div>`,
  },
  {
    id: 'qq',
    ends: false,
    quote: (quoted, random) =>
      `<div><div style="font-size: 12px;">------------------&nbsp;${escape(quoted.language.original)}&nbsp;------------------</div><div style="background:#efefef;">${headLines(
        quoted,
        random,
      )
        .map(([label, value]) => `<div><b>${escape(label)}:</b>&nbsp;${escape(value)};</div>`)
        .join('')}</div><div><br></div>${quoted.html}</div>`,
  },
  {
    id: 'proton',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div class="protonmail_quote">${escape(introOf(quoted, 'other', random))}<br><br>${parts(quoted, answers, (html) => `<blockquote class="protonmail_quote" type="cite">${html}</blockquote>`)}<br></div>`,
  },
  {
    id: 'zoho',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div class="zmail_extra"><br><div>${random.of(['', '---- '])}${escape(introOf(quoted, 'other', random).replace(/_?[:：]$/, ''))}${random.of([':', ' ----'])}</div><br>${parts(quoted, answers, (html) => `<blockquote style="margin: 0px;" id="blockquote_zmail">${html}</blockquote>`)}</div>`,
  },
  {
    id: 'samsung',
    ends: false,
    quote: (quoted, random) =>
      `<div style="font-size:100%;color:#000000">${random.of(['<!-- originalMessage -->', ''])}<div>${ruled(quoted.language.original, random)}</div>${headLines(
        quoted,
        random,
      )
        .map(([label, value]) => `<div>${escape(label)}: ${escape(value)} </div>`)
        .join('')}<div><br></div></div>${quoted.html}`,
  },
  {
    id: 'fastmail',
    ends: true,
    quote: (quoted, random, answers) =>
      `<div>${escape(introOf(quoted, 'other', random))}<br></div>${parts(quoted, answers, (html) => `<blockquote type="cite" id="qt" style="">${html}</blockquote>`)}`,
  },
  {
    id: 'gmx',
    ends: false,
    quote: (quoted, random) => {
      const [from, sent, to, ...rest] = headLines(quoted, random);
      const order = [sent, from, to, ...rest].filter((each): each is [string, string] => each !== undefined);
      return `<div name="quote" style="margin:10px 5px 5px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">${order.map(([label, value]) => `<b>${escape(label)}:</b>&nbsp;${escape(value)}`).join('<br>')}</div><div name="quoted-content">${quoted.html}</div></div>`;
    },
  },
  {
    id: 'old-outlook',
    ends: false,
    quote: (quoted, random) =>
      `<p>${ruled(quoted.language.original, random)}<br>${headOf(quoted, random, 'plain')}<br><br></p>${quoted.html}`,
  },
  {
    id: 'bare',
    ends: false,
    quote: (quoted, random) =>
      `<div>${escape(introOf(quoted, random.of(['gmail', 'other'] as const), random))}</div>${quoted.html}`,
  },
];
