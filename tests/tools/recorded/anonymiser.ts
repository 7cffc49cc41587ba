import type { Ledger } from './ledger';
import { anonymousPage, anonymousPiece, type PageRules } from './pages';
import { digitsLike, hexLike, phoneLike, textLike, tokenLike, uuidLike } from './stand-ins';
import {
  isDateMember,
  isEnumMember,
  isIdMember,
  isLocaleMember,
  isMediaType,
  isoDate,
  isPeoplePart,
  isPersonMember,
  isSecretMember,
  isVocabulary,
} from './words';

/** The host that every address of the desk itself gets. */
const HOST = 'https://desk.test';
/** JSON that is nested deeper is no answer of a desk. */
const DEEPEST = 60;

const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const NAME = /^@?[A-Za-z_$][A-Za-z0-9_$-]{0,59}$/;

/** Makes everything of one recording anonymous. What is in none of the few kinds that may stay is replaced. */
export class Anonymiser {
  readonly #rules: PageRules = {
    text: (text) => this.text(text),
    name: (name) => this.name(name),
    value: (text) => this.text(text),
    link: (address) => (/^\/(?!\/)/.test(address) ? this.address(address) : '#'),
  };

  constructor(
    private readonly ledger: Ledger,
    private readonly origin: string | null,
  ) {}

  page(page: string): string {
    return anonymousPage(page, this.#rules);
  }

  /** Of a parsed answer. Throws where it is nested too deep. */
  json(value: unknown, member = '', depth = 0): unknown {
    if (depth > DEEPEST) throw new Error('An answer is nested too deep to be read; nothing was written.');
    if (typeof value === 'string') return this.text(value, member);
    if (typeof value === 'number') return this.number(value, member);
    if (Array.isArray(value)) return value.map((one) => this.json(one, member, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const isPerson = entries.some(([key]) => /e?mail|phone/i.test(key.slice(0, 60)));
    return Object.fromEntries(
      entries.map(([key, one]) => {
        if (typeof one === 'string' && (isPersonMember(key) || (isPerson && /name/i.test(key.slice(0, 60)))))
          this.learn(one);
        return [this.member(key), this.json(one, key, depth + 1)];
      }),
    );
  }

  /** Words of a person's name, which may stand in names of classes, in addresses and in other members too. */
  private learn(text: string): void {
    for (const word of text
      .slice(0, 300)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u))
      if (word.length > 2 && !isVocabulary(word)) this.ledger.people.add(word);
  }

  private holdsPerson(name: string): boolean {
    const { people } = this.ledger.before;
    const parts = name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
    return people.has(name.toLowerCase()) || parts.some((part) => people.has(part));
  }

  /** Numbers below 1000 are counts and values of lists. Of the others, whatever may be an id is mapped as one. */
  number(value: number, member = ''): number {
    const size = Math.abs(value);
    if (!Number.isInteger(value)) return size < 10_000 && Number.isInteger(Math.round(value * 1e6) / 1e4) ? value : 0.5;
    if (size < 1000) return value;
    const isTime = (value > 1e9 && value < 4.1e9) || (value > 1e12 && value < 4.1e12);
    if (isDateMember(member) && isTime) return value;
    const digits = size.toFixed(0);
    if (isIdMember(member)) this.ledger.ids.add(digits);
    else if (size < 10_000 && !this.ledger.before.ids.has(digits)) return value;
    return Math.sign(value) * Number(this.digits(digits.slice(0, 15)));
  }

  private digits(digits: string): string {
    if (digits.length < 4) return digits;
    return this.ledger.replace('number or id', digits, (n) => digitsLike(digits, n));
  }

  /** The name of a member of an object. */
  private member(name: string): string {
    if (NAME.test(name) && !this.holdsPerson(name) && !isToken(name)) {
      const made = name.replace(/\d+/g, (digits) => this.digits(digits));
      this.ledger.members.add(name);
      this.ledger.stayed.members.add(made);
      return made;
    }
    if (/^\d{1,40}$/.test(name)) return this.digits(name);
    return this.ledger.replace('member name', name, (n) => `member${String(n)}`);
  }

  /** A class, an id, a tag: what selectors look for. */
  private name(name: string): string {
    if (
      name.length > 120 ||
      !/^[A-Za-z0-9_:./[\]()%#&!,>@*=-]+$/.test(name) ||
      MAIL.test(name) ||
      this.holdsPerson(name)
    )
      return this.ledger.replace('class or id', name, (n) => `name-${String(n)}`);
    const made = name
      .split(/([^A-Za-z0-9]+)/)
      .map((part) => (isToken(part) ? this.text(part) : part.replace(/\d+/g, (digits) => this.digits(digits))))
      .join('');
    this.ledger.stayed.names.add(made);
    return made;
  }

  /** A text, of a member or of a page. */
  text(text: string, member = ''): string {
    const trimmed = text.trim();
    if (!/[\p{L}\p{N}]/u.test(text) && /^[\s.,;:!?()'"\u2013\u2026/|>-]{0,20}$/.test(text)) return text;
    const known = this.mayStay(trimmed, member);
    if (known !== null) return text.replace(trimmed, () => known);
    return this.isShort(trimmed) ? this.short(trimmed, member) : this.long(text);
  }

  private isShort = (text: string): boolean => text.length <= 2000 && !/\s/.test(text);

  /** What is in a kind that stays, as it stays. */
  private mayStay(text: string, member: string): string | null {
    if (text.length > 40) return null;
    const date = isoDate(text);
    if (date !== null) return date;
    if (isMediaType(text) || /^\d{1,3}$/.test(text) || /^\d{1,4}\.\d{1,2}$/.test(text)) return text;
    if (isLocaleMember(member) && /^[a-z]{2}(?:[-_][A-Z]{2})?$/.test(text)) return text;
    const isWord = isVocabulary(text) || (isEnumMember(member) && this.isRepeated(text, member));
    if (!isWord) return null;
    this.ledger.stayed.words.add(text);
    return text;
  }

  private isRepeated(text: string, member: string): boolean {
    if (text.length > 24 || !/^[A-Za-z]+(?:[_-][A-Za-z]+){0,2}$/.test(text)) return false;
    const key = `${member}\0${text}`;
    this.ledger.repeated.set(key, (this.ledger.repeated.get(key) ?? 0) + 1);
    return (this.ledger.before.repeated.get(key) ?? 0) > 1 && !this.holdsPerson(text);
  }

  private short(text: string, member: string): string {
    const { ledger } = this;
    if (/^\d{4,40}$/.test(text)) {
      if (isIdMember(member)) ledger.ids.add(text);
      return this.digits(text);
    }
    if (text.length <= 255 && MAIL.test(text)) {
      this.learn(text);
      return ledger.replace('mail address', text.toLowerCase(), (n) => `person-${String(n)}@desk.test`);
    }
    if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(text) || text.startsWith('//')) return this.url(text);
    if (/^\/[^/]/.test(text)) return this.address(text);
    if (UUID.test(text)) return ledger.replace('token', text.toLowerCase(), uuidLike);
    const key = /^([A-Z][A-Z0-9]{1,9})-(\d{1,10})$/.exec(text);
    if (key !== null) return this.key(key[1] ?? '', key[2] ?? '');
    if (/^[+(]?\d[\d()./-]{5,30}$/.test(text)) return ledger.replace('phone number', text, (n) => phoneLike(text, n));
    if (/^[0-9a-f]{8,128}$/i.test(text) && /\d/.test(text))
      return ledger.replace('token', text, (n) => hexLike(text, n));
    // A member's name with a number, which other answers refer to.
    if (/\d/.test(text) && ledger.before.members.has(text) && NAME.test(text)) return this.member(text);
    if (isToken(text)) return ledger.replace('token', text, (n) => tokenLike(text, n));
    return this.long(text);
  }

  private long(text: string): string {
    if (/^[+(]?\d[\d\s()./-]{5,30}$/.test(text))
      return this.ledger.replace('phone number', text, (n) => phoneLike(text, n));
    // A message in HTML keeps its elements.
    if (/<[a-z!/]/i.test(text)) return anonymousPiece(text, { ...this.#rules, text: (part) => this.words(part) });
    return this.words(text);
  }

  private words(text: string): string {
    if (!/[\p{L}\p{N}]/u.test(text) && /^[\s.,;:!?-]*$/.test(text)) return text;
    return this.ledger.replace('text or name', text, (n) => textLike(text, n));
  }

  private key(project: string, number: string): string {
    const made = this.ledger.replace('token', project, (n) => `P${n.toString(36).toUpperCase()}`);
    return `${made}-${this.digits(number)}`;
  }

  private url(text: string): string {
    const url = URL.canParse(text, HOST) ? new URL(text, HOST) : null;
    if (url !== null && url.origin === this.origin) return HOST + this.address(url.pathname + url.search);
    return this.ledger.replace('address', text, (n) => `https://host-${String(n)}.test/`);
  }

  /** An address of the desk itself: its words stay, ids are mapped as everywhere, what looks like a secret is left out. */
  address(text: string): string {
    if (!URL.canParse(text, HOST)) return this.ledger.replace('address', text, (n) => `/a-${String(n)}`);
    const { pathname, searchParams } = new URL(text, HOST);
    let before = '';
    const path = pathname.split('/').map((part) => {
      const made = part === '' ? '' : this.pathPart(part, before);
      before = part;
      return made;
    });
    const query = new URLSearchParams();
    for (const [name, value] of searchParams)
      if (!isSecretMember(name))
        query.append(
          this.member(name),
          value
            .split(',')
            .map((one) => this.queryPart(one, name))
            .join(','),
        );
    const made = path.join('/') + (query.size === 0 ? '' : `?${query.toString().replaceAll('%2C', ',')}`);
    this.ledger.stayed.addresses.add(made);
    return made;
  }

  private pathPart(part: string, before: string): string {
    const plain =
      /^[A-Za-z._-]{1,40}$|^[A-Za-z]{1,12}\d{1,2}$/.test(part) && !MAIL.test(part) && !this.holdsPerson(part);
    if (plain && (isVocabulary(part) || !isPeoplePart(before))) return part;
    return encodeURIComponent(this.text(decoded(part), 'id'));
  }

  private queryPart(part: string, name: string): string {
    return this.ledger.before.members.has(part) ? this.member(part) : this.text(part, name);
  }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch (thrown) {
    if (thrown instanceof URIError) return part;
    throw thrown;
  }
};

/** Letters and digits in turn, as nobody writes words. */
function isToken(text: string): boolean {
  if (text.length < 8 || !/^[A-Za-z0-9_.~+/=|:-]+$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text))
    return false;
  const turns = text.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0;
  return turns > 1 || (turns === 1 && !/^[A-Za-z_$-]+\d+$/.test(text));
}
