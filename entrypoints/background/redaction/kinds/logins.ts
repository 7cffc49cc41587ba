import { matched, type Piece } from '../text/piece';

/** What a name and its password are called together, in six languages. */
const PAIR =
  'cred(?:ential)?s?|id ?/ ?pw|login ?(?:data|details|info)?|sign-?in|zugangsdaten|anmeldedaten|logindaten|identifiants?|credenciales|credenciais|datos de acceso|dados de acesso|認証情報|ログイン情報';
const USER =
  'user(?:[ _-]?name)?|login|account|benutzer(?:name)?|kennung|usuario|usuário|utilisateur|identifiant|ユーザー名?';
const PASS = 'pass(?:word)?|pw|pwd|passwort|kennwort|mdp|mot de passe|contraseña|senha|パスワード';

/** Where the shape around it says which part is the password. The group is the value. */
const shapes: readonly RegExp[] = [
  // Short codes that need no sign: `CVV 123`, `PIN 4821`.
  /(?<![\p{L}\d])(?:[Cc][Vv][VvCc]2?|CVC|PUK|PIN|OTP|TAN|[Pp]asscode|(?:[Ss]ecurity|[Vv]erification|[Aa]ccess) code) (\d{3,8}(?:-\d{2,6})?)(?![\d-]|[.,]\d)/dgu,
  // `Your code is 847 291`: a code is an error's as well, so it has to be somebody's.
  /(?<![\p{L}\d])(?:your|my|ihr|dein|mein|votre|ton|mon|su|tu|mi|seu|meu|o seu|el|der|verification|access|security) (?:(?!error|exit|status|return|stop|event|response|zip|post|area|country|product|item|article|model|bar|qr|source)[\p{L}-]{1,16} )?c(?:ode|[oó]digo)(?: [\p{L}-]{1,16}){0,2} (?:is|was|lautet|ist|est|es|é):? (\d{3,4}[ -]?\d{1,4})(?![\d-])/dgiu,
  // `user/password: jane / S3cret!`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:${USER}) ?[/&+,] ?(?:${PASS})|${PAIR})(?: ?[:：=] ?| )[^\s/|,:]{1,64} ?[/|,:] ?(?=\S{0,63}[\d!#$%&*+=?@^~])(\S{3,64})`,
    'dgiu',
  ),
  // `login jane password S3cretNow`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${USER})[ :=]{1,3}[^\s/|,]{1,64},? (?:and |und |et |y |e )?(?:${PASS})[ :=]{1,3}(?=\S{0,63}\d)(?=\S{0,63}\p{L})(\S{4,64})`,
    'dgiu',
  ),
  // `login jane / S3cret!`
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${USER})[ :=]{1,3}[^\s/|,]{1,64} ?/ ?(?=\S{0,63}\d)(?=\S{0,63}\p{L})(\S{6,64})`,
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
  /\bsshpass -p ?["']?([^\s"']{3,64})/dg,
  / --?(?:password|passwd|pass)[ =]["']?([^\s"'-][^\s"']{2,63})/dgi,
  /ConvertTo-SecureString(?: -String)? ["']([^"'\n]{3,64})["']/dgi,
  // `<password>S3cret</password>`
  /<[\w:.-]{0,40}(?:password|passwd|pwd|passphrase|secret)>([^<\n]{3,64})<\//dgi,
];

export const logins = (text: string): Piece[] => shapes.flatMap((shape) => matched('password', text, shape, 1));
