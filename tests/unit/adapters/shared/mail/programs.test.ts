import { expect, it } from 'vitest';
import { readMail, readPlain } from '../../../../../adapters/shared/mail/read';

/** Forms of further programs and services, as they stand in public reports, made smaller. */
const mails: readonly (readonly [program: string, body: string])[] = [
  [
    'windows live',
    '<p>Works</p><DIV style="FONT: 10pt tahoma"><DIV style="BACKGROUND: #f5f5f5"><DIV style="font-color: black"><B>From:</B> <A href="mailto:it@x.example">IT</A> </DIV><DIV><B>Sent:</B> Monday</DIV><DIV><B>To:</B> kim</DIV><DIV><B>Subject:</B> VPN</DIV></DIV></DIV><DIV>SECRET</DIV>',
  ],
  [
    'lotus',
    'Works<br><br><font size=1 color=#5f5f5f face="sans-serif">From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>IT/ACME</font><br><font>To: &nbsp; Kim</font><br>Date: 02.03.2026 10:00<br>Subject: VPN<hr noshade><br>SECRET',
  ],
  [
    'notes, sender and time in the first line of the quote',
    '<p>Works</p><p><font size="1" color="#800080">IT ---02/03/2026 10:00:00---SECRET</font></p><p>SECRET</p>',
  ],
  [
    'table head',
    '<p>Works</p><table><tr><th>Subject: </th><td>VPN</td></tr><tr><th>Date: </th><td>Mon, 2 Mar 2026</td></tr><tr><th>From: </th><td>IT</td></tr><tr><th>To: </th><td>Kim</td></tr></table><p>SECRET</p>',
  ],
  [
    'label cell colon value lines',
    '<p>Works</p><div>From:</div><div>IT</div><div>Sent:</div><div>Monday</div><div>To:</div><div>Kim</div><div>Subject:</div><div>VPN</div><div>SECRET</div>',
  ],
  [
    'yandex',
    '<div>Works</div><div><br></div><div>02.03.2026, 10:00, "IT" &lt;it@x.example&gt;:</div><blockquote><p>SECRET</p></blockquote>',
  ],
  [
    'mailru',
    '<div>Works</div><blockquote style="border-left:1px solid #0857A6;">Понедельник, 2 марта 2026, 10:00 +03:00 от IT &lt;it@x.example&gt;:<br>SECRET</blockquote>',
  ],
  ['mailru bare', '<div>Works</div>Понедельник, 2 марта 2026, 10:00 +03:00 от IT &lt;it@x.example&gt;:<br>SECRET'],
  [
    '163',
    'Works<br><div>At 2026-03-02 10:00:00, "IT" &lt;it@x.example&gt; wrote:</div> <blockquote id="isReplyContent">SECRET</blockquote>',
  ],
  ['163 zh', 'Works<br>在 2026-03-02 10:00:00，"IT" &lt;it@x.example&gt; 写道：<br>SECRET'],
  [
    'foxmail',
    '<div>Works</div><hr><div><div>发件人：&nbsp;<a>IT</a></div><div>发送时间：&nbsp;2026-03-02&nbsp;10:00</div><div>收件人：&nbsp;kim</div><div>主题：&nbsp;VPN</div></div><div>SECRET</div>',
  ],
  [
    'ox',
    '<p>Works</p><blockquote type="cite"><div>IT &lt;it@x&gt; hat am 02.03.2026 10:00 CET geschrieben:</div>SECRET</blockquote>',
  ],
  [
    'ox bare',
    '<p>Works</p><div>IT &lt;it@x.example&gt; hat am 02.03.2026 10:00 CET geschrieben:</div><div>SECRET</div>',
  ],
  ['horde', 'Works<br>Zitat von IT &lt;it@x.example&gt;:<br>&gt; SECRET<br>'],
  ['horde bare', 'Works<br>Quoting IT &lt;it@x.example&gt;:<br>SECRET<br>'],
  [
    'zimbra',
    '<div>Works</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>IT<br></div><div data-marker="__QUOTED_TEXT__">SECRET</div>',
  ],
  [
    'zimbra stripped',
    '<div>Works</div><hr><div><b>From: </b>"IT" &lt;it@x.example&gt;<br><b>To: </b>"kim" &lt;k@x&gt;<br><b>Sent: </b>Monday, 2 March, 2026 10:00:00<br><b>Subject: </b>Re: VPN<br></div><div>SECRET</div>',
  ],
  ['groupwise', 'Works<br>&gt;&gt;&gt; IT &lt;it@x.example&gt; 3/2/2026 10:00 AM &gt;&gt;&gt;<br>SECRET'],
  ['aol', 'Works<br>-----Original Message-----<br>From: IT<br>SECRET'],
  ['aol2', 'Works<br>In a message dated 3/2/2026 10:00:00 AM Eastern Standard Time, it@x.example writes:<br>SECRET'],
  [
    'outlook appt',
    '<p>Works</p><p>-----Original Appointment-----<br><b>From:</b> IT<br><b>Sent:</b> x<br><b>When:</b> y</p><p>SECRET</p>',
  ],
  [
    'begin fwd',
    '<p>Look</p><div>Begin forwarded message:</div><br><blockquote type="cite"><div><b>From: </b>IT</div><div>SECRET</div></blockquote>',
  ],
  [
    'begin fwd de',
    '<p>Look</p><div>Anfang der weitergeleiteten Nachricht:</div><div><b>Von: </b>IT</div><div><b>Betreff: </b>VPN</div><div>SECRET</div>',
  ],
  [
    'outlook underscores',
    'Works\n\n________________________________\nFrom: IT <it@x.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Kim\nSubject: RE: VPN\n\nSECRET',
  ],
  [
    'teams',
    'Works<br>Von: IT &lt;it@x.example&gt; <br>Datum: Montag, 2. März 2026 um 10:00<br>An: Kim<br>Betreff: VPN<br>SECRET',
  ],
  [
    'k-9',
    'Works\n\nOn March 2, 2026 10:00:00 AM GMT+01:00, IT <it@x.example> wrote:\n>SECRET\n>SECRET\n\n-- \nSent from my phone',
  ],
  ['en no date', 'Works<br>IT &lt;it@x.example&gt; wrote:<br>SECRET'],
  ['bq fr', '<p>Works</p><p>IT a écrit le 02/03/2026 10:00&nbsp;:</p><p>SECRET</p>'],
  [
    'flattened',
    'Works now. Thanks. From: IT <it@x.example> Sent: Monday, March 2, 2026 10:00 AM To: Kim Subject: RE: VPN SECRET',
  ],
  ['flattened 2', '<p>Works now. Thanks. Le lun. 2 mars 2026 à 10:00, IT &lt;it@x.example&gt; a écrit : SECRET</p>'],
  ['flattened de', 'Geht wieder, danke. Am Mo., 2. März 2026 um 10:00 Uhr schrieb IT <it@x.example>: SECRET'],
  ['flattened ja', '直りました。2026年3月2日(月) 10:00 IT <it@x.example>: SECRET'],
  ['inline >', 'On Mon, 2 Mar 2026 at 10:00, IT wrote:\n> SECRET?\nno\n> SECRET\nyes it did\n'],
  [
    'intlines',
    'Works\n\nOn Mon, Mar 2, 2026 at 10:00 AM IT Service Desk with a very long name and more <\nit@x.example> wrote:\n\n> SECRET',
  ],
  ['swahili unknown', 'Works<br>Mnamo Jtt, 2 Mac 2026 saa 10:00 IT &lt;it@x.example&gt; aliandika:<br>SECRET'],
  [
    'unknown head',
    '<p>Works</p><p><b>Kutoka:</b> IT &lt;it@x.example&gt;<br><b>Ilitumwa:</b> 2 Mac 2026 10:00<br><b>Kwa:</b> Kim<br><b>Mada:</b> VPN</p><p>SECRET</p>',
  ],
  [
    'icelandic head',
    '<p>Works</p><p><b>Frá:</b> IT<br><b>Sent:</b> mánudagur, 2. mars 2026<br><b>Til:</b> Kim<br><b>Efni:</b> VPN</p><p>SECRET</p>',
  ],
  [
    'sr',
    '<p>Works</p><p><b>Šalje:</b> IT<br><b>Poslato:</b> 2 2026<br><b>Prima:</b> Kim<br><b>Predmet:</b> VPN</p><p>SECRET</p>',
  ],
  [
    'ms',
    '<p>Works</p><p><b>Daripada:</b> IT<br><b>Dihantar:</b> 2 2026<br><b>Kepada:</b> Kim<br><b>Subjek:</b> VPN</p><p>SECRET</p>',
  ],
  [
    'bn',
    '<p>Works</p><p><b>প্রেরক:</b> IT &lt;it@x.example&gt;<br><b>তারিখ:</b> 2 2026<br><b>প্রতি:</b> Kim<br><b>বিষয়:</b> VPN</p><p>SECRET</p>',
  ],
  [
    'replies with quote class',
    '<p>Works</p><div class="moz-cite-prefix">Le 02/03/2026 à 10:00, IT a écrit&nbsp;:<br></div><blockquote type=cite>SECRET</blockquote><p>below</p>',
  ],
];

