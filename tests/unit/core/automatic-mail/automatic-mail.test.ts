import { describe, expect, test } from 'vitest';
import { automaticMail, type AutomaticMail } from '../../../../core/automatic-mail/automatic-mail';
import { mailData, mailPhrasesFrom } from '../../../../core/automatic-mail/data';
import { processorTime } from '../../processor-time';

const phrases = mailPhrasesFrom(mailData);

const away: readonly (readonly [subject: string, text: string])[] = [
  [
    'Automatic reply: VPN does not connect',
    'I am out of the office until Monday. For urgent matters please call the service desk.',
  ],
  ['Out of Office: Printer E52', 'Thanks for your mail. I am back on 3 May.'],
  [
    'Auto: Out of Office Re: Your ticket 1042',
    'I am currently out of the office with limited access to email. I will respond upon my return.',
  ],
  [
    'RE: Your ticket 1042',
    "Hello,\nI'm on annual leave until 12 May with no access to my email. In urgent cases contact Lee Park.",
  ],
  ['[EXTERNAL] Automatic reply: Invoice', 'Kim Doe is no longer with the company. Please contact info@acme.example.'],
  ['Out of office until 12 May', 'I am travelling and will answer when I am back.'],
  [
    'Automatische Antwort: Drucker geht nicht',
    'Guten Tag, ich bin bis 12.05. nicht im Büro. In dringenden Fällen wenden Sie sich an Lee Park.',
  ],
  ['AW: Automatische Antwort: Störung', 'Ich befinde mich im Urlaub. Ihre E-Mail wird nicht weitergeleitet.'],
  ['Abwesenheitsnotiz', 'Vielen Dank für Ihre Nachricht. Ich bin ab dem 3. Mai wieder für Sie da.'],
  [
    'Re: Ihre Anfrage',
    'Ich bin derzeit nicht im Büro und kann Ihre Nachricht nicht beantworten. In dringenden Fällen hilft Ihnen Lee Park.',
  ],
  ['Abwesenheit bis 12.08.', 'Ich bin bis zum 12.08. im Urlaub.'],
  ['Réponse automatique : Imprimante en panne', "Je suis absent jusqu'au 12 mai. En cas d'urgence, contactez Lee."],
  ['Réponse automatique : VPN', 'Bonjour,'],
  [
    'Respuesta automática: La VPN no funciona',
    'Estoy de vacaciones hasta el lunes. Para asuntos urgentes llame a Lee.',
  ],
  ['Risposta automatica: Stampante', 'Sono assente fino al 12 maggio. Per urgenze contattare Lee.'],
  ['Resposta automática: Impressora', 'Estou de férias até 12 de maio. Em caso de urgência contacte Lee.'],
  [
    'Automatisch antwoord: Printer werkt niet',
    'Ik ben tot 12 mei met vakantie. Voor dringende zaken kunt u Lee bellen.',
  ],
  ['Autosvar: Skrivaren fungerar inte', 'Jag är på semester och är åter 12 maj. Vid brådskande ärenden kontakta Lee.'],
  ['Automatisk svar: Printer', 'Jeg er på ferie til den 12. maj. Ved hastesager kontakt Lee.'],
  ['Automatisk svar: Skriver', 'Jeg er ikke på kontoret før 12. mai. Hvis det haster, ring Lee.'],
  ['Automaattinen vastaus: Tulostin', 'Olen lomalla 12.5. asti. Kiireellisissä asioissa ota yhteyttä Leehen.'],
  ['Odpowiedź automatyczna: Drukarka', 'Jestem na urlopie do 12 maja. W pilnych sprawach proszę o kontakt z Lee.'],
  ['Automatická odpověď: Tiskárna', 'Jsem na dovolené do 12. května. V naléhavých případech volejte Lee.'],
  ['Автоматический ответ: Принтер', 'Я в отпуске до 12 мая. По срочным вопросам обращайтесь к Ли.'],
  ['Автоответ: VPN', 'Спасибо за письмо.'],
  ['Otomatik yanıt: Yazıcı', 'Şu anda ofis dışındayım. Acil durumlarda Lee ile görüşün.'],
  ['自動応答: プリンター', '5月12日まで休暇をいただいております。お急ぎの場合は Lee までご連絡ください。'],
  ['自动答复: 打印机', '我正在休假，如有急事请联系 Lee。'],
  ['自動回覆: 印表機', '我目前不在辦公室，如有急事請聯絡 Lee。'],
  ['자동 회신: 프린터', '현재 휴가 중입니다. 급한 용무는 Lee에게 연락 바랍니다.'],
  ['رد تلقائي: الطابعة', 'أنا خارج المكتب حتى 12 مايو. للحالات العاجلة اتصل بلي.'],
];

