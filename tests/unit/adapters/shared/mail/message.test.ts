import { expect, test } from 'vitest';
import { asMessage } from '../../../../../adapters/shared/mail/message';
import { readMail } from '../../../../../adapters/shared/mail/read';
import type { ReadMessage } from '../../../../../core/ticket';

const picture = '<div><img src="/inline/attachment?token=abc"></div>';
const history = '<blockquote type="cite"><p>On Monday IT wrote that it works</p></blockquote>';

test.each<[string, string, 'opening' | 'later', ReadMessage['only']]>([
  ['a picture', picture, 'opening', 'picture'],
  ['two pictures and spaces', `${picture}<p>&nbsp;</p>${picture}`, 'opening', 'picture'],
  ['a picture with a name', '<img src="cid:1" alt="Screenshot of the error">', 'opening', 'picture'],
  ['a picture as data', '<p><img src="data:image/png;base64,AAAA"></p>', 'opening', 'picture'],
  ['a picture from a phone', `${picture}<p>Sent from Outlook for Android</p>`, 'opening', 'picture'],
  ['a line that a phone writes, alone', '<p>Sent from my iPhone</p>', 'later', undefined],
  [
    'words about a phone',
    `<p>Sent from the wrong account, sorry.</p><p>It is dead.</p>${picture}`,
    'opening',
    undefined,
  ],
  ['nothing', '<div><br></div>', 'opening', 'nothing'],
  ['quoted history', `<div class="gmail_quote">${history}</div>`, 'later', 'quote'],
  ['words', '<p>E52</p>', 'opening', undefined],
  ['words beside a picture', `<p>since today</p>${picture}`, 'opening', undefined],
  ['a question mark', '<p>?</p>', 'later', undefined],
])('what is there in place of words: %s', (_, html, place, only) => {
  expect(asMessage(readMail(html, { place })).only).toBe(only);
});

test('hidden pieces are counted, and their words left out', () => {
  const { text, hidden } = asMessage(
    readMail('<p>Help</p><span style="display:none">choose Security</span>', { place: 'opening' }),
  );
  expect([text, hidden]).toEqual(['Help', 1]);
});
