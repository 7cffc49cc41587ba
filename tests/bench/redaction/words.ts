export const benchLanguages = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const;
export type BenchLanguage = (typeof benchLanguages)[number];

/** What people write to a help desk, without anything in it that stands for somebody. */
export const sentences: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: [
    'The printer on the second floor is not working since this morning.',
    'I have already restarted the laptop, but the error is still there.',
    'Could you please have a look at it today, as we need it for a meeting?',
    'My colleague has the same problem with the shared folder.',
    'It worked yesterday and nothing has changed on my side.',
    'Thank you for your help with this.',
    'When I open the file, the program closes without a message.',
    'Please let me know what you need from me.',
  ],
  de: [
    'Der Drucker im zweiten Stock geht seit heute Morgen nicht mehr.',
    'Ich habe den Rechner schon neu gestartet, aber der Fehler ist immer noch da.',
    'Können Sie bitte heute noch nachsehen, wir brauchen das für eine Besprechung?',
    'Meine Kollegin hat mit dem Ordner das gleiche Problem.',
    'Gestern ging es noch und ich habe nichts geändert.',
    'Vielen Dank für Ihre Hilfe.',
    'Wenn ich die Datei öffne, schließt sich das Programm ohne Meldung.',
    'Bitte sagen Sie mir, was Sie von mir noch brauchen.',
  ],
  fr: [
    'L’imprimante du deuxième étage ne fonctionne plus depuis ce matin.',
    'J’ai déjà redémarré le poste, mais l’erreur est toujours là.',
    'Pouvez-vous regarder aujourd’hui, nous en avons besoin pour une réunion ?',
    'Ma collègue a le même problème avec le dossier partagé.',
    'Hier cela marchait et je n’ai rien changé de mon côté.',
    'Merci pour votre aide.',
    'Quand j’ouvre le fichier, le programme se ferme sans message.',
    'Dites-moi ce que vous avez besoin de savoir pour avancer.',
  ],
  es: [
    'La impresora de la segunda planta no funciona desde esta mañana.',
    'Ya he reiniciado el portátil, pero el error sigue ahí.',
    '¿Podrían mirarlo hoy, por favor? Lo necesitamos para una reunión.',
    'Mi compañera tiene el mismo problema con la carpeta compartida.',
    'Ayer funcionaba y no he cambiado nada por mi parte.',
    'Muchas gracias por la ayuda con esto.',
    'Cuando abro el archivo, el programa se cierra sin mensaje.',
    'Díganme qué es lo que necesitan para seguir con el caso.',
  ],
  pt: [
    'A impressora do segundo andar não funciona desde hoje de manhã.',
    'Já reiniciei o notebook, mas o erro continua.',
    'Vocês podem olhar isso hoje, por favor? Precisamos para uma reunião.',
    'Minha colega tem o mesmo problema com a pasta compartilhada.',
    'Ontem funcionava e eu não mudei nada do meu lado.',
    'Obrigado pela ajuda com isso.',
    'Quando abro o arquivo, o programa fecha sem uma mensagem.',
    'Me digam do que precisam para continuar com o chamado.',
  ],
  ja: [
    '今朝から二階のプリンターが動きません。',
    'パソコンを再起動しましたが、まだエラーが出ます。',
    '会議で使うので、今日中に確認していただけますか。',
    '同僚も共有フォルダーで同じ問題が起きています。',
    '昨日までは使えていて、設定は何も変えていません。',
    'ご対応よろしくお願いいたします。',
    'ファイルを開くと、メッセージなしでプログラムが終了します。',
    '必要な情報があれば教えてください。',
  ],
};

/** A value in a sentence that does not name it. */
export const bareFrames: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: ['Please use {} from now on.', 'It is {}, as always.', 'That would be {} then.', 'I mean this one ({}).'],
  de: ['Bitte nehmen Sie ab jetzt {}.', 'Es ist wie immer {}.', 'Das wäre dann {}.', 'Ich meine das hier ({}).'],
  fr: ['Utilisez {} à partir de maintenant.', 'C’est {}, comme toujours.', 'Je parle de celui-ci ({}).'],
  es: ['A partir de ahora usen {} por favor.', 'Es {}, como siempre.', 'Me refiero a este ({}).'],
  pt: ['A partir de agora usem {} por favor.', 'É {}, como sempre.', 'Estou falando deste ({}).'],
  ja: ['今後は{}をお使いください。', 'こちらです：{}', 'いつもの（{}）です。', '{} でお願いします。'],
};

/** `{0}` is what the value is called. */
export const namedFrames: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: ['My {0} is {1}.', '{0}: {1}', 'The {0} is {1}, thanks.', '{0} = {1}'],
  de: ['Meine {0} ist {1}.', '{0}: {1}', 'Die {0} lautet {1}, danke.', '{0} = {1}'],
  fr: ['Mon {0} est {1}.', '{0} : {1}', 'Le {0} est {1}, merci.', '{0} = {1}'],
  es: ['Mi {0} es {1}.', '{0}: {1}', 'El {0} es {1}, gracias.', '{0} = {1}'],
  pt: ['Meu {0} é {1}.', '{0}: {1}', 'O {0} é {1}, obrigado.', '{0} = {1}'],
  ja: ['{0}は{1}です。', '{0}：{1}', '{0}: {1}', '{0}は「{1}」になります。'],
};

