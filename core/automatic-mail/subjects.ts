import { fold } from './fold';

/** What mail programs and servers put at the beginning of a subject, before a colon or as the whole of it. */
const beginnings = {
  away: [
    'automatic reply|automated reply|automatic response|automated response|auto ?-?reply|auto ?-?response|auto ?-?responder|out of (?:the )?office(?: (?:auto ?-?reply|reply|message|notification|re))?|ooo|vacation (?:reply|message|notice|response)|away (?:message|notice)',
    'automatische antwort|automatische rückantwort|abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|assistent)|automatische abwesenheitsnotiz|autoantwort',
    "réponse automatique|message d'absence|absence du bureau|absent du bureau|notification d'absence",
    'respuesta automática|respuesta de ausencia|fuera de (?:la )?oficina|ausencia de la oficina|ausente de la oficina',
    "risposta automatica|fuori (?:sede|ufficio)|assenza dall'ufficio|messaggio di assenza",
    'resposta automática|fora do escritório|ausência temporária|ausente do escritório|mensagem de ausência',
    'automatisch antwoord|automatische beantwoording|afwezigheids(?:melding|bericht)',
    'autosvar|automatiskt svar|automatsvar|frånvaro(?:meddelande|meddelanden|besked)',
    'automatisk svar|autosvar|fraværsbesked|fraværsmelding',
    'automaattinen vastaus|automaattivastaus|poissaoloilmoitus|lomavastaus',
    'odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|poza biurem',
    'automatická odpověď|mimo kancelář|oznámení o nepřítomnosti',
    'автоматический ответ|автоответ|автоответчик|вне офиса',
    'otomatik yanıt|otomatik cevap|ofis dışı(?:nda|ndayım)?|ofis dışında',
    '自動応答|自動返信|自動回答|不在通知|不在のお知らせ|不在(?:応答|連絡)',
    '自动答复|自动回复|自動回覆|自動答覆|自動回復|休假通知',
    '자동 ?회신|자동 ?응답|자동 ?답장|부재 ?중(?: ?안내)?|부재 ?알림',
    'رد تلقائي|الرد التلقائي|رد آلي|خارج المكتب|خارج مقر العمل',
    'samodejni odgovor|automatski odgovor|automatikus válasz|răspuns automat|automatická odpoveď|автоматична відповідь|automàtica resposta|αυτόματη απάντηση|trả lời tự động|מענה אוטומטי|balasan otomatis',
  ],
  absent: [
    'on (?:vacation|holidays?|leave|pto)|absence notice|absent|abwesenheit|abwesend|im urlaub|urlaub|nicht im büro|absence|en congés?|en vacances|de vacaciones|ausente|ausencia|assente|in ferie|de férias|ausente|afwezig|niet op kantoor|buiten kantoor|met vakantie',
    'frånvaro|frånvarande|ej på kontoret|semester|fravær|ikke på kontoret|ikke til stede|ude af kontoret|ferie|poissa toimistosta|poissa|lomalla|nieobecność|nieobecny w biurze|urlop|nepřítomnost|dovolená|нет на месте|отсутствие на рабочем месте|в отпуске|отпуск|ofiste değilim|izindeyim|yıllık izin',
    '休暇中|休暇|出張中|外出|不在办公室|休假|出差|부재 ?중|휴가 ?중|في إجازة',
  ],
  undelivered: [
    'undeliverable|undelivered(?: mail)?(?: returned to sender)?|delivery status notification(?: \\((?:failure|delay)\\))?|delivery (?:failure|failed|has failed|delayed)|mail delivery (?:failed|failure|system|subsystem)(?:: returning message to sender)?|mail system error - returned mail|returned mail(?:: see transcript for details)?|failure notice|message (?:not delivered|undeliverable)|warning: (?:could not send message for past|message delayed) [0-9]+ hours|message delayed|returned to sender|non[- ]?delivery (?:report|notification)',
    'unzustellbar|nicht zustellbar|unzustellbare nachricht|zustellung fehlgeschlagen|zustellungsfehler|nachricht konnte nicht zugestellt werden',
    'non remis|non délivré|échec de (?:la )?remise|remise impossible|message non (?:remis|distribué)|échec de la distribution',
    'no se puede entregar|no entregado|no se ha podido entregar|error de entrega|mensaje no entregado|correo devuelto',
    'impossibile recapitare|non recapitabile|mancato recapito|consegna (?:fallita|non riuscita)|avviso di mancata consegna',
    'não (?:é possível entregar|entregue)|falha na entrega|mensagem não entregue|não foi possível entregar',
    'onbestelbaar|niet bezorgd|bezorging mislukt|kan niet worden bezorgd',
    'olevererbart|kan inte levereras|leveransfel|meddelandet kunde inte levereras|går inte att leverera',
    'kan ikke leveres|ikke leveret|ikke levert|leveringsfejl|leveringsfeil|uleverbar',
    'toimittamaton|ei voitu toimittaa|ei voi toimittaa|toimitus epäonnistui|viestiä ei voitu toimittaa',
    'niedostarczalne|nie można dostarczyć|niedostarczon[aey]|błąd doręczenia|nie dostarczono',
    'nedoručitelné|nelze doručit|nedoručeno|doručení se nezdařilo',
    'не удается доставить|недоставлено|недоставленное сообщение|сообщение не доставлено|ошибка доставки',
    'teslim edilemez|teslim edilemedi|teslim edilemeyen(?: ileti)?|iletilemedi|gönderilemedi',
    '配信不能|配信エラー|配達不能|送信エラー|メール配信失敗|送信できませんでした',
    '未传递|无法送达|系统退信|退信|投递失败|邮件发送失败|無法傳遞|未傳遞的郵件|郵件無法投遞',
    '배달되지 않음|배달할 수 없음|배달 실패|전송 실패|반송 메일|반송된 메일',
    'تعذر التسليم|غير قابل للتسليم|فشل التسليم|لم يتم التسليم',
  ],
  receipt: [
    'read|not read|read receipt|return receipt(?: \\(displayed\\))?|delivered|relayed|delivery receipt|accepted|declined|tentative|tentatively accepted|recall|new time proposed|cancell?ed',
    'gelesen|ungelesen gelöscht|lesebestätigung|zurückgerufen|rückruf|übermittelt|zugestellt|weitergeleitet|zugesagt|abgelehnt|mit vorbehalt',
    'lu|non lu|accusé de (?:lecture|réception)|remis|relayé|accepté|refusé',
    'leído|no leído|confirmación de lectura|entregado|aceptad[ao]|rechazad[ao]',
    'letto|non letto|conferma di lettura|recapitato|ricevuta di ritorno|accettat[ao]|rifiutat[ao]',
    'lid[ao]|não lid[ao]|confirmação de leitura|entregue|aceit[ao]|recusad[ao]',
    'gelezen|niet gelezen|leesbevestiging|bezorgd|geaccepteerd|geweigerd',
    'läst|ej läst|läskvitto|levererat|accepterat|avböjt',
    'læst|ikke læst|lest|ikke lest|kvittering for læsning|lesebekreftelse|leveret|levert|accepteret|godtatt|afvist|avslått',
    'luettu|lukukuittaus|toimitettu|hyväksytty|hylätty',
    'przeczytane|nieprzeczytane|potwierdzenie (?:przeczytania|odczytu|odczytania)|dostarczono|zaakceptowano|odrzucono',
    'přečteno|nepřečteno|potvrzení o přečtení|doručeno|přijato|odmítnuto',
    'прочтено|прочитано|не прочтено|уведомление о прочтении|доставлено|принято|отклонено',
    'okundu|okunmadı|okundu bilgisi|teslim edildi|kabul edildi|reddedildi',
    '開封済み|未開封のまま削除|開封確認|配信済み|承諾済み|辞退',
    '已读|未读|已讀|未讀|已送达|已傳遞|已接受|已拒绝',
    '읽음|읽지 않음|배달됨|수락됨|거절됨',
    'تمت القراءة|لم تتم القراءة|تم التسليم|مقبول|مرفوض',
  ],
} as const;

