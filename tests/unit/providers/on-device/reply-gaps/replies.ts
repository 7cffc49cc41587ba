import { fc } from '../../../property';

/** What one customer's ticket may hold, each as it is written in a reply. */
interface Customer {
  readonly first: string;
  readonly last: string;
  readonly mail: string;
  readonly ticket: string;
  readonly order: string;
  readonly serial: string;
  readonly phone: string;
  readonly address: string;
  readonly amount: string;
  readonly date: string;
  readonly time: string;
  readonly secret: string;
  readonly link: string;
}

interface Spoken {
  readonly firsts: readonly string[];
  readonly lasts: readonly string[];
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
  readonly times: readonly string[];
  readonly amounts: readonly string[];
  readonly greetings: readonly string[];
  /** With `{slot}` for what belongs to the customer. */
  readonly sentences: readonly string[];
  /** What a reply tells everybody; it has to stay as it is. */
  readonly common: readonly string[];
  readonly closing: string;
}

export const spoken: Readonly<Record<string, Spoken>> = {
  en: {
    firsts: ['Erika', 'Seán', 'Mary-Ann', 'Priya', 'Will'],
    lasts: ['Miller', 'O’Brien', 'Smith-Jones', 'Nandakumar', 'Wragg'],
    addresses: ['12 Main Street, London SW1A 1AA', '221B Baker St, Springfield, IL 62704'],
    dates: ['3 March 2026', '03/14/2026', '2026-03-14', 'March 14', 'Tuesday'],
    times: ['14:30', '2 pm', '9:15 am'],
    amounts: ['$1,234.50', 'EUR 80', '£19.99'],
    greetings: ['Hi {first},', 'Dear {first} {last},', 'Hello Ms {last},'],
    sentences: [
      'We have opened ticket {ticket} for you.',
      'Your order {order} left us on {date}.',
      'We will call you at {phone}, {date} at {time}.',
      'The laptop with serial number {serial} goes to {address}.',
      'Your new password: {secret}',
      'The password is {secret}.',
      '{first} {last} can sign in as {mail}.',
      'The repair costs {amount}, see {link}.',
      '{last}’s mailbox is unlocked.',
      'Please tell {first} about it.',
    ],
    common: [
      'Open Settings and choose Printers, then press Add.',
      'Restart the computer and wait for two minutes.',
      'Windows 11 asks for it in step 3.',
      'Your password has expired, please choose a new one.',
    ],
    closing: 'Kind regards,\nSam',
  },
  de: {
    firsts: ['Erika', 'Jürgen', 'Anna-Lena', 'Özlem'],
    lasts: ['Müller', 'Weiß', 'Groß-Möller', 'Yıldız'],
    addresses: ['Musterstraße 12, 10115 Berlin', 'Lange Str. 3a, D-80331 München'],
    dates: ['3.11.2026', '14. März', '14.03.26', 'Donnerstag'],
    times: ['14:30 Uhr', '9 Uhr', '15.30 Uhr'],
    amounts: ['1.234,50 €', '80 Euro', 'EUR 19,99'],
    greetings: ['Hallo {first},', 'Sehr geehrte Frau {last},', 'Guten Tag Herr {last},'],
    sentences: [
      'Ihr Ticket {ticket} ist offen.',
      'Die Bestellung {order} geht am {date} hinaus.',
      'Wir rufen Sie unter {phone} an, {date} um {time}.',
      'Das Gerät mit der Seriennummer {serial} geht an {address}.',
      'Ihr neues Passwort lautet {secret}',
      'Kennwort: {secret}',
      'Frau {last} meldet sich mit {mail} an.',
      'Die Reparatur kostet {amount}, siehe {link}.',
      'Das Postfach von {first} {last} ist frei.',
    ],
    common: [
      'Bitte öffnen Sie die Einstellungen und wählen Sie Drucker.',
      'Starten Sie den Rechner neu und warten Sie zwei Minuten.',
      'Ihr Passwort ist abgelaufen, bitte wählen Sie ein neues.',
    ],
    closing: 'Mit freundlichen Grüßen\nSam',
  },
  fr: {
    firsts: ['Hélène', 'François', 'Jean-Luc'],
    lasts: ['Lefèvre', 'Dupont', 'd’Arcy'],
    addresses: ['12 rue de la Paix, 75002 Paris', '3 bis, avenue Victor Hugo'],
    dates: ['3 mars 2026', '14/03/2026', 'mardi'],
    times: ['14h30', '9h15'],
    amounts: ['1 234,50 €', '80 euros'],
    greetings: ['Bonjour {first},', 'Bonjour Madame {last},', 'Cher Monsieur {last},'],
    sentences: [
      'Votre ticket {ticket} est ouvert.',
      'La commande {order} part le {date}.',
      'Nous vous appellerons au {phone} le {date} à {time}.',
      'L’appareil numéro de série {serial} est envoyé au {address}.',
      'Votre mot de passe : {secret}',
      'Madame {last} se connecte avec {mail}.',
      'La réparation coûte {amount}, voir {link}.',
    ],
    common: ['Ouvrez les paramètres et choisissez Imprimantes.', 'Redémarrez l’ordinateur et attendez deux minutes.'],
    closing: 'Cordialement,\nSam',
  },
  es: {
    firsts: ['Lucía', 'José', 'María'],
    lasts: ['García', 'Núñez', 'Peñalver'],
    addresses: ['Calle Mayor 5, 28013 Madrid', 'Avda. de la Constitución, 12'],
    dates: ['3 de marzo de 2026', '14/03/2026', 'martes'],
    times: ['14:30', '9:15 h'],
    amounts: ['1.234,50 €', '80 euros'],
    greetings: ['Hola {first}:', 'Estimada Sra. {last}:', 'Buenos días {first} {last}:'],
    sentences: [
      'Su ticket {ticket} está abierto.',
      'El pedido {order} sale el {date}.',
      'Le llamaremos al {phone} el {date} a las {time}.',
      'El equipo con número de serie {serial} va a {address}.',
      'Su contraseña: {secret}',
      'La señora {last} entra con {mail}.',
      'La reparación cuesta {amount}, vea {link}.',
    ],
    common: ['Abra la configuración y elija Impresoras.', 'Reinicie el equipo y espere dos minutos.'],
    closing: 'Saludos,\nSam',
  },
  it: {
    firsts: ['Giulia', 'Niccolò'],
    lasts: ['Rossi', 'D’Angelo'],
    addresses: ['Via Roma 3, 00184 Roma'],
    dates: ['3 marzo 2026', '14/03/2026', 'giovedì'],
    times: ['14:30'],
    amounts: ['1.234,50 €'],
    greetings: ['Ciao {first},', 'Gentile Signora {last},'],
    sentences: [
      'Il ticket {ticket} è aperto.',
      'Il suo ordine {order} parte il {date}.',
      'La chiamiamo al {phone}, {date} alle {time}.',
      'Lo mandiamo a {address}.',
      'La password: {secret}',
      'Costa {amount}, vedi {link} oppure {mail}',
    ],
    common: ['Apra le impostazioni e scelga Stampanti.'],
    closing: 'Cordiali saluti\nSam',
  },
  pl: {
    firsts: ['Łukasz', 'Małgorzata'],
    lasts: ['Wiśniewski', 'Żak'],
    addresses: ['ul. Długa 7, 00-238 Warszawa'],
    dates: ['3 marca 2026', '14.03.2026', 'czwartek'],
    times: ['14:30'],
    amounts: ['1234,50 zł'],
    greetings: ['Dzień dobry {first},'],
    sentences: [
      'Zgłoszenie {ticket} jest otwarte.',
      'Zamówienie {order} wysłano {date}.',
      'Zadzwonimy: {phone}, {date} o {time}.',
      'Wysyłamy na adres {address}.',
      'Hasło: {secret}',
      'Koszt to {amount}, {link} i {mail}',
      'Proszę powiedzieć o tym: {first} {last}.',
    ],
    common: ['Proszę otworzyć ustawienia i wybrać drukarki.'],
    closing: 'Pozdrawiam\nSam',
  },
  ja: {
    firsts: ['太郎', '花子'],
    lasts: ['田中', '鈴木'],
    addresses: ['〒100-0001 東京都千代田区千代田1番'],
    dates: ['2026年3月14日', '3月14日', '木曜日'],
    times: ['14時', '14:30'],
    amounts: ['12,345円'],
    greetings: ['{last}様', '{last} {first} 様'],
    sentences: [
      'チケット番号は{ticket}です。',
      '注文番号 {order} は {date} に発送します。',
      '{date} の {time} に {phone} へお電話します。',
      'お届け先: {address}。',
      'パスワード: {secret}',
      '費用は {amount} です。 {link} と {mail} をご覧ください。',
      '{last}さんにもお伝えください。',
    ],
    common: ['設定を開いて、プリンターを選んでください。'],
    closing: 'よろしくお願いいたします。\nSam',
  },
};

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'123456789'), { minLength: count, maxLength: count }).map((all) => all.join(''));

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase() || 'kunde';