it.each(mails)('lets no quoted history of %s out, and keeps the answer', (_, body) => {
  const isHtml = /<\/?[a-z]+[\s>]/i.test(body) && !/<it@/.test(body);
  const { text, quoted } = (isHtml ? readMail : readPlain)(body, { place: 'later' });
  expect(text).not.toContain('SECRET');
  expect(text).toMatch(/^(?:Works|Look|直りました|Geht wieder|no\nyes it did)/);
  expect(quoted).toBe(true);
});

it.each([
  [
    'a table of a form',
    '<p>Name: Kim</p><p>Date: 2 March 2026</p><p>To: the desk</p><p>stays</p>',
    'Name: Kim\nDate: 2 March 2026\nTo: the desk\nstays',
  ],
  [
    'a sentence about a mail of their own',
    '<p>On 2 March 2026 I wrote to you about this error:</p><p>0x50 stays</p>',
    'On 2 March 2026 I wrote to you about this error:\n0x50 stays',
  ],
  [
    'lines of dashes and a signature',
    '<p>Hello</p><p>-----------</p><p>stays</p><p>--</p><p>Kim Doe</p>',
    'Hello\n-----------\nstays\n--\nKim Doe',
  ],
  [
    'an address, a time and a colon',
    '<p>Please call kim@x.example at 10:00 and say:</p><p>stays</p>',
    'Please call kim@x.example at 10:00 and say:\nstays',
  ],
  [
    'a signature below a line',
    '<p>stays</p><div style="border-top:1px solid #ccc">Kim Doe<br>Tel: 555</div><p>stays too</p>',
    'stays\nKim Doe\nTel: 555\nstays too',
  ],
  [
    'a line from a log',
    '<p>The log says:</p><p>10:00:01 from: spooler</p><p>stays</p>',
    'The log says:\n10:00:01 from: spooler\nstays',
  ],
])('keeps %s in a later message', (_, html, text) => {
  expect(readMail(html, { place: 'later' }).text).toBe(text);
});
