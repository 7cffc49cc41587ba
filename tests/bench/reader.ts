import { build } from 'esbuild';
import { IsolatedWorld } from '../e2e/adapter/world';
import { DESK_ORIGIN } from '../e2e/support/deskside';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

const root = new URL('../../', import.meta.url).pathname;

/** The reader as a content script holds it. */
async function bundledReader(): Promise<string> {
  const result = await build({
    stdin: {
      contents: `import { readMail } from './adapters/shared/mail/read'; Object.assign(globalThis, { readMail });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  return result.outputFiles[0]?.text ?? '';
}

const paragraph = (at: number): string =>
  `<p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F497D;mso-fareast-language:EN-US">Paragraph ${at}: the VPN asks for the password again at 10:${10 + (at % 50)} and then says 0x80070035; we restarted the router and the laptop, and it came back for an hour.<o:p></o:p></span></p>`;

const head = `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> IT &lt;it@x.example&gt;<br><b>Sent:</b> Monday, March 2, 2026 10:00<br><b>To:</b> Kim<br><b>Subject:</b> VPN<o:p></o:p></p></div></div>`;

/** Outlook's markup, written by the person to two thirds, with a history. */
function mailOf(length: number): string {
  let own = '';
  let history = head;
  for (let at = 0; own.length + history.length < length; at += 1)
    if (at % 3 === 2) history += paragraph(at) + (at % 30 === 2 ? head : '');
    else own += paragraph(at);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head><body lang="EN-US"><div class="WordSection1">${own}${history}</div></body></html>`;
}

const comment = (at: number): string =>
  `<div class="zd-comment" dir="auto"><p dir="auto">Hello, this is comment ${at}.<br>It still says 0x${at} since noon.</p><ol><li>Restarted</li><li>Waited</li></ol><p dir="auto">On Mon, 2 Mar 2026 at 10:00, IT &lt;it@x.example&gt; wrote:</p><blockquote><p>Did it help? Comment ${at - 1}</p></blockquote></div>`;

/** What a content script needs to read one large mail, and a long conversation, each read anew in every round. */
export async function readerRows({ launched }: World, count: number): Promise<Row[]> {
  const page = await launched.context.newPage();
  try {
    // Without the policy of the desk's pages, which does not bind the world of an extension.
    await page.goto(`${DESK_ORIGIN}/assets/app.css`);
    const world = await IsolatedWorld.in(page, { adapter: await bundledReader(), bridge: '' });
    const timed = async (bodies: readonly string[]): Promise<number> =>
      await world.run<number>(
        `(() => { const bodies = ${JSON.stringify(bodies)}; const from = performance.now(); let length = 0; for (const body of bodies) length += readMail(body, { place: 'later' }).text.length; if (length === 0) throw new Error('nothing was read'); return performance.now() - from; })()`,
      );
    const mail: number[] = [];
    const comments: number[] = [];
    for (let round = -2; round < count; round += 1) {
      const [one, all] = [
        await timed([mailOf(100_000)]),
        await timed(Array.from({ length: 500 }, (_, at) => comment(at))),
      ];
      // The first rounds only warm up: a desk's tab reads many tickets in a day.
      if (round < 0) continue;
      mail.push(one);
      comments.push(all);
    }
    const [whole, long] = [summarise(mail), summarise(comments)];
    return [
      { name: 'reading a mail of 100 kB', value: whole.median, unit: 'ms', budget: 5, spread: whole.spread },
      { name: 'reading 500 comments', value: long.median, unit: 'ms', budget: 50, spread: long.spread },
    ];
  } finally {
    await page.close();
  }
}