export interface Reply {
  readonly text: string;
  readonly customer: Customer;
  readonly used: readonly (keyof Customer)[];
  readonly common: readonly string[];
}

/** A past reply in one language, and whose it was. */
export const replyIn = (language: string): fc.Arbitrary<Reply> => {
  const words = spoken[language] as Spoken;
  const customer: fc.Arbitrary<Customer> = fc
    .record({
      first: fc.constantFrom(...words.firsts),
      last: fc.constantFrom(...words.lasts),
      host: fc.constantFrom('nordwind-logistik.de', 'acme.test', 'mail.kestrel.co.uk'),
      ticket: fc.oneof(
        digits(5).map((number) => `#${number}`),
        digits(6),
        digits(4).map((number) => `INC-${number}`),
      ),
      order: fc.oneof(
        digits(8),
        digits(6).map((number) => `PO-${number}`),
        digits(3).map((number) => `A${number}-7X`),
      ),
      serial: fc.oneof(
        digits(4).map((number) => `5CG${number}QX`),
        digits(9).map((number) => `SN${number}`),
      ),
      phone: fc.oneof(
        digits(8).map((number) => `+49 30 ${number}`),
        digits(6).map((number) => `0171 / ${number.slice(0, 3)} ${number.slice(3)}`),
        digits(4).map((number) => `(555) 010-${number}`),
      ),
      address: fc.constantFrom(...words.addresses),
      amount: fc.constantFrom(...words.amounts),
      date: fc.constantFrom(...words.dates),
      time: fc.constantFrom(...words.times),
      secret: fc.oneof(
        digits(4).map((number) => `Sommer${number}!`),
        digits(2).map((number) => `xK${number}-pQ#z`),
        fc.constantFrom('Hunter-Two!', 'sunshine', 'correcthorse'),
      ),
      path: digits(5),
    })
    .map(({ host, path, ...rest }) => ({
      ...rest,
      mail: `${plain(rest.first)}.${plain(rest.last)}@${host}`,
      link: `https://portal.${host}/case/${path}`,
    }));
  return fc
    .record({
      customer,
      greeting: fc.constantFrom(...words.greetings),
      sentences: fc.uniqueArray(fc.constantFrom(...words.sentences), { minLength: 1, maxLength: 6 }),
      common: fc.uniqueArray(fc.constantFrom(...words.common), { minLength: 0, maxLength: 2 }),
      joint: fc.constantFrom('\n\n', '\n', ' '),
    })
    .map(({ customer: who, greeting, sentences, common, joint }) => {
      const used = new Set<keyof Customer>();
      const filled = (template: string): string =>
        template.replace(/\{(\w+)\}/g, (_, slot: keyof Customer) => {
          used.add(slot);
          return who[slot];
        });
      // What stands after a password on its line may be a part of it, so each of these has its own.
      const body = [...sentences, ...common].map(filled);
      const own = body.some((sentence) => sentence.includes(who.secret)) ? '\n' : joint;
      const text = `${filled(greeting)}\n\n${body.join(own)}\n\n${words.closing}`;
      return { text, customer: who, used: [...used], common };
    });
};
