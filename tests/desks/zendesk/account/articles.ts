import type { Article } from './types';

const rows: readonly (readonly [title: string, body: string, locale: string, segment: number | null])[] = [
  [
    'Connect to the VPN from home',
    '<p>Open the VPN client, choose <strong>Acme</strong> and confirm the prompt on your phone. If the prompt does not arrive, see “Two-factor sign-in”.</p>',
    'en-gb',
    null,
  ],
  [
    'Move two-factor sign-in to a new phone',
    '<p>Keep the old phone until the new one works. On the security page choose Add sign-in method and scan the code with the new phone.</p>',
    'en-gb',
    null,
  ],
  [
    'Clear a paper jam',
    '<p>Open flap A, pull the sheet out in the direction of the arrow, close the flap. If the message stays, check the duplex unit at the back.</p>',
    'en-gb',
    null,
  ],
  [
    'Open a shared mailbox',
    '<p>Outlook shows a shared mailbox by itself up to an hour after access was given. Restart Outlook if it does not.</p>',
    'en-gb',
    null,
  ],
  [
    'Drucker im Lager: Papierstau beheben',
    '<p>Klappe A öffnen, Blatt in Pfeilrichtung ziehen, Klappe schließen.</p>',
    'de',
    null,
  ],
  [
    'Service desk only: reset of a locked account',
    '<p>Check the caller by the four-eyes list before a reset.</p>',
    'en-gb',
    360_000_900_011,
  ],
];

export const articles: readonly Article[] = rows.map(([title, body, locale, userSegmentId], index) => ({
  id: 360_070_300_211 + index * 20,
  title,
  body,
  locale,
  userSegmentId,
}));