const undelivered: readonly (readonly [string, string])[] = [
  [
    'Undeliverable: Your ticket 1042',
    'Delivery has failed to these recipients or groups:\nkim@acme.example\nThe email address you entered couldn’t be found.',
  ],
  [
    'Undelivered Mail Returned to Sender',
    'This is the mail system at host mx.acme.example.\nI’m sorry to have to inform you that your message could not\nbe delivered to one or more recipients.',
  ],
  [
    'Delivery Status Notification (Failure)',
    '** Address not found **\nYour message wasn’t delivered to kim@acme.example because the address couldn’t be found.',
  ],
  [
    'Mail delivery failed: returning message to sender',
    'This message was created automatically by mail delivery software.\nA message that you sent could not be delivered.',
  ],
  [
    'failure notice',
    'Hi. This is the qmail-send program at acme.example.\nI’m afraid I wasn’t able to deliver your message to the following addresses.',
  ],
  ['Unzustellbar: Ihre Anfrage', 'Fehler bei der Nachrichtenzustellung an folgende Empfänger: kim@acme.example'],
  ['Non remis : Votre demande', 'Votre message à kim@acme.example n’a pas pu être remis.'],
  ['No se puede entregar: Su solicitud', 'Su mensaje a kim@acme.example no se ha podido entregar.'],
  ['Onbestelbaar: Uw aanvraag', 'Uw bericht aan kim@acme.example kan niet worden bezorgd.'],
  ['Niedostarczalne: Zgłoszenie', ''],
  ['Warning: message delayed 4 hours', 'THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.'],
  [
    'Re: Invoice',
    'Mail Delivery System: this message could not be delivered.\nReporting-MTA: dns; mx.acme.example\nFinal-Recipient: rfc822; kim@acme.example',
  ],
];

const receipts: readonly (readonly [string, string])[] = [
  [
    'Read: Your ticket 1042',
    'Your message\n\nTo: IT\nSubject: Your ticket\nSent: Monday\n\nwas read on Monday, 2 March 2026 10:00.',
  ],
  ['Gelesen: Ihre Anfrage', 'Ihre Nachricht\n\nAn: IT\nBetreff: Anfrage\n\nwurde am Montag, 2. März 2026 gelesen.'],
  ['Lu : Votre demande', ''],
  ['Leído: Su solicitud', 'Su mensaje\nPara: IT\nfue leído el lunes'],
  ['開封済み: お問い合わせ', ''],
  [
    'Delivered: Your ticket',
    'Delivery to these recipients or groups is complete, but no delivery notification was sent.',
  ],
  ['Not read: Newsletter', 'Your message\nTo: IT\nwas deleted without being read on Monday.'],
];

const answersOfProgrammes: typeof receipts = [
  [
    'Potwierdzenie odczytu: faktura 03/24',
    '[EXTERNAL]\nPotwierdzam odczytanie wiadomości „faktura 03/24”. To potwierdzenie zostało wygenerowane automatycznie.',
  ],
  ['Accepted: Monthly review', 'Ian Mossop has accepted this meeting.\n\nWhen: Thursday 14:00-15:00'],
  ['Zugesagt: Monatsgespräch', 'Ian Mossop hat diese Besprechung zugesagt.'],
  ['Recall: Salaries', 'Lucy Tremlett would like to recall the message, “Salaries”.'],
];

const acknowledgements: readonly (readonly [string, string])[] = [
  [
    '[#8812] Your request',
    'Hello,\nThank you for contacting Acme. Your request (#8812) has been received and we will get back to you within 2 business days.',
  ],
  [
    'Ticket 8812 erstellt',
    'Vielen Dank für Ihre Anfrage. Wir melden uns so schnell wie möglich bei Ihnen.\nBitte antworten Sie nicht auf diese Nachricht.',
  ],
  ['Votre demande 8812', 'Nous avons bien reçu votre demande et reviendrons vers vous dans les meilleurs délais.'],
  ['Automatic reply: Printer', 'Thank you for contacting us. We have received your message.'],
  ['お問い合わせありがとうございます', 'お問い合わせを受け付けました。担当者より折り返しご連絡いたします。'],
];

