/**
 * What mail programs write above a quoted mail, by language. `{d}` is the date with the time as that language writes it, `{n}` the
 * sender's name, `{a}` the address in its brackets, `_` a space that does not break. Noted from mails, not from the reader's words.
 */
export interface Language {
  readonly id: string;
  readonly dates: readonly string[];
  /** Gmail's line. */
  readonly gmail: string;
  /** Apple Mail's, Thunderbird's or another's. */
  readonly others: readonly string[];
  /** Outlook's labels: sender, time, addressee, subject. */
  readonly head: readonly [string, string, string, string];
  readonly original: string;
  readonly forwarded: string;
  readonly own: string;
}

const language = (
  id: string,
  dates: string,
  gmail: string,
  others: string,
  head: string,
  original: string,
  forwarded: string,
  own: string,
): Language => {
  const [from = '', sent = '', to = '', subject = ''] = head.split('|');
  return { id, dates: dates.split('|'), gmail, others: others.split('|'), head: [from, sent, to, subject], original, forwarded, own };
};

export const languages: readonly Language[] = [
  language('en', 'Mon, Mar 2, 2026 at 10:00_AM|Monday, 2 March 2026, 10:00|02/03/2026 10:00', 'On {d} {n} {a} wrote:', 'On {d}, {n} {a} wrote:|On {d}, {n} wrote:', 'From|Sent|To|Subject', 'Original Message', 'Forwarded message', 'It works now since the restart'),
  language('de', 'Mo., 2. März 2026 um 10:00_Uhr|02.03.2026 um 10:00', 'Am {d} schrieb {n} {a}:', 'Am {d} schrieb {n}:|{n} {a} schrieb am {d}:', 'Von|Gesendet|An|Betreff', 'Ursprüngliche Nachricht', 'Weitergeleitete Nachricht', 'Es geht seit dem Neustart'),
  language('fr', 'lun. 2 mars 2026 à 10:00|02/03/2026 à 10:00', 'Le {d}, {n} {a} a écrit_:', 'Le {d}, {n} a écrit_:|Le {d}, {n} {a} a écrit :', 'De_|Envoyé_|À_|Objet_', "Message d'origine", 'Message transféré', 'Cela marche depuis ce matin'),
  language('es', 'lun, 2 mar 2026 a las 10:00|2 de marzo de 2026, 10:00', 'El {d}, {n} ({a}) escribió:', 'El {d}, {n} {a} escribió:|El {d}, {n} escribió:', 'De|Enviado el|Para|Asunto', 'Mensaje original', 'Mensaje reenviado', 'Ya funciona desde ayer'),
  language('pt', 'seg., 2 de mar. de 2026 às 10:00|02/03/2026 10:00', 'Em {d}, {n} {a} escreveu:', 'Em {d}, {n} escreveu:', 'De|Enviado|Para|Assunto', 'Mensagem original', 'Mensagem encaminhada', 'Agora está a funcionar'),
  language('it', 'lun 2 mar 2026 alle ore 10:00|02/03/26 10:00', 'Il giorno {d} {n} {a} ha scritto:', 'Il {d}, {n} ha scritto:', 'Da|Inviato|A|Oggetto', 'Messaggio originale', 'Messaggio inoltrato', 'Adesso funziona tutto'),
  language('nl', 'ma 2 mrt 2026 om 10:00|02-03-2026 om 10:00', 'Op {d} schreef {n} {a}:', 'Op {d} schreef {n}:|Op {d} heeft {n} {a} het volgende geschreven:', 'Van|Verzonden|Aan|Onderwerp', 'Oorspronkelijk bericht', 'Doorgestuurd bericht', 'Het werkt nu weer'),
  language('sv', 'mån 2 mars 2026 kl 10:00|2026-03-02 kl. 10:00', 'Den {d} skrev {n} {a}:', '{d} skrev {n} {a}:|Den {d} skrev {n}:', 'Från|Skickat|Till|Ämne', 'Ursprungligt meddelande', 'Vidarebefordrat meddelande', 'Nu fungerar det igen'),
  language('da', 'man. 2. mar. 2026 kl. 10.00|02.03.2026 kl. 10.00', 'Den {d} skrev {n} {a}:', 'Den {d} skrev {n}:', 'Fra|Sendt|Til|Emne', 'Oprindelig meddelelse', 'Videresendt meddelelse', 'Det virker igen nu'),
  language('nb', 'man. 2. mars 2026 kl. 10:00|02.03.2026 10:00', '{d} skrev {n} {a}:', 'Den {d} skrev {n}:', 'Fra|Sendt|Til|Emne', 'Opprinnelig melding', 'Videresendt melding', 'Det fungerer igjen nå'),
  language('fi', 'ma 2. maalisk. 2026 klo 10.00|2.3.2026 klo 10.00', '{d} {n} ({a}) kirjoitti:', '{n} {a} kirjoitti {d}:|{n} kirjoitti {d}:', 'Lähettäjä|Lähetetty|Vastaanottaja|Aihe', 'Alkuperäinen viesti', 'Välitetty viesti', 'Nyt se toimii taas'),
  language('pl', 'pon., 2 mar 2026 o 10:00|2 marca 2026, o godz. 10:00', '{d} {n} {a} napisał(a):', 'W dniu {d}, {n} pisze:|Wiadomość napisana przez {n} {a} w dniu {d}:', 'Od|Wysłano|Do|Temat', 'Wiadomość oryginalna', 'Przekazana wiadomość', 'Teraz wszystko działa'),
  language('cs', 'po 2. 3. 2026 v 10:00|2. března 2026 10:00', '{d} odesílatel {n} {a} napsal:', 'Dne {d} {n} napsal(a):|Dne {d} {n} {a} napsal:', 'Od|Odesláno|Komu|Předmět', 'Původní zpráva', 'Přeposlaná zpráva', 'Už to zase funguje'),
  language('sk', 'po 2. 3. 2026 o 10:00|2. marca 2026 10:00', '{d} {n} {a} napísal(a):', 'Dňa {d} {n} napísal:', 'Od|Odoslané|Komu|Predmet', 'Pôvodná správa', 'Preposlaná správa', 'Už to zasa ide'),
  language('hu', '2026. márc. 2., H, 10:00|2026. március 2. 10:00', '{n} {a} ezt írta (időpont: {d}):', '{d} keltezéssel, {n} írta:|{d}, {n} {a} írta:', 'Feladó|Elküldve|Címzett|Tárgy', 'Eredeti üzenet', 'Továbbított üzenet', 'Most már működik'),
  language('ro', 'lun., 2 mar. 2026 la 10:00|02.03.2026 10:00', 'Pe {d}, {n} {a} a scris:', 'La {d}, {n} a scris:', 'De la|Trimis|Către|Subiect', 'Mesaj original', 'Mesaj redirecționat', 'Acum merge din nou'),
  language('ru', 'пн, 2 мар. 2026_г. в 10:00|02.03.2026 10:00', '{d}, {n} {a}:', '{d}, {n} пишет:|{d} пользователь {n} {a} написал:|{n} {a} писал(а) {d}:', 'От|Отправлено|Кому|Тема', 'Исходное сообщение', 'Пересылаемое сообщение', 'Теперь всё работает'),
  language('uk', 'пн, 2 бер. 2026_р. о 10:00|02.03.2026 10:00', '{d} {n} {a} пише:', '{d}, {n} пише:', 'Від|Надіслано|Кому|Тема', 'Оригінальне повідомлення', 'Переслане повідомлення', 'Зараз усе працює'),
  language('bg', 'пн, 2.03.2026_г. в 10:00', 'На {d} {n} {a} написа:', 'На {d}, {n} написа:', 'От|Изпратено|До|Относно', 'Оригинално съобщение', 'Препратено съобщение', 'Сега работи отново'),
  language('el', 'Δευ 2 Μαρ 2026 στις 10:00_π.μ.|2/3/2026 10:00', 'Στις {d}, ο χρήστης {n} {a} έγραψε:', 'Στις {d}, ο/η {n} έγραψε:', 'Από|Στάλθηκε|Προς|Θέμα', 'Αρχικό μήνυμα', 'Προωθημένο μήνυμα', 'Τώρα λειτουργεί ξανά'),
  language('tr', '2 Mar 2026 Pzt, 10:00|2.03.2026 10:00', '{n} {a}, {d} tarihinde şunu yazdı:', '{n} şunları yazdı ({d}):|{d} tarihinde {n} yazdı:', 'Kimden|Gönderildi|Kime|Konu', 'Orijinal İleti', 'İletilen İleti', 'Şimdi yine çalışıyor'),
  language('ar', 'الاثنين، 2 مارس 2026 في 10:00 ص|2026/03/02 10:00', 'في {d} تمت كتابة ما يلي بواسطة {n} {a}:', 'في {d}، كتب {n} {a}:|في {d}، كتب {n}:', 'من|تم الإرسال|إلى|الموضوع', 'الرسالة الأصلية', 'رسالة معاد توجيهها', 'يعمل الآن مرة أخرى'),
  language('he', 'יום ב׳, 2 במרץ 2026 ב-10:00|2.3.2026 10:00', '\u202bבתאריך {d} מאת \u202a{n}\u202c\u200f {a}:\u202c', 'ב-{d}, {n} כתב:|בתאריך {d}, {n} כתב/ה:', 'מאת|נשלח|אל|נושא', 'הודעה מקורית', 'הודעה שהועברה', 'עכשיו זה עובד שוב'),
  language('fa', '2026/03/02 10:00', 'در تاریخ {d}، {n} {a} نوشت:', 'در {d}، {n} نوشت:', 'از|ارسال شده|به|موضوع', 'پیام اصلی', 'پیام فوروارد شده', 'اکنون دوباره کار می\u200cکند'),
  language('ja', '2026年3月2日(月) 10:00|2026/03/02 10:00', '{d} {n} {a}:', '{d}、{n} {a}のメール:|{d}に{n}さんは書きました:', '差出人|送信日時|宛先|件名', '元のメッセージ', '転送メッセージ', '今は動いています'),
  language('zh-CN', '2026年3月2日周一 10:00|2026-03-02 10:00', '{n} {a} 于{d}写道：', '在 {d}，{n} {a} 写道：|{d}，{n} {a} 写道：', '发件人|发送时间|收件人|主题', '原始邮件', '转发的邮件', '现在又可以用了'),
  language('zh-TW', '2026年3月2日 週一 上午10:00', '{n} {a} 於 {d}寫道：', '{n} {a} 在 {d} 寫道：', '寄件者|寄件日期|收件者|主旨', '原始郵件', '轉寄郵件', '現在又可以用了'),
  language('ko', '2026년 3월 2일 (월) 오전 10:00|2026. 3. 2. 오전 10:00', '{d}, {n} {a}님이 작성:', '{d}, {n} {a} 작성:|{d}에 {n} 이(가) 쓴 글:', '보낸 사람|보낸 날짜|받는 사람|제목', '원본 메시지', '전달된 메시지', '이제 다시 됩니다'),
  language('vi', 'Th 2, 2 thg 3, 2026 vào lúc 10:00|02/03/2026 10:00', 'Vào {d} {n} {a} đã viết:', 'Vào ngày {d}, {n} đã viết:', 'Từ|Đã gửi|Tới|Chủ đề', 'Thư gốc', 'Thư đã chuyển tiếp', 'Bây giờ chạy lại rồi'),
  language('th', 'จ. 2 มี.ค. 2026 เวลา 10:00|2 มี.ค. 2569 10:00', 'ในวันที่ {d} {n} {a} เขียนว่า:', 'เมื่อ {d} {n} เขียนว่า:', 'จาก|ส่ง|ถึง|เรื่อง', 'ข้อความต้นฉบับ', 'ข้อความที่ส่งต่อ', 'ตอนนี้ใช้ได้แล้ว'),
  language('id', 'Sen, 2 Mar 2026 pukul 10.00|2 Maret 2026 10:00', 'Pada tanggal {d} {n} {a} menulis:', 'Pada {d}, {n} menulis:', 'Dari|Dikirim|Kepada|Subjek', 'Pesan Asli', 'Pesan terusan', 'Sekarang sudah jalan lagi'),
  language('hr', 'pon, 2. ožu 2026. u 10:00|02.03.2026. u 10:00', '{d} {n} {a} napisao je:', 'Dana {d} {n} je napisao/la:', 'Šalje|Poslano|Prima|Predmet', 'Izvorna poruka', 'Proslijeđena poruka', 'Sada opet radi'),
  language('sl', 'V pon., 2. mar. 2026 ob 10:00', '{d} je oseba {n} {a} napisala:', 'Dne {d} je {n} napisal(a):', 'Od|Poslano|Za|Zadeva', 'Izvirno sporočilo', 'Posredovano sporočilo', 'Zdaj spet deluje'),
  language('ca', 'dl., 2 de març 2026 a les 10:00', 'Missatge de {n} {a} del dia {d}:', 'El {d}, {n} va escriure:', 'De|Enviat|Per a|Tema', 'Missatge original', 'Missatge reenviat', 'Ara torna a anar'),
  language('et', '2. märts 2026 kell 10:00', 'Kuupäev {d} kirjutas {n} {a}:', '{n} kirjutas {d}:', 'Saatja|Saadetud|Adressaat|Teema', 'Algne kiri', 'Edastatud kiri', 'Nüüd töötab jälle'),
  language('lv', '2026. g. 2. marts, plkst. 10:00', '{d} — lietotājs {n} ({a}) rakstīja:', '{n} rakstīja {d}:', 'No|Nosūtīts|Kam|Temats', 'Sākotnējā ziņa', 'Pārsūtīta ziņa', 'Tagad atkal strādā'),
  language('lt', '2026-03-02, pr, 10:00', '{d} {n} {a} rašė:', '{d}, {n} parašė:', 'Nuo|Išsiųsta|Kam|Tema', 'Pirminis laiškas', 'Persiųstas laiškas', 'Dabar vėl veikia'),
  language('hi', 'सोम, 2 मार्च 2026 को 10:00 पूर्वाह्न बजे', '{d} पर {n} {a} ने लिखा:', '{d} को {n} ने लिखा:', 'प्रेषक|भेजा गया|प्रति|विषय', 'मूल संदेश', 'अग्रेषित संदेश', 'अब फिर से चल रहा है'),
];
