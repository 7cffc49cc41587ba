import { describe, expect, it } from 'vitest';
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
