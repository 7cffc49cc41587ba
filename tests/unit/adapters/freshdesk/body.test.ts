import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../adapters/freshdesk/body';
import { readPlain } from '../../../../adapters/shared/mail/read';
import { fc, runs } from '../../property';
import { processorTime } from '../../processor-time';

const bodyText = (html: string | null | undefined): string => readBody(html, 'later').text;

describe('the text of a message', () => {
  it.each([
    ['<div>Hi<blockquote>SECRET<blockquote>SECRET</blockquote>SECRET</blockquote><p>tail</p></div>', 'Hi\ntail'],
    [
      '<div>Hi</div><div class="gmail_quote"><div class="gmail_attr">On x wrote:<br></div><blockquote>SECRET</blockquote></div><p>tail</p>',
      'Hi\ntail',
    ],
    ['<p>own</p><div class="x_x_freshdesk_quote"><p>Earlier</p><p>SECRET</div> tail', 'own\ntail'],
    ['<p>own</p><div class=freshdesk_quote>SECRET<br>SECRET</div>', 'own'],
    ["<p>own</p><div id='divRplyFwdMsg'>From: x</div><p>SECRET</p>", 'own'],
    ['<p>own</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt">SECRET</div><p>SECRET</p>', 'own'],
    ['<p>own</p><blockquote>never ends <p>SECRET</p></div>', 'own'],
    ['<p>own</p><blockquote title="a > b">SECRET</blockquote>', 'own'],
    ['<p>own</p><blockquote title="torn>SECRET</blockquote>', 'own'],
    ['<p>own</p><!-- <blockquote> --><p>tail</p>', 'own\ntail'],
    ['<p title="a > b">own &amp; <i>1 < 2</i></p><style>p { color: red }</style>', 'own & 1 < 2'],
    ['<p>own</p><BLOCKQUOTE CLASS="x">SECRET</BLOCKQUOTE>', 'own'],
    ['<p>own</p><div class="gmail_quote_container">SECRET</div>', 'own'],
    ['<p>Am 3. März 2026 um 10:00 schrieb Dana &lt;d@x.example&gt;:</p><p>SECRET</p>', ''],
    [
      'ok<br>On Mon, 3 Mar 2026 at 10:00, Ann<br>&lt;ann@x.example&gt; wrote:<br>&gt; SECRET<br>&gt; SECRET<br>my answer',
      'ok\nmy answer',
    ],
    ['<p>own</p><p>From: A<br>Sent: B<br>To: C<br>Subject: D</p><p>SECRET</p>', 'own'],
    ['<p>own</p><p>-----Original Message-----<br>SECRET</p>', 'own'],
    ['<p>own</p><p>________ Ursprüngliche Nachricht ________<br>SECRET</p>', 'own'],
  ])('of %s', (html, text) => {
    expect(bodyText(html)).toBe(text);
  });

  it.each([
    'From: Leeds\nthe printer is dead',
    'On Monday he wrote:\nno, he called',
    'I wrote > 5 mails',
    '- a list\n- of things',
  ])('keeps what is no quote: %s', (text) => {
    expect(readPlain(text, { place: 'later' }).text.replaceAll('\n', ' ')).toContain(text.split('\n')[0]);
  });

  it('shows no address of a file or an inline picture', () => {
    const html =
      '<p>see https://acme.freshdesk.com/helpdesk/attachments/82?x=1 and https://attachment.freshdesk.com/inline/attachment?token=abc and https://s3.amazonaws.com/cdn.freshdesk.com/data/helpdesk/attachments/production/1/a.png<img src="https://acme.freshdesk.com/helpdesk/attachments/83"> https://acme.example/help</p>';
    expect(bodyText(html)).toBe('see [attachment] and [attachment] and [attachment] https://acme.example/help');
  });

  it('never uses the desk’s plain text, which has lost its quote marks', () => {
    expect(bodyText(null)).toBe('');
    expect(bodyText(undefined)).toBe('');
  });

  it('lets nothing of a quote through, however it is nested or torn', () => {
    const open = fc.constantFrom(
      '<blockquote>',
      '<div class="gmail_quote">',
      '<div class="a x_freshdesk_quote b">',
      '<span id="x_yahoo_quoted">',
      '<blockquote type=cite data-x="1>2">',
    );
    const inner = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        '<div>',
        '<b>SECRET</b>',
        'SECRET',
        '<img src="SECRET">',
        '<!-- x -->',
        '&gt; SECRET',
        '</i>',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(open, inner, (start, parts) => {
        expect(bodyText(`<p>own</p>${start}${parts.join('')}`)).toBe('own');
      }),
      { numRuns: runs },
    );
  });

  it('is quick with hostile text', () => {
    const spent = processorTime();
    for (const piece of ['<a "', '<a ">" ', '<blockquote ', '<!-', '<div class="', "<p '"])
      bodyText(piece.repeat(12_000));
    expect(spent()).toBeLessThan(5000);
  });
});
