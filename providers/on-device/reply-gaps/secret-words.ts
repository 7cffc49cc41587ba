/** What people call a secret, in the languages of help desks: the source of a pattern, searched in text in small letters. */
export const secretNames =
  "(?:pass ?words?|passwd|pwd|passphrase|pass ?code|passcode|pin(?:[- ]?code)?|puk|otp|one[- ]time code|verification code|security code|recovery key|activation key|licen[cs]e key|product key|api[- ]?key|secret(?: key)?|token|kennw(?:o|ö)rt(?:er)?|passw(?:o|ö)rt(?:er)?|initialpasswort|einmalpasswort|zugangscode|sicherheitscode|lizenzschl(?:ü|u)ssel|mots? de passe|code (?:d[’']acc(?:è|e)s|secret)|contrase(?:ñ|n)as?|clave(?: de acceso)?|senhas?|palavra[- ]passe|wachtwoord(?:en)?|parola|has(?:ł|l)o|l(?:ö|o)senord|adgangskode|kodeord|passord|salasana|heslo|jelsz(?:ó|o)|(?:ş|s)ifre|пароль|код доступа|パスワード|暗証番号|密码|密碼|비밀번호)";

/** The same of who signs in with it. */
export const userNames =
  "(?:user ?names?|user ?id|log-?in(?: name)?|benutzername|benutzerkennung|benutzer|anmeldename|kennung|nom d[’']utilisateur|identifiant|usuario|nombre de usuario|nome utente|utente|nome de usu(?:á|a)rio|utilizador|gebruikersnaam|nazwa u(?:ż|z)ytkownika|anv(?:ä|a)ndarnamn|brugernavn|ユーザー名|用户名)";

/** `The password is expired`: states that are no secret. Folded. */
export const secretStates =
  'expired reset wrong incorrect invalid valid correct required locked blocked changed too old new empty missing unknown case never always still only always also already about ' +
  'abgelaufen falsch ungultig gultig korrekt gesperrt zuruckgesetzt geandert neu alt leer abgelaufen unbekannt noch schon immer nie auch bereits ' +
  'expire incorrect invalide valide bloque change oublie caducada caducado incorrecta incorrecto bloqueada valida invalida vencida ' +
  'expirada bloqueado scaduta scaduto errata sbagliata bloccata verlopen onjuist geblokkeerd wygaslo niepoprawne utganget utlobet';
