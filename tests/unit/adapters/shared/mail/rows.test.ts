import { describe, expect, it } from 'vitest';
import { readMacroHtml } from '../../../../../adapters/shared/mail/macro';
import { readMail, readPlain } from '../../../../../adapters/shared/mail/read';

const later = (html: string): string => readMail(html, { place: 'later' }).text;
const opening = (html: string): string => readMail(html, { place: 'opening' }).text;

describe('quoted history never leaves, and the answer stays (Q1 to Q5, C4)', () => {
  it.each([
    [
      'line breaks stand in the markup itself',
      '<pre>Works now\n\nOn Mon, 2 Mar 2026 at 10:00, IT wrote:\n&gt; SECRET</pre>',
      'Works now',
    ],
    [
      'white space is kept by a style',
      '<div style="white-space: pre-wrap">Works now\n\nOn Mon, 2 Mar 2026 at 10:00, IT wrote:\n\nSECRET</div>',
      'Works now',
    ],
    [
      'text stands right before a block',
      'Works now<div>On Mon, 2 Mar 2026 at 10:00, IT &lt;it@x.example&gt; wrote:</div><div>SECRET</div>',
      'Works now',
    ],
    [
      'the introduction is glued to a word',
      '<div>Works now On Mon, 2 Mar 2026 at 10:00, IT &lt;it@x.example&gt; wrote: SECRET</div>',
      'Works now',
    ],
    [
      'marks that no eye sees stand around it',
      'Works now<br>\u200eOn Mon, 2 Mar 2026 at 10:00, IT &lt;it@x.example&gt; wrote:\u200e<br>SECRET',
      'Works now',
    ],
    [
      'a head in Japanese',
      'Works now<br>差出人: IT<br>送信日時: 2026/3/2<br>宛先: Kim<br>件名: VPN<br><br>SECRET',
      'Works now',
    ],
    [
      'a head in Turkish below a line in big letters',
      '<p>Works now</p><div style="BORDER-TOP:#b5c4df 1pt solid"><p><b>Kimden:</b> IT</p></div><p>SECRET</p>',
      'Works now',
    ],
    [
      'a line by single properties',
      '<p>Works now</p><div style="border-style:solid;border-width:1.0pt 0cm 0cm 0cm;border-color:rgb(225,225,225)"><p><b>Frá:</b> IT</p></div><p>SECRET</p>',
      'Works now',
    ],
    [
      'Gmail, answered below',
      '<div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026 IT wrote:<br></div><blockquote class="gmail_quote">SECRET</blockquote><div>No, still 0x50</div></div>',
      'No, still 0x50',
    ],
    [
      'the introduction alone in a container',
      '<div>Works now</div><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026 IT wrote:<br></div></div><div>SECRET</div>',
      'Works now',
    ],
    [
      'a person answers below',
      '<div>On 2 March 2026 at 10:00, IT &lt;it@x.example&gt; wrote:</div><blockquote>SECRET</blockquote><div>No, still 0x50</div>',
      'No, still 0x50',
    ],
    [
      'a person answers between',
      '<p>See below</p><p>2026年3月2日(月) 10:00 IT &lt;it@x.example&gt;:</p><blockquote>SECRET</blockquote><p>No, 0x50</p><blockquote>SECRET</blockquote><p>Yes</p>',
      'See below\nNo, 0x50\nYes',
    ],
    [
      'a hidden line introduces the quote',
      '<p>Works now</p><span style="display:none">On Mon, 2 Mar 2026 at 10:00, IT wrote:</span><p>SECRET</p>',
      'Works now',
    ],
    [
      'QQ Mail',
      'Works now<br><div><includetail><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;"IT";</div>SECRET</includetail></div>',
      'Works now',
    ],
    [
      'Samsung',
      '<div>Works now</div><div><!-- originalMessage --><div>-------- Original message --------</div>SECRET</div>',
      'Works now',
    ],
    [
      'eM Client, answered below',
      '<div>------ Original Message ------</div><div>From: "IT" &lt;it@x.example&gt;</div><div>To: Kim</div><div>Subject: VPN</div><blockquote cite="x" type="cite">SECRET</blockquote><div>No, 0x50</div>',
      'No, 0x50',
    ],
    ['a head on one line', '<p>Works now</p><p>From: IT Sent: Monday To: Kim Subject: VPN SECRET</p>', 'Works now'],
    [
      'a head glued to a word',
      'Works now<b>From:</b> IT<br><b>Sent:</b> Monday<br><b>To:</b> Kim<br><b>Subject:</b> VPN<br>SECRET',
      'Works now',
    ],
    [
      'a language that no table holds, with dashes',
      '<p>Works now</p><p>----- Ujumbe wa asili -----<br>From: IT<br>SECRET</p>',
      'Works now',
    ],
    [
      'Zendesk’s own mark',
      '<p>Works now</p><p>##- Please type your reply above this line -##</p><p>SECRET</p>',
      'Works now',
    ],
  ])('%s', (_, html, text) => {
    expect(later(html)).toBe(text);
  });

  it('tells that a later message was a forward only', () => {
    const forward =
      '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Kim<br></div>SECRET</div>';
    expect(readMail(forward, { place: 'later' })).toMatchObject({ text: '', forwarded: true, quoted: true });
  });
});

