/*
 * The words by which mail programs introduce a quoted or a passed-on mail, in the languages that Outlook, Gmail, Apple Mail and
 * Thunderbird ship most. Small letters, no colon; `heads.ts` and `intros.ts` compare after settling case, marks and spaces.
 */

export type Label = 'from' | 'date' | 'to' | 'copy' | 'subject';

const labelWords: Readonly<Record<Label, string>> = {
  from: 'from|von|de|da|van|från|fra|od|od koho|od kogo|от|від|кимден|kimden|gönderen|kimdən|lähettäjä|keneltä|feladó|de la|από|αποστολέας|từ|người gửi|จาก|ผู้ส่ง|dari|daripada|pengirim|差出人|送信者|发件人|發件人|寄件者|寄件人|寄信人|보낸 사람|보낸사람|발신|발신자|من|المرسل|מאת|از|فرستنده|प्रेषक|द्वारा|avsändare|afsender|avsender|expeditor|expéditeur|remitente|remetente|mittente|afzender|absender|nadawca|odesílatel|odosielateľ|отправитель|відправник|подател|pošiljatelj|pošiljalac|siuntėjas|nuo|no|sūtītājs|kellelt|saatja|šalje|шаље|igorlea|nork|mula kay|frá|pošiljatelj|remitent|dari|sender',
  date: 'sent|date|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviada|enviada em|enviado em|enviada el|fecha|data|data e hora|inviato|inviato il|data invio|verzonden|verzonden op|skickat|skickades|sänt|sendt|dato|wysłano|wysłane|data wysłania|odesláno|odoslané|dátum|küldve|elküldve|trimis|trimis la|dată|дата|отправлено|отправлен|дата отправки|надіслано|відправлено|изпратено|изпратен|на дата|gönderildi|gönderilme|gönderme tarihi|tarih|lähetetty|päivämäärä|päiväys|στάλθηκε|εστάλη|απεσταλμένα|ημερομηνία|đã gửi|ngày|ngày gửi|gửi|gửi lúc|ส่ง|ส่งเมื่อ|วันที่|วันที่ส่ง|เวลา|dikirim|terkirim|tanggal|dihantar|tarikh|送信日時|送信日|日付|日時|发送时间|发送日期|日期|时间|寄件日期|傳送時間|發送時間|送出時間|已傳送|보낸 날짜|보낸날짜|날짜|일시|تاريخ|التاريخ|تاريخ الإرسال|أرسلت|تم الإرسال|الإرسال|מתאריך|נשלח|תאריך|بتاريخ|ارسال|ارسال شده|تاریخ|भेजा गया|दिनांक|poslano|poslato|послато|датум|išsiųsta|nosūtīts|datums|saadetud|kuupäev|enviat|bidalia|sent|ipinadala|dagsetning|sent on|sendt den|time',
  to: 'to|an|à|a|para|aan|till|til|do|komu|címzett|către|кому|до|kime|alıcı|kimə|vastaanottaja|kenelle|προς|παραλήπτης|đến|tới|người nhận|ถึง|ผู้รับ|kepada|untuk|ke|宛先|收件人|收件者|받는 사람|받는사람|수신|수신자|إلى|المرسل إليه|אל|ל|به|गिरन्दा|प्रति|प्राप्तकर्ता|को|mottagare|modtager|mottaker|destinatar|destinataire|destinatario|destinatário|ontvanger|empfänger|adresat|příjemce|adresát|получатель|получател|одержувач|за|za|prima|прима|kam|adresāts|kellele|saaja|adresatas|per a|per|nori|kay|til|pour',
  copy: 'cc|bcc|kopie|copie à|copie|copia|cópia|kopi|kopia|kopio|kia|kopya|bilgi|dw|do wiadomości|udw|kópia|másolatot kap|másolat|копия|копія|копие|kopija|koopia|κοιν|κοινοποίηση|κοιν.|สำเนา|สำเนาถึง|tembusan|salinan|đồng gửi|抄送|副本|副本抄送|참조|숨은 참조|نسخة|نسخة إلى|العوضون|עותק|העתק|רونوشت|رونوشت|प्रतिलिपि|сс|важность|importance|priority|priorität|wichtigkeit|reply-to|antwort an|attachments|anlagen',
  subject:
    'subject|re|betreff|betrifft|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|vec|predmet|tárgy|subiect|тема|предмет|относно|konu|mövzu|aihe|otsikko|θέμα|chủ đề|tiêu đề|เรื่อง|หัวเรื่อง|หัวข้อ|subjek|perihal|judul|subyek|件名|主题|主旨|主題|标题|標題|제목|الموضوع|موضوع|נושא|הנדון|विषय|tema|assumpte|pealkiri|teema|temats|paksa|gaia|efni|naslov|наслов|zadeva',
};

