import { describe, expect, it, test } from 'vitest';
import { found } from './found';

describe('a password is found', () => {
  it.each<[string, string]>([
    ['{"password":"hunter22","user":"bob"}', 'hunter22'],
    ['<password>hunter22</password>', 'hunter22'],
    ['DB_PASSWORD=hunter22', 'hunter22'],
    ['Mein Passwort (Frühling!24) geht nicht', 'Frühling!24'],
    ['Initialpasswort „Start123!“', 'Start123!'],
    ['wifi password guest2024!', 'guest2024!'],
    ['login bob password secretPW9', 'secretPW9'],
    ['Zugangsdaten: bob / Geheim99', 'Geheim99'],
    ['the passphrase: correct horse battery staple', 'correct horse battery staple'],
    ['Passwort:\n\nHerbst-77', 'Herbst-77'],
    ['I set the password to Spring_77!', 'Spring_77!'],
    ['Ich habe das Passwort auf Herbst-77 gesetzt', 'Herbst-77'],
    ['パスワードをHaru-77に変更しました', 'Haru-77'],
    ['密码：abc12345', 'abc12345'],
    ['wachtwoord: Zomer2024', 'Zomer2024'],
    ['PSK = MyHomeNet#77', 'MyHomeNet#77'],
    ['Your verification code is 847 291', '847 291'],
    ['Ihr Code lautet 847291', '847291'],
    ['Passcode 9921-33', '9921-33'],
    ['mysql -u root -pS3cretRoot', 'S3cretRoot'],
    ['curl -u admin:Adm1nPass https://x', 'Adm1nPass'],
    ['net use Z: \\\\srv\\share /user:ACME\\bob Pa55!word', 'Pa55!word'],
  ])('%s', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });
});

describe('nothing is taken for a password', () => {
  it.each([
    'password: (see below)',
    'password: ********',
    'password for Office365 is asked again',
    'password Office365 does not work',
    'my pw for SAP2 is locked',
    'password (min. 12 characters)',
    'password changed to a new one',
    'passphrase: is not accepted by the server',
    'credentials: stored / cached',
    'error code: 0x80070005, the code is 500',
    'Ihr Code ist falsch',
    'your error code is 1603, my ZIP code is 94107',
    'login fails with password error 691',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a password that a sentence tells is found', () => {
  it.each<[string, string]>([
    ['The admin password should be Tulip77x', 'Tulip77x'],
    ['Das Admin-Passwort müsste Tulip#77 sein', 'Tulip#77'],
    ['La contraseña temporal Tulip77x es rechazada.', 'Tulip77x'],
    ['The temporary password you sent, Tulip77x, is rejected', 'Tulip77x'],
    ['Mot de passe par défaut : Tulip77x', 'Tulip77x'],
    ['Coloquei Tulip77x como senha', 'Tulip77x'],
    ['Je saisis Tulip77x comme mot de passe', 'Tulip77x'],
    ['パスワードとしてTulip77xを入力しました', 'Tulip77x'],
    ['Tulip77xというパスワードで入っています', 'Tulip77x'],
    ['以下がパスワードです。\nTulip77x', 'Tulip77x'],
    ['They gave me Tulip#77 as one, says the password mail', 'Tulip#77'],
    ['Mein Passwort ist lampe-tiger-fenster-nuage.', 'lampe-tiger-fenster-nuage'],
    ['Zugangspasswort tulip7853', 'tulip7853'],
    ['Login mit admin und Tulip#77 geht nicht', 'Tulip#77'],
  ])('%j', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });

  it.each<[string, string]>([
    ['Password\n\nTulip77x\n\nCity\nBerlin', 'Tulip77x'],
    ['Password..........: Tulip77x', 'Tulip77x'],
    ["'dbPassword' => 'Tulip77x',", 'Tulip77x'],
    ['【PW】 Tulip77x', 'Tulip77x'],
    ['Name      Password\njane      Tulip77x', 'Tulip77x'],
    ['Hello,\n"Item","Password"\n"A-1","Tulip77x"', 'Tulip77x'],
    ['<add key="Password" value="Tulip77x" />', 'Tulip77x'],
    ['machine ftp.acme.example login bob password Tulip77x', 'Tulip77x'],
    ['Passwort: Tu|ip77x', 'Tu|ip77x'],
  ])('in a table, a form or a setting: %j', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });

  it.each<[string, string]>([
    ['2FA code 482913', '482913'],
    ['Einmalcode: 482913', '482913'],
    ['I got the code 482913 by SMS', '482913'],
    ['El código que me llegó es 482913', '482913'],
  ])('a code: %j', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });
});

describe('a sentence about a password tells none', () => {
  it.each([
    'The password for user jdoe42 is not working.',
    'Passwort für SRV-DC01 läuft morgen ab.',
    'La contraseña de Office365 no funciona en Windows11.',
    'The password reset link for ticket HD-332211 never arrived.',
    'The password was sent to me on 2026-02-03.',
    'El error de contraseña es 0x80070005.',
    'パスワードはWindows11で変更しました。',
    'password = getpass.getpass()',
    'password=$(cat /run/secrets/db)',
    'The password field is #txtPassword1 in the form.',
    'Passwort: Pflichtfeld',
    'Mot de passe : champ obligatoire',
    'See https://acme.example/forgot-password, serial 5CG8835OF1',
    'Password;Serial\nforgotten;5CG8835OF1',
    'error code 18456 received',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a code that opens something is found', () => {
  it.each<[string, string]>([
    ['My 2FA code 731 559 is refused', '731 559'],
    ['der Bestätigungscode 884 120 wird abgelehnt', '884 120'],
    ['Der Code für den Tresor ist 77-12-45', '77-12-45'],
    ['El código de verificación que me llegó es 902 114', '902 114'],
    ["Le digicode de l'entrée est 48B12", '48B12'],
    ['o PIN do cofre 8810', '8810'],
    ['確認コード【902144】を入力しました', '902144'],
    ['SMS said: 771204 is your verification code', '771204'],
    ['Use 90417 to sign in. This one-time passcode expires in 10 minutes', '90417'],
    ['Wiederherstellungsschlüssel lautet 4F2A-99KD', '4F2A-99KD'],
    ['keypad code for the server room is 7741', '7741'],
    ["Code d'accès Zoom 884411 pour demain", '884411'],
    ['ログインコード：772-019', '772-019'],
    ['recovery phrase: river candle stone window', 'river candle stone window'],
  ])('%s', (text, value) => {
    expect(found(text)).toEqual([`password: ${value}`]);
  });

  it('with the others of its list', () => {
    expect(found('recovery codes: 4f2a-99bc, 8d1e-22af')).toEqual(['password: 4f2a-99bc', 'password: 8d1e-22af']);
    expect(found('Backup codes:\n- 4411 2290\n- 8120 7731')).toEqual(['password: 4411 2290', 'password: 8120 7731']);
  });

  it.each([
    'The PIN pad 4471 on the second floor is dead',
    'the verification code expires after 1440 minutes',
    'my security code is refused since 2024',
    'Code postal 75011, code erreur 5012',
  ])('but not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a password that was changed for another one is found, and the other one too', () => {
  expect(found('I changed the password from Winter_24! to Spring_25! yesterday')).toEqual([
    'password: Winter_24!',
    'password: Spring_25!',
  ]);
});
