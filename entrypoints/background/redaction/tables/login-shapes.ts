/** What a name and its password are called together, in six languages. */
const PAIR =
  'cred(?:ential)?s?|id ?/ ?pw|login ?(?:data|details|info)?|sign-?in|zugangsdaten|anmeldedaten|logindaten|identifiants?|credenciales|credenciais|datos de acceso|dados de acesso|mes acc[eè]s|zugang|認証情報|ログイン情報';
const USER =
  'user(?:[ _-]?name)?|login|account|benutzer(?:name)?|kennung|usuario|usuário|utilisateur|identifiant|ユーザー名?';
const PASS = 'pass(?:word)?|pw|pwd|passwort|kennwort|mdp|mot de passe|contraseña|senha|パスワード';

/** Where the shape around it says which part is the password. The group is the value. */
export const loginShapes: readonly RegExp[] = [
  // On the back of a card: `CVV 123`.
  /(?<![\p{L}\d])CV[VC]2? (\d{3,4})(?![\d-]|[.,]\d)/dgiu,
  // `SSID: Office  Key: S3cretNow`
  /\bSSID\b[^\n]{1,60}?(?:key|schlüssel|clave|chave|clé|キー)[ :=]{1,3}["']?([^\s"']{8,63})/dgiu,
  // `user/password: jane / S3cret!`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:${USER}) ?[/&+,] ?(?:${PASS})|${PAIR})(?: (?:for|of|to|für|zum|vom|pour|de|para|do|da|del)(?: [\p{L}\d-]{1,16}){1,3})?(?: ?[:：=] ?| )[^\s/|,:]{1,64} ?[/|,:] ?(?!\d{1,4} \d)(?=\S{0,63}[\d!#$%&*+=?@^~])(\S{3,64})`,
    'dgiu',
  ),
  // `login jane password S3cretNow`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${USER})[ :=]{1,3}[^\s/|,]{1,64},? (?:and |und |et |y |e )?(?:${PASS})[ :=]{1,3}(?=\S{0,63}\d)(?=\S{0,63}\p{L})(\S{4,64})`,
    'dgiu',
  ),
  // `login jane / S3cret!`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${USER})[ :=]{1,3}[^\s/|,="'<>]{1,64} ?/ ?(?=\S{0,63}\d)(?=\S{0,63}\p{L})(\S{6,64})`,
    'dgiu',
  ),
  // `use S3cretNow as the password`
  /(?<![\p{L}\d])(?:to|use|auf|verwende) ([^\s"'()]{6,64}) (?:as|als) (?:(?:the|my|a|new|das|neues) ){0,2}(?:pass|kenn)wor[dt](?!\p{L})/dgiu,
  // `docker login -u jane -p S3cret`
  /\b(?:docker|psexec|ldapsearch|unzip|7z|plink|mongo|redis-cli|sqlcmd)\b[^\n]{0,120}? -[pPwWa] ?["']?([^\s"'-]\S{2,63})/dg,
  // Commands: `mysql -u root -pS3cret`, `curl -u admin:S3cret`, `net use … /user:ACME\jane S3cret`, `sshpass -p S3cret`.
  /\bmysql\w{0,12} [^\n]{0,160}?-p([^\s-]\S{2,63})/dg,
  / (?:-u|--user|--proxy-user) ?["']?[\w.@\\-]{1,64}:([^\s"'@]{3,64})/dg,
  /\bnet use [^\n]{0,160}?\/user:\S{1,64} ([^\s/]\S{2,63})/dgi,
  /\bmstsc\b[^\n]{0,160}? \/p:([^\s"']{3,64})/dgi,
  /\bsmbclient\b[^\n]{0,160}? -U ?[\w\\]{1,64}%([^\s"']{3,64})/dg,
  /\bsshpass -p ?["']?([^\s"']{3,64})/dg,
  / --?(?:password|passwd|pass)[ =]["']?([^\s"'-][^\s"']{2,63})/dgi,
  /ConvertTo-SecureString(?: -String)? ["']([^"'\n]{3,64})["']/dgi,
  // `log in with admin and S3cret!`
  /(?<!\p{L})(?:anmeld|log-?in|log in|sign in|connexion|connect|combo|entr[aoe]|acces|einlogg)\p{L}{0,6} (?:is |with |mit |avec |con |com )?[\w.@-]{2,40} ?(?:\/ ?(?=\S{0,60}\d)|(?:and|und|et|y|e) (?=\S{0,60}\d)(?=\S{0,60}(?:[!#$%&*+=?^~]|\p{Ll}\d\p{Ll})))(?=\S{0,60}\p{L})(\S{6,64})/dgiu,
  // A line of `.netrc`.
  /\blogin \S{1,64} {1,3}password (\S{3,64})/dg,
  // `<password>S3cret</password>`
  /<[\w:.-]{0,40}(?:password|passwd|pwd|passphrase|secret)>([^<\n]{3,64})<\//dgi,
];
