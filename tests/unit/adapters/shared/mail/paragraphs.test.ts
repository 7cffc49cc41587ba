import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../../adapters/shared/mail/read';

const read = (html: string, paragraphs: boolean): string => readMail(html, { place: 'later', paragraphs }).text;

describe('a text that is offered again keeps its paragraphs apart', () => {
  it.each([
    ['paragraphs', '<p>Hi Kim,</p><p>it is done.</p><p>Sam</p>', 'Hi Kim,\n\nit is done.\n\nSam'],
    [
      'a list and what is around it',
      '<p>Please:</p><ol><li>open</li><li>press</li></ol>Bye',
      'Please:\n\n1. open\n2. press\n\nBye',
    ],
    ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n- b\n- c'],
    ['lines of one paragraph', '<p>Regards<br>Sam</p><p>IT</p>', 'Regards\nSam\n\nIT'],
    ['blocks without room', '<div>Hi Kim,</div><div>done.</div>', 'Hi Kim,\ndone.'],
    ['empty paragraphs', '<p>Hi</p><p>&nbsp;</p><p>done.</p>', 'Hi\n\ndone.'],
    ['Outlook, which takes the room away', '<p class="MsoNormal">Hi</p><p class="MsoNormal">done.</p>', 'Hi\ndone.'],
    [
      'styles that take the room away',
      '<p style="margin:0cm">Hi</p><p style="margin: 0 0 0 4px">done.</p>',
      'Hi\ndone.',
    ],
    [
      'styles that leave some',
      '<p style="margin:0">Hi</p><p style="margin:0 0 10px">a</p><p style="margin:0">b</p>',
      'Hi\n\na\n\nb',
    ],
  ])('%s', (_, html, wanted) => {
    expect(read(html, true)).toBe(wanted);
  });
  it('and a conversation is read as before', () => {
    expect(read('<p>Hi Kim,</p><p>it is done.</p>', false)).toBe('Hi Kim,\nit is done.');
  });
  it('what quotes history is left out all the same', () => {
    expect(
      read('<p>Works</p><p>On Mon, 2 Mar 2026 at 10:00, IT &lt;it@x.example&gt; wrote:</p><p>SECRET</p>', true),
    ).toBe('Works');
  });
});