export const labels: ReadonlyMap<string, Label> = new Map(
  (Object.entries(labelWords) as [Label, string][]).flatMap(([label, words]) =>
    words.split('|').map((word) => [word, label] as const),
  ),
);

/** Above a mail that is passed on. */
export const forwardWords =
  'forwarded message|weitergeleiteten nachricht|weitergeleiteten e-mail|weitergeleiteten mail|vidarebefordrat brev|předávaná zpráva|předávané zprávy|předaná zpráva|以下是轉寄|被轉寄的|被转发的|forwarded by|forwarded mail|forwarded email|begin forward|fwd message|weitergeleitete nachricht|weitergeleitete e-mail|weitergeleitet von|weitergeleitete mail|message transféré|message réexpédié|courriel transféré|transféré par|mensaje reenviado|mensaje transferido|reenviado por|mensagem encaminhada|mensagem reencaminhada|encaminhado por|messaggio inoltrato|inoltrato da|doorgestuurd bericht|doorgestuurd door|vidarebefordrat|vidarebefordrad|videresendt|lähetetty edelleen|välitetty viesti|edelleenlähetetty|przekazana wiadomość|wiadomość przekazana|przekazywanej wiadomości|przekazana dalej|přeposlaná zpráva|přeposlané zprávy|preposlaná správa|preposlanej správy|továbbított üzenet|továbbított levél|mesaj redirecționat|mesaj redirecţionat|mesajul redirecționat|mesaj înaintat|пересылаемое сообщение|пересланное сообщение|пересылаемого сообщения|переадресованное|переадресованного|пересланное письмо|переслане повідомлення|перенаправлене повідомлення|препратено съобщение|препратено писмо|προωθημένο μήνυμα|προωθημένου μηνύματος|iletilen ileti|yönlendirilen ileti|iletilmiş mesaj|iletilen mesaj|yönlendirilmiş mesaj|iletilen e-posta|전달된 메시지|전달된 메일|전달한 메일|転送メッセージ|転送されたメッセージ|転送メール|转发的邮件|转发邮件|转发的信息|轉寄的郵件|轉寄郵件|已轉寄|被转发的邮件|轉寄訊息|رسالة معاد توجيهها|الرسالة المعاد توجيهها|رسالة مُعاد توجيهها|رسالة محولة|رسالة مُحوّلة|הודעה שהועברה|הודעה מועברת|הועברה הודעה|thư đã chuyển tiếp|thư được chuyển tiếp|tin nhắn đã chuyển tiếp|chuyển tiếp thư|ข้อความที่ส่งต่อ|ส่งต่อข้อความ|pesan terusan|pesan yang diteruskan|pesan diteruskan|mesej dimajukan|अग्रेषित संदेश|fwd संदेश|پیام فوروارد|پیام ارسال شده|prosljeđena poruka|proslijeđena poruka|прослеђена порука|prosleđena poruka|posredovano sporočilo|persiųstas laiškas|persiųsta žinutė|pārsūtīta ziņa|pārsūtītais ziņojums|edastatud kiri|edastatud sõnum|missatge reenviat|birbidalitako mezua|áframsent'.split(
    '|',
  );