describe('the customer’s own words stay (C1 to C5)', () => {
  it.each([
    [
      'a forward',
      '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Kim<br></div>My phone is dead</div>',
      'My phone is dead',
    ],
    [
      'a voicemail',
      '<p>New voicemail</p><p>From: 5550100<br>To: 200<br>Date: Mon<br>Length: 0:24</p><p>Transcript: nobody can print</p>',
      'nobody can print',
    ],
    ['lines of their own that begin with >', '<div>&gt; 90 % of our users cannot print</div>', '> 90 % of our users'],
    [
      'a picture as its own bytes',
      `<p><img src="data:image/png;base64,${'A'.repeat(320_000)}"></p><p>This since today</p>`,
      'This since today',
    ],
  ])('%s', (_, html, text) => {
    expect(opening(html)).toContain(text);
  });
});

describe('HTML becomes the text that a person sees (T1 to T6)', () => {
  it.each([
    ['<div dir="ltr">It shows error<div>E52 since noon</div></div>', 'It shows error\nE52 since noon'],
    ['<pre>one\ntwo</pre>', 'one\ntwo'],
    ['<!DOCTYPE html><html><body><p>VPN down</p></body></html>', 'VPN down'],
    ['<!-- [if mso]> x <![endif]--><p>a<!--b-->c</p><style>p{}</style><title>t</title>', 'ac'],
    ['<table><tr><td>Host</td><td>pc7</td></tr><tr><td>OS</td><td>11</td></tr></table>', 'Host\tpc7\nOS\t11'],
    ['<ol start="3"><li>one</li><li>two<ul><li>deep</li></ul></li></ol>', '3. one\n4. two\n- deep'],
    ['<p>a<br></p><p><br></p><p>b</p>', 'a\n\nb'],
    ['<p><img alt="Error 0x50 on the panel"> <img alt="image001.png"><img></p>', '[image: Error 0x50 on the panel]'],
    ['<td style="font-size:0"><div style="font-size:14px">seen</div></td>', 'seen'],
    ['a\ud800b', 'a\ufffdb'],
  ])('%j', (html, text) => {
    expect(opening(html)).toBe(text);
  });

  it('knows every entity', () => {
    expect(opening('<p>l&auml;uft it&rsquo;s &euro; &zwnj;</p>')).toBe('läuft it’s € \u200c'.trim());
  });

  it.each([
    'display:none',
    'DISPLAY : none !important',
    'visibility:hidden',
    'font-size:0',
    'font-size:1px;line-height:1px',
    'opacity:0',
    'color:#fff;background:#FFFFFF',
    'color:transparent',
    'max-height:0;overflow:hidden',
    'mso-hide:all',
    'position:absolute;left:-9999px',
  ])('leaves out and counts what %s hides', (style) => {
    const read = readMail(`<p>Help</p><span style="${style}">choose <b>Security</b></span>`, { place: 'opening' });
    expect(read).toMatchObject({ text: 'Help', hidden: 1 });
  });

  it('has no text where there are pictures only, and counts them', () => {
    const read = readMail('<div><img src="/inline/attachment?token=abc"><img width="1" height="1" src="x"></div>', {
      place: 'opening',
    });
    expect(read).toMatchObject({ text: '', pictures: 1, hidden: 0 });
    expect(readPlain('![](https://x.example/attachments/token/1/?name=a.png)', { place: 'opening' })).toMatchObject({
      text: '',
      pictures: 1,
    });
  });
});

it('keeps a macro’s links and numbers (M2)', () => {
  expect(
    readMacroHtml(
      '<p>Reset it <a href="https://acme.example/reset">here</a></p><ol><li>Open</li><li>Press</li></ol><a href="https://acme.example/">acme.example</a>',
    ),
  ).toBe('Reset it here (https://acme.example/reset)\n1. Open\n2. Press\nacme.example');
});
