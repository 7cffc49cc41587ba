import { note, says, ticket, type StoryTicket } from './story';

export const germanTickets: readonly StoryTicket[] = [
  ticket(
    2181,
    'Drucker im Wareneingang zieht kein Papier',
    {
      from: 'matthias',
      at: '2026-11-18T06:15',
      status: 'open',
      priority: 'normal',
      type: 'incident',
      group: 'onsite',
      agent: 'dana',
      site: 'Hamburg',
      devices: ['printer'],
    },
    says(
      'matthias',
      0,
      `
      Guten Morgen,

      der Drucker im Wareneingang (Aufkleber HH-PR-003) zieht seit gestern Abend kein Papier mehr ein. Man hört, wie die Rolle dreht, dann kommt die Meldung „Fach 1 auffüllen“, obwohl das Fach voll ist. Wir haben das Papier gewechselt und die Rolle mit einem feuchten Tuch abgewischt, danach ging es für zehn Blatt.

      Heute kommen vier Container, ohne Begleitpapiere können wir nicht einbuchen.

      Mit freundlichen Grüßen
      Matthias Krüger
      Lagerleitung Hamburg
    `,
    ),
    note(
      'jonas',
      20,
      `Rolle ist das Billigteil aus der Sammelbestellung, bitte nicht nach außen sagen. Originalteil liegt bei mir im Schrank.`,
    ),
  ),

  ticket(
    2182,
    'Kennwort abgelaufen im Homeoffice',
    {
      from: 'anke',
      at: '2026-03-09T07:02',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Access::Windows account::Forgotten password',
      site: 'Hamburg',
      group: 'desk',
      agent: 'jonas',
      blocked: true,
    },
    says(
      'anke',
      0,
      `
      Hallo zusammen,

      mein Kennwort ist heute abgelaufen und ich sitze im Homeoffice. Ohne VPN kann ich es nicht ändern, und ohne neues Kennwort komme ich nicht ins VPN. Was kann ich tun?

      Viele Grüße
      Anke Siebert
      Buchhaltung
    `,
    ),
    says(
      'jonas',
      17,
      `
      Hallo Frau Siebert,

      bitte rufen Sie im Browser die Anmeldeseite auf (Link im Intranet unter „Anmeldung“, das geht ohne VPN) und wählen Sie „Kennwort vergessen“. Nach der Bestätigung in der App auf Ihrem Telefon können Sie ein neues setzen. Melden Sie sich danach einmal mit dem alten Kennwort am Laptop an, verbinden Sie das VPN mit dem neuen und sperren Sie den Bildschirm kurz.

      Mit freundlichen Grüßen
      Jonas Petersen
    `,
    ),
    says('anke', 25, `Hat geklappt, vielen Dank!`),
  ),

  ticket(
    2183,
    'Freigabe für den Ordner „Einkauf Verträge“',
    {
      from: 'lena',
      at: '2026-05-20T12:44',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Access::Shared folders::Missing rights',
      site: 'Hamburg',
      group: 'desk',
      agent: 'jonas',
    },
    says(
      'lena',
      0,
      `
      Hallo,

      ich kann im Ordner „Einkauf Verträge“ alles lesen, aber seit dem Umzug auf den neuen Server nichts mehr speichern. Meiner Kollegin geht es genauso.

      Danke und Gruß
      Lena Hoffmann
    `,
    ),
    says(
      'jonas',
      80,
      `
      Hallo Frau Hoffmann,

      beim Umzug wurde Ihre Gruppe nur mit Leserechten angelegt. Das ist behoben, Sie und Ihre Kollegin können nach einer neuen Anmeldung wieder speichern.

      Mit freundlichen Grüßen
      Jonas Petersen
    `,
    ),
  ),

  ticket(
    2184,
    'Bildschirm flackert an der Dockingstation',
    {
      from: 'anke',
      at: '2026-09-29T09:31',
      status: 'solved',
      priority: 'low',
      type: 'incident',
      category: 'Hardware::Docking and displays::No picture',
      site: 'Hamburg',
      group: 'onsite',
      agent: 'jonas',
    },
    says(
      'anke',
      0,
      `
      Guten Tag,

      mein linker Bildschirm wird alle paar Minuten schwarz und kommt dann wieder. Der rechte ist in Ordnung. Kabel habe ich getauscht, der Fehler bleibt links.

      Anke Siebert
    `,
    ),
    says(
      'jonas',
      55,
      `
      Hallo Frau Siebert,

      der linke Anschluss Ihrer Dockingstation schafft nur 60 Hz, eingestellt waren 75. Ich habe es umgestellt, seit einer Stunde ist das Bild ruhig. Bitte melden Sie sich, falls es wiederkommt.

      Mit freundlichen Grüßen
      Jonas Petersen
    `,
    ),
  ),

  ticket(
    2185,
    'Bestellungen lassen sich nicht freigeben',
    { from: 'lena', at: '2026-11-17T13:50', status: 'new', type: 'incident', group: 'apps', site: 'Hamburg' },
    says(
      'lena',
      0,
      `
      Hallo zusammen,

      seit heute Mittag kann ich in Ledgerline keine Bestellungen über 5.000 Euro mehr freigeben. Nach dem Klick auf „Freigeben“ erscheint „LL-4120: Vertretung nicht eindeutig“. Kleinere Bestellungen gehen.

      Meine Vertretung hat sich gestern geändert, weil Herr Krüger in den Urlaub gegangen ist. Vielleicht hängt es damit zusammen?

      Drei Lieferanten warten, einer davon hat uns nur bis morgen 10 Uhr den Preis zugesagt.

      Mit freundlichen Grüßen
      Lena Hoffmann
      Einkauf Hamburg
    `,
    ),
  ),
];
