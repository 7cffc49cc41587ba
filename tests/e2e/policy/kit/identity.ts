import { createHash } from 'node:crypto';

/** Public keys that nobody has the other half of: each gives a test browser's extension an id of its own, so that only that browser takes the policy for it. */
export const publicKeys: readonly string[] = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr2l7Hxhc4/q/CVQ/K2TGs9S3XHyq4lMKtwnwcKGaOAQtAIRS2KnMYEx69QUsdqzkeRwANxnsQFZtojjo96lthufG/6E/62GLqI2SZQ+4JyMPv7WlSS+JWiSWLkEvL6Vuzj6U+5hDJjNFWSTCauFua8B1A6nVkzmRRxeaCQoIRrtE36k01KSh3T83UIAM4wVHX9g1gyHTIaM9VexIMp08SiJC8BuGkn6yQpeW06Ud3KcB79mlBdEguA+nmTduM+OT9qnVLYkUGvzQDLU7sTRBOm5H7u5XFivBNPlnruCcCQwQbFP67/R5JeRY9uFFWKtcs6AZG08R673Xf9t7VEOgQwIDAQAB',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyJhlY6p46IQySAf7H62N+Nj7G0ycw7Ws5U/L6Es498ZnGcXtoXeirb8Xz9tjtbndA5Og2abPuykSeLbA60f6JoQcD7osjBf4z37QakXdFseiWQ6pmNtoLKMoQ2smP3uKqYXB5pKZE7vVGRsQdvJxhsPkEVqVVFwx3MlT7pY96fEu+U99eWzygl9OpetTlIZ8W/1dXqX1MMUBSz9h16z/J/REV9b0zD8O0sqPwUoGn4ct8GTnbAPkgIYqjasjb2S/Qho6PsrtjRwdMs4yGMuCaryF0lJ+Yvc26Xr5mbzC5nuDDt/+XIlqHk0tlrbMLu5+ww6xnhLqFgmKPGOsUZZofQIDAQAB',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5dU0y1T+ZssDZ5p5s1R9P1AmmIoIjBZxH9OSxWVN2ABEhy96nhwVoUxjh/GVXW4ATByRyTykgmyfUdH1iIybzOLatrERTbp6hSv7Al43D0My62c/Nn3cWXasOeSZQJYf0nm7goln83K2uI0qm4KlBF78fAyFtePn7X1Gh+qlYJ1HxUlLRUZzejkiz887gsO/qyFO0k+nPVDdRQLN1MBQDA8BmIuI+AzOuLGo9LG8Rvggid/mOG6wH+vqSYFdwrb55qVEtSVfiQo1WRkbg8t4PqGRwtPa4gmfCXV1WwJi1kGSS1VaNphTFlBDVfvRv6A0vtgj0kpRNVxQiJXKgyjqyQIDAQAB',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxIVD8XmptaBEAi/+tUszTOHee7SfAzjzWrDELPOr3fbsmIZB61oa3fYZ6R5R1jUx1zuYh5Fjhw9VjoQek0inYmtF234gDQ50e8fs9Zl3HOPjGpr0V++g6uEpaPL9uBiF6CHvxqG9OXvhpx3ZxKGoQkKB2gwgrFbIuTphb1uS9JbbI5fO8K1gVnF1MpatTmbhzhrlqyrHB9yagTDuVaw7XTluUutCbYKO/+ZQXzkoUKA0Brqd+q6+it4qifSMncX1O3wZh87m+ESlmtFJeWyn8OrlRxpblCILBAqZFInLBJqcuTCosH3rf6NsIIjNgyc1MG/99r8qxnxJSw+TMwmnZwIDAQAB',
];

/** How Chromium makes an id: the first half of the key's SHA-256 in hexadecimal, written with the letters a to p. */
export function extensionIdOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]).join('');
}