export type SubjectKind = keyof typeof beginnings;

/** A colon, a dash, a bracket, or nothing more; or a time (`until 12 May`, `bis 3.8.`). */
const ending =
  '(?= ?[:：]| ?$| [-–—|(\\[]| ?(?:until|till|from|through|bis|vom|ab|jusqu|du|hasta|del|fino|dal|ate|de|tot|van|till|til|fra|asti|do|od|с|по|до)? ?[0-9])';

/** One word may begin the subject of a person as well, so before a receipt's it has to be a colon. */
const colon = '(?= ?[:：]| ?$)';

const patterns = (Object.keys(beginnings) as SubjectKind[]).map(
  (kind) =>
    [
      kind,
      new RegExp(`^(?:${beginnings[kind].map(fold).join('|')})${fold(kind === 'receipt' ? colon : ending)}`, 'u'),
    ] as const,
);

/** `Re:` in many languages, numbers of a ticket in brackets, marks of a gateway (`[EXTERN]`). */
const around =
  /^(?:(?:re|aw|antw|sv|odp|ynt|rif|r|ref|res|回复|回覆|答复|返信|رد)(?:\[\d{1,3}\])? ?[:：] ?|\[[^\]]{1,60}\] ?|\*{3,5}[a-z ]{1,20}\*{3,5} ?)/u;

const passedOn = new RegExp(
  `^(?:\\[[^\\]]{1,60}\\] ?)?(?:${fold('fwd?|wg|tr|rv|i|enc|vb|vl|doorst|pd|ilt|př|пересл|перенапр|転送|转发|轉寄|전달|إعادة توجيه')}) ?[:：]`,
  'u',
);

/** Somebody sends on what came to them: that is their own concern. */
export const isPassedOn = (subject: string): boolean => passedOn.test(fold(subject.slice(0, 100)).trim());

/** What an automatic sender put before a subject; null for a subject of another kind. */
export function kindOfSubject(subject: string): SubjectKind | null {
  let rest = fold(subject.slice(0, 300)).trim();
  for (let again = 0; again < 4; again += 1) rest = rest.replace(around, '');
  return patterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
}