const people: readonly (readonly [string, string])[] = [
  ['Automatic reply does not work in Outlook', 'I set it up yesterday but nothing is sent.'],
  ['Out of office', 'Our out-of-office assistant cannot be switched on since the update.'],
  [
    'Out-of-office assistant',
    'How do I turn on an out-of-office reply for a shared mailbox? I am on vacation from Monday.',
  ],
  ['Automatic reply: does not work in shared mailbox', 'I cannot turn it on. The button is grey.'],
  [
    'Automatic replies keep being sent',
    'I am back in the office but automatic replies are still sent to everybody. Please switch them off.',
  ],
  ['Out of office: Kim Doe', 'Please set an out-of-office reply for Kim Doe, who is ill.'],
  ['Vacation cover', 'I am on vacation until 12 May. Please give Lee access to my mailbox.'],
  ['Laptop', 'I am out of the office until Monday, in urgent cases call me. The new laptop does not start.'],
  ['Undeliverable mails', 'Hello, since today all my mails to acme.example come back as undeliverable. What can I do?'],
  [
    'Undeliverable: Invoice',
    'Hi IT, I get this message for every mail to acme.example. Can you check?\n\nDelivery has failed to these recipients',
  ],
  ['FW: Undeliverable: Invoice', 'Delivery has failed to these recipients or groups: kim@acme.example'],
  ['WG: Automatische Antwort: Bestellung', 'Ich bin nicht im Büro. In dringenden Fällen Lee.'],
  ['Mail delivery failed', 'I get the error “message could not be delivered” when I write to customers.'],
  ['Read: only file system on server 12', 'The disk of server 12 was mounted as read only after the restart.'],
  ['Delivered: wrong laptop', 'You have sent me a laptop with a German keyboard. I ordered an English one.'],
  ['Recall: please call me again', 'I have missed your call about the broken screen.'],
  ['Cancelled: my order of two screens', 'Who has cancelled it? I still need them.'],
  ['Read receipts', 'Please disable read receipts for all of us.'],
  ['Abwesenheitsassistent', 'Der Abwesenheitsassistent lässt sich nicht einschalten.'],
  ['Abwesenheit: Vertretung für Kim', 'Ab Montag soll Lee die Mails von Kim bekommen.'],
  ['Automatische Antwort funktioniert nicht', 'Seit dem Update geht die automatische Antwort nicht mehr raus.'],
  ['Réponse automatique', 'La réponse automatique ne fonctionne plus depuis hier.'],
  ['Respuesta automática', '¿Cómo puedo activar la respuesta automática en Outlook?'],
  ['Autosvar', 'Mitt autosvar fungerar inte. Hur gör jag?'],
  ['自動応答', '自動応答の設定ができません。教えてください。'],
  ['自动答复', '自动答复无法开启，请帮忙。'],
  ['자동 회신', '자동 회신이 작동하지 않습니다.'],
  ['Автоответ не работает', 'Не могу включить автоответ в Outlook.'],
  ['رد تلقائي', 'الرد التلقائي لا يعمل في أوتلوك'],
  ['We received your message', 'We received your invoice, but the link in it does not work. Please send it again.'],
  ['Printer', 'Thank you for your message. It still does not print.'],
  [
    'ALERT: disk full on srv1',
    'This is an automated message. Disk C: of srv1 is 98 % full. Please do not reply to this e-mail.',
  ],
  ['VPN down', 'Nobody can work. This is urgent!'],
  [
    'Accepted: purchase of three screens',
    'My manager has accepted the purchase of three screens for our team, see the form.',
  ],
  ['Away message in Teams', 'My status is always away although I work.'],
  ['', ''],
  ['', 'hello'],
];

const all: readonly (readonly [AutomaticMail, typeof away])[] = [
  ['away', away],
  ['undelivered', undelivered],
  ['receipt', [...receipts, ...answersOfProgrammes]],
  ['acknowledgement', acknowledgements],
];

for (const [kind, mails] of all)
  describe(`nobody wrote this (${kind})`, () => {
    test.each(mails)('%j %j', (subject, text) => {
      expect(automaticMail(subject, text, phrases)).toBe(kind);
    });
  });

describe('a person wrote this', () => {
  test.each(people)('%j %j', (subject, text) => {
    expect(automaticMail(subject, text, phrases)).toBeNull();
  });
});

test('a huge text takes no longer than any other', () => {
  const spent = processorTime();
  for (const piece of [
    'your message ',
    'i am ',
    'bin ',
    'please ',
    'ihre nachricht ',
    '[a] ',
    'read ',
    'не ',
    '自動',
    'Re: ',
  ])
    automaticMail(piece.repeat(20_000), piece.repeat(100_000), phrases);
  expect(spent()).toBeLessThan(500);
});