/** Above a mail that is answered. */
export const originalWords =
  "original message|original appointment|original mail|original email|original e-mail|ursprüngliche nachricht|originalnachricht|original-nachricht|originalmail|ursprünglicher termin|urspr. nachricht|message d'origine|message d’origine|message original|message initial|courriel original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|origineel bericht|ursprungligt meddelande|originalmeddelande|originalbrev|oprindelig meddelelse|original meddelelse|oprindelig besked|opprinnelig melding|original melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|původní zpráva|původní e-mail|pôvodná správa|eredeti üzenet|eredeti levél|mesaj original|mesajul original|mesajul inițial|исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|оригінальне повідомлення|початкове повідомлення|вихідне повідомлення|оригинално съобщение|оригинално писмо|αρχικό μήνυμα|πρωτότυπο μήνυμα|orijinal ileti|özgün ileti|orijinal mesaj|özgün mesaj|원본 메시지|원본 메일|원본메시지|원래 메시지|元のメッセージ|元のメール|原始邮件|原始郵件|原始信件|原邮件|原始訊息|الرسالة الأصلية|الرسالة الأصليَّة|رسالة أصلية|הודעה מקורית|ההודעה המקורית|thư gốc|tin nhắn gốc|tin nhắn ban đầu|thư ban đầu|ข้อความต้นฉบับ|ข้อความเดิม|pesan asli|pesan awal|mesej asal|मूल संदेश|پیام اصلی|izvorna poruka|originalna poruka|оригинална порука|изворна порука|izvirno sporočilo|pirminis laiškas|originalus pranešimas|sākotnējā ziņa|sākotnējais ziņojums|originaal kiri|algne sõnum|algne kiri|missatge original|jatorrizko mezua|upprunaleg skilaboð|oorspronklike boodskap".split(
    '|',
  );

/** Right before the colon of a line that introduces a quote. */
export const endVerbs =
  'wrote|writes|a écrit|ecrit|a ecrit|écrivait|écrit|escribió|escribio|escribiu|escribía|escreveu|ha scritto|scrisse|scritto|scrive|wrote the following|schrieb|geschrieben|schrieb folgendes|folgendes geschrieben|geschreven|het volgende geschreven|schreef|skrev|skrev følgende|skrev följande|har skrevet|har skrivit|napisał|napisała|napisał\\(a\\)|napisał/a|napisali|pisze|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|írta|írta a következőt|ezt írta|következőt írta|a scris|scris|написа|написал|написала|написал\\(а\\)|писал|писал\\(а\\)|писала|пишет|пише|написав|написала|написав\\(ла\\)|писав|έγραψε|έγραψε τα εξής|yazdı|şunu yazdı|şunları yazdı|yazmış|kirjoitti|kirjoittaa|kirjutas|rakstīja|rakstīja šādi|rašė|parašė|napisal|napisala|je napisal\\(a\\)|napisao je|napisala je|je napisao|je napisala|napisao|je napisao/la|napisao/la je|je napisao\\(la\\)|написао|написао је|је написао|је написао/ла|написала је|piše|đã viết|viết|เขียนว่า|เขียน|ได้เขียน|menulis|telah menulis|書きました|書いた|のメール|さんは書きました|書き込み|さんのメッセージ|写道|寫道|写到|寫到|写|撰寫|작성|작성함|작성했습니다|썼습니다|씀|쓴 글|님이 작성|님의 메시지|كتب|كتبت|كتب ما يلي|כתב|כתבה|כתב/ה|כתב\\.ה|כתבו|نوشت|نوشته|نوشته است|नے لکھا|ने लिखा|लिखा|va escriure|ha escrit|escrigué|idatzi du|idatzi zuen|skrifaði|het geskryf|geskryf|sumulat|isinulat ni|lähetti|a trimis';

/** Somewhere before the name of who wrote. */
export const midVerbs =
  'schrieb|schreef|skrev|skrifaði|kirjutas|napisał|napisała|napisał\\(a\\)|heeft|hat|har|írta|كتب|كتبت|تمت كتابة|بواسطة|מאת|napsal|napísal|писал|написал|пише|napisao|napisala|je oseba|missatge de';

/** How a line that introduces a quote begins, before its date. */
export const startWords =
  'on|in a message dated|am|vom|le|el|em|il|il giorno|op|den|w dniu|dnia|dne|dňa|pe|la data de|în data de|στις|vào|vào lúc|vào ngày|pada|pada tanggal|tarihinde|في|بتاريخ|در|در تاریخ|בתאריך|ב-|на|ในวันที่|เมื่อ|kuupäev|missatge de|dana|v v|дана|at|在|lúc|noong|op datum|datum|à|le lun|on behalf of';

/** Before the name of who is quoted, where no date stands. */
export const quotingWords =
  'quoting|zitat von|zitiere|citando a|citando|citation de|quota di|citazione da|citat från|citat fra|cytowanie|cytat|citace|idézet|цитирую|цитат|引用|citeren';
