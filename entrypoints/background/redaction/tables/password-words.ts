/** What a password is called, in six languages and some neighbours, and codes that open something for a while. */
export const passwordNames =
  /(?:pass(?:word|wort|wd|phrase)|kennwort|contraseña|mtan)\d?(?![\p{L}\d])|(?<![\p{L}\d])(?:pass(?:code| phrase)?|(?:recovery|seed|backup|secret|wallet) phrase|p\/w|passwords|pwd|pw|zugangscode|(?:wlan|netzwerk)-?(?:schlüssel|key)|wlan key|einmal-?code|2fa[- ]?code|c[oó]digo 2fa|code 2fa|c[oó]digo de (?:un solo uso|uso único)|code à usage unique|code wi-?fi|la contra(?= (?:es|era)\b)|losungswort|mots? de passe(?: d['’]acc[eè]s)?|mdp|code d['’]acc[eè]s|contrase(?:ñ|n)a(?: de acceso)?|clave(?: de acceso|(?: del?)? (?:wi-?fi|wpa2?|la red))?|frase[- ](?:de contraseña|secreta|senha)|(?:security|secret) answer|sicherheitsantwort|réponse secrète|respuesta (?:secreta|de seguridad)|resposta (?:secreta|de segurança)|phrase secrète|senha(?: de acesso)?|palavra[- ]passe|palabra clave|cl[eé] (?:de sécurité )?(?:du )?(?:wi-?fi|wpa|réseau)|chave (?:(?:d[oe] )?wi-?fi|wpa2?)|wachtwoord|hasło|heslo|lösenord|adgangskode|passord|salasana|jelszó|şifre|пароль|(?:wpa[23]?-?)?psk|wpa[23]?-key|pre-?shared key|netzwerkschlüssel|wi-?fi[- ]?key|pin(?:-code|-nummer| code)?|puk|cvv2?|cvc2?|otp|tan|(?:verification|security|access|one-time|unlock|confirmation) code|(?:bestätigungs|sicherheits|freischalt|verifizierungs)code|code (?:de )?(?:vérification|sécurité|confirmation|pin)|c[oó]digo de (?:verificaci[oó]n|seguridad|acceso|verificaç[aã]o|segurança|acesso))(?![\p{L}\d])|パスワード|パスフレーズ|暗号化キー|パス(?=[:：はにを])|合言葉|アクセスコード|PINコード|密[码碼]|비밀번호|暗証番号|パスコード|認証コード|確認コード|暗証/giu;

/** What a code opens, or who sent it: `Tür-`, `… de la alarma`. */
const opens = {
  en: 'verification|security|access|one-time|unlock|confirmation|authenticat(?:ion|or)|log-?in|sign-?in|backup|recovery|reset|door|gate|garage|alarm|safe|vault|locker|entry|entrance|activation|[2m]fa|two-factor|2-step|sms|e-?mail|pairing|keypad|lock|meeting|wi-?fi',
  de: 'bestätigungs|sicherheits|freischalt|freigabe|verifizierungs|zugangs|zutritts|einmal|anmelde|login-?|tür|tor|haustür|alarm|tresor|safe|entsperr|aktivierungs|wiederherstellungs|sms-?|auth-?|kopplungs|schließfach|kenn|zahlen|öffnungs|meeting-?',
  fr: "vérification|sécurité|confirmation|accès|usage unique|déverrouillage|validation|connexion|récupération|secours|activation|(?:la )?porte|l['’]entrée|l['’]alarme|(?:du )?coffre|(?:du )?portail|sms",
  es: '(?:verificación|seguridad|acceso|un solo uso|uso único|confirmación|desbloqueo|recuperación|autenticación|activación|la alarma|la puerta|la caja fuerte|entrada|sms)',
  pt: '(?:verificação|segurança|acesso|uso único|confirmação|desbloqueio|recuperação|autenticação|ativação|alarme|porta|cofre|portão|entrada|sms)',
};

/** What has a code of its own and opens nothing. */
const others =
  'error|exit|status|return|stop|event|response|zip|post|area|country|product|item|article|model|bar|qr|source|fehler|erro|postal|barras|produto|producto|erreur|produit|país|pays|promo|discount';

const latinCodes = [
  String.raw`(?:your|my|his|her|the new|ihr|dein|mein|sein|votre|ton|mon|su|tu|mi|seu|meu|o seu|el|der) (?:(?!${others})[\p{L}-]{1,16} )?c(?:ode|[oó]digo)(?! (?:de |d[ao] )?(?:${others}))`,
  // Of a code that came on a phone the sentence says so.
  String.raw`(?<!(?:${others})[ -])(?:code|kode|c[oó]digo)(?=[^\n]{0,60}(?:sms|text message|texted|whats ?app|\bapp(?!\p{L})|authenticator|re[cç]u(?!\p{L})|recib|lleg[oó]|receb|chegou|bekommen|erhalten|received|sent to|geschickt))`,
  String.raw`(?:${opens.en})[ -](?:pass)?(?:codes?|keys?|pins?)|one-?time (?:password|passcode|pin)|passcode|(?:combination|combo) (?:for|of|to)`,
  String.raw`(?:${opens.de})-?(?:code|kode|schlüssel|pin|kennwort|passwort|nummer)s?|code (?:für|zu[mr]?|vom|der|des) (?:den |die |das |der )?(?:${opens.de})`,
  String.raw`code (?:de |d['’]|du |à |reçu |de l['’])(?:${opens.fr})|clé de (?:récupération|secours)|digicode`,
  String.raw`(?:código|clave|llave) (?:de |del |por )(?:${opens.es})|(?:código|chave|senha|token) (?:de |d[ao] |por )(?:${opens.pt})`,
  String.raw`pin(?:-?(?:code|nummer|number))?|code pin|puk(?:-?code)?|otp|m?tan|2fa|token sms`,
].join('|');

/** What a code of digits or drawn groups is called that opens something: one that comes once, of a door or a safe, or what gets an account back. */
export const codeNames = [
  String.raw`(?<![\p{L}\d])(?:${latinCodes})(?![\p{L}\d]|[- ](?:pad|board|header|diode|out)s?(?!\p{L}))`,
  String.raw`(?:認証|確認|ワンタイム|届いた|解錠|解除|暗証|セキュリティ|アクセス|復旧|回復|リカバリー?|バックアップ|PIN|ピン|ログイン|二段階|入館|開錠)(?:コード|番号|キー|パスワード|パスコード)`,
].join('|');

/** Behind a number: a span, a size, how many of something. Then it opens nothing. */
export const codeUnits =
  '%|€|[$]|£|¥|円|min|sec|sek|std|hours?|stund|h(?![a-z])|s(?![a-z])|digit|stellig|ziffer|chiffre|dígito|zeichen|character|caract|times|mal(?![a-z])|fois|vece|veze|days?|tage?n?|jour|día|dia|weeks?|users?|people|personen|mb|gb|kb|ms|桁|分|秒|時|回|文字|日|年|月|人|件|個';

/** Words that say something about a password and are none. Bare. */
export const noPasswords =
  'is was are not no none yes ok n/a na required needed wrong incorrect invalid expired forgotten forgot reset changed change missing empty unknown correct same the a my your his her see below above attached hidden secret protected policy manager please and or too does must should will has have had been when after with for in on at by it works working ist nicht kein keine ja nein falsch abgelaufen vergessen zurucksetzen zuruckgesetzt geandert fehlt leer unbekannt korrekt siehe unten oben das der die mein ihr bitte und oder wird wurde hat muss soll est pas non oui incorrect expire oublie perdu reinitialise change vide inconnu voir ci-dessous le la mon votre et ou sera doit no si incorrecta caducada olvidada olvide perdida cambiada vacia desconocida ver abajo la el mi su y o nao sim incorreta expirada esqueci esquecida alterada vazia desconhecida abaixo a o minha sua e ou valid valide gultig ungultig valida invalida unchanged rejected refused refuse rechazada recusada abgelehnt gesetzt obligatoire obligatorio obligatoria obrigatoria bekannt stored saved champ campo pflichtfeld field feld verpflichtend minimum mindestens minimo 必須項目 wie inchange unveranderlich unverandert vierstellig mandatory compulsory digits ziffern chiffres digitos read-host';

/** Words in front of a password somewhere behind its name: verbs, and what leads to a new one. Bare. */
export const passwordLinks =
  'is was be being been now still from to me sent says and with as gave needs ist war sein lautet heisst noch namlich auf von zu jetzt bleibt musste sollte wohl immer est etait etre reste c’est en par sera maintenant es era ser sigue siendo a por queda sera ahora uso utilizo e eh foi continua ficou agora sendo para de pwd use using verwende utilise temporal provisional temporaire provisoire temporaria provisoria actual atual actuel initial inicial maestra mestra padrao defaut maitre temporary';