/** Where columns and lines hold it in place of a sentence. */
export const tables: readonly string[] = [
  '| {0} | {1} |',
  '{0}\t{1}',
  '{0};{1};ok',
  '"{0}","{1}"',
  '> {0}: {1}',
  '- {0}: {1}',
  '**{0}:** {1}',
  '<b>{0}:</b> {1}',
  '<td>{0}</td><td>{1}</td>',
  '\u001b[1m{0}:\u001b[0m {1}',
  '\n| Name | {0} |\n| --- | --- |\n| x | {1} |',
  '\nName;{0}\nx;{1}',
  '\n"Name","{0}"\n"x","{1}"',
  '\nName        {0}\nx           {1}   ',
  '{0}.............: {1}',
  "'{0}' => '{1}',",
  '【{0}】 {1}',
  '\n{0}\n\n{1}\n',
  '{0}: _{1}_',
  '{0}: «{1}»',
];

/** How a signature names a telephone. */
export const signatures: readonly string[] = ['\nT {1}\n', '\n☎ {1}\n', '\n📞 {1}\n', '\nM: {1} | www.acme.example\n'];

/** A password that a sentence tells, in other words than `my password is …`. */
export const toldPasswords: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: [
    'The admin password should be {1}.',
    'I changed the password from {1} to a new one.',
    'The temporary password you sent, {1}, is rejected.',
    'It only takes {1} as my password.',
    'Default password: {1}',
    'The pw is still {1}',
  ],
  de: [
    'Das Admin-Passwort müsste {1} sein.',
    'Masterpasswort: {1}',
    'Passwort dafür: {1}',
    'Ich gebe immer {1} als Kennwort ein.',
    'Das PW ist immer noch {1}',
    'Mir wurde {1} als neues Passwort gegeben.',
  ],
  fr: [
    'Le mot de passe administrateur devrait être {1}.',
    'Mot de passe par défaut : {1}',
    'Je saisis {1} comme mot de passe.',
    'Le mdp reste {1}',
    'Mot de passe « {1} » refusé.',
  ],
  es: [
    'La contraseña del administrador debería ser {1}.',
    'Contraseña maestra: {1}',
    'Escribo {1} como contraseña.',
    'La contraseña temporal {1} es rechazada.',
    'La clave sigue siendo {1}',
  ],
  pt: [
    'A senha do administrador deve ser {1}.',
    'Senha padrão: {1}',
    'Coloquei {1} como senha.',
    'A senha continua {1}',
    'Senha de acesso: {1}',
  ],
  ja: [
    '{1}をパスワードに設定しました。',
    'パスワードには{1}を使っています。',
    'パスワードとして{1}を入力しました。',
    '以下がパスワードです。\n{1}\n',
    '{1}というパスワードで入っています。',
  ],
};

/** A code of a few digits that opens something once. */
export const toldCodes: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: ['2FA code {1}', 'I got the code {1} by SMS.', 'The code from the app is {1}'],
  de: ['2FA-Code {1}', 'Einmalcode: {1}', 'Der Code aus der App war {1}'],
  fr: ['code 2FA {1}', 'Code à usage unique : {1}', 'Le code reçu par SMS est {1}'],
  es: ['código 2FA {1}', 'Código de un solo uso: {1}', 'El código que me llegó es {1}'],
  pt: ['código 2FA {1}', 'Código de uso único: {1}', 'O código que recebi foi {1}'],
  ja: ['認証コードは{1}です', '確認コード：{1}', 'ワンタイムコード {1}'],
};

export const labels = {
  email: { en: 'e-mail', de: 'E-Mail', fr: 'courriel', es: 'correo', pt: 'e-mail', ja: 'メール' },
  phone: { en: 'phone', de: 'Telefonnummer', fr: 'téléphone', es: 'teléfono', pt: 'telefone', ja: '電話番号' },
  card: {
    en: 'card number',
    de: 'Kartennummer',
    fr: 'numéro de carte',
    es: 'número de tarjeta',
    pt: 'número do cartão',
    ja: 'カード番号',
  },
  iban: { en: 'IBAN', de: 'IBAN', fr: 'IBAN', es: 'IBAN', pt: 'IBAN', ja: 'IBAN' },
  ip: { en: 'IP address', de: 'IP-Adresse', fr: 'adresse IP', es: 'dirección IP', pt: 'endereço IP', ja: 'IPアドレス' },
  mac: {
    en: 'MAC address',
    de: 'MAC-Adresse',
    fr: 'adresse MAC',
    es: 'dirección MAC',
    pt: 'endereço MAC',
    ja: 'MACアドレス',
  },
  key: { en: 'API key', de: 'API-Schlüssel', fr: 'clé API', es: 'clave de API', pt: 'chave de API', ja: 'APIキー' },
  password: { en: 'password', de: 'Passwort', fr: 'mot de passe', es: 'contraseña', pt: 'senha', ja: 'パスワード' },
  link: { en: 'link', de: 'Link', fr: 'lien', es: 'enlace', pt: 'link', ja: 'リンク' },
} as const satisfies Readonly<Record<string, Readonly<Record<BenchLanguage, string>>>>;
