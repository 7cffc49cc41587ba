import { languages } from './languages';
import { programs, quotedBy } from './programs';
import { Random } from './random';

export interface Opening {
  readonly id: string;
  readonly body: string;
  readonly form: 'html' | 'plain';
  readonly own: readonly string[];
}

const log = (id: string): string =>
  `____________________\n10:00:01 ERROR from: spooler to: queue ${id}x\n> net use\nOn 2026-03-02 10:00 service wrote:\n  0x80070035 ${id}y\n--------------------`;

/** An opening message: forwards, forms, voicemails, own lines with marks, logs. All of its words are the problem. */
export function openingOf(number: number): Opening {
  const random = new Random(number + 91);
  const language = languages[number % languages.length] ?? random.of(languages);
  const id = `w${number}`;
  const [from, sent, to, subject] = language.head;
  const escape = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const kind = Math.floor(number / languages.length) % 6;
  const own = [`${language.own} ${id}a`];
  switch (kind) {
    case 0: {
      const program = random.of(programs);
      const body = program.quote(
        quotedBy(language, `<p>${own[0]}</p><blockquote>deeper ${id}b</blockquote>`, random),
        random,
        [],
      );
      return {
        id: `${number} ${program.id} ${language.id}`,
        form: 'html',
        body: random.of(['', 'FYI<br>']) + body,
        own: [...own, `deeper ${id}b`],
      };
    }
    case 1: {
      const head =
        `---------- ${language.forwarded} ---------\n${from}: Kim <kim@x.example>\n${sent}: ${random.of(language.dates)}\n${subject}: VPN\n${to}: IT\n\n`.replaceAll(
          '_',
          '\u00a0',
        );
      return { id: `${number} forward ${language.id}`, form: 'plain', body: head + own[0], own };
    }
    case 2: {
      const body = `<div class="gmail_quote"><div class="gmail_attr">---------- ${language.forwarded} ---------<br>${from}: Kim &lt;kim@x.example&gt;<br>${sent}: Mon<br>${subject}: VPN<br>${to}: IT<br></div><br><br>${own[0]}<div>deeper ${id}b</div></div>`;
      return { id: `${number} gmail forward ${language.id}`, form: 'html', body, own: [...own, `deeper ${id}b`] };
    }
    case 3:
      return {
        id: `${number} voicemail ${language.id}`,
        form: 'html',
        body: `<p>New voicemail</p><p>${from}: 5550100<br>${to}: 200<br>${sent}: ${random.of(language.dates)}<br>Length: 0:24</p><p>Transcript: ${own[0]}</p>`,
        own,
      };
    case 4: {
      const lines = [`> ${own[0]}`, `> 90 % of us ${id}b`];
      const form = random.of(['html', 'plain'] as const);
      const body =
        form === 'plain'
          ? `${lines.join('\n')}\n\nthanks ${id}c`
          : `<div>${lines.map(escape).join('<br>')}</div><blockquote>thanks ${id}c</blockquote>`;
      return {
        id: `${number} marks ${language.id}`,
        form,
        body,
        own: [own[0] ?? '', `90 % of us ${id}b`, `thanks ${id}c`],
      };
    }
    default: {
      const form = random.of(['html', 'plain'] as const);
      const text = `${own[0]}\n${log(id)}`;
      return {
        id: `${number} log ${language.id}`,
        form,
        body: form === 'plain' ? text : `<pre>${escape(text)}</pre>`,
        own: [own[0] ?? '', `${id}x`, `0x80070035 ${id}y`],
      };
    }
  }
}
