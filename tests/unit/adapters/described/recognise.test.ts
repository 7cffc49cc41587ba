// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recogniseDescribed } from '../../../../adapters/described/recognise';
import type { Description } from '../../../../core/described/description';
import { parseDescriptionText } from '../../../../core/described/parse';
import { fakeDesk, html, json, signal } from './kit';

function shipped(id: string): Description {
  const parsed = parseDescriptionText(readFileSync(`adapters/described/shipped/${id}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${id} cannot be read`);
  return parsed.value;
}

const rt = shipped('request-tracker');
const version = { Version: '5.0.3' };
const rtPage =
  '<body id="comp-Ticket-Display"><li id="li-preferences"><a class="current-user">dana</a></li><p id="footer"></p></body>';

const at = (address: string, answers: Parameters<typeof fakeDesk>[0] = {}) => {
  const { fetch, seen } = fakeDesk(answers);
  return { env: { document, location: () => new URL(address), fetch }, seen };
};
const found = async (description: Description, { env }: ReturnType<typeof at>, meant = false) =>
  (await recogniseDescribed(description, env, signal(), meant))?.base ?? null;

beforeEach(() => {
  document.documentElement.innerHTML = rtPage;
  document.body.id = 'comp-Ticket-Display';
});

afterEach(() => {
  document.body.removeAttribute('id');
  document.body.innerHTML = '';
});

describe('an unknown address', () => {
  it('is the desk where its marks stand and its own answer says so, with the folder that it lies in', async () => {
    expect(
      await found(rt, at('https://desk.example/Ticket/Display.html?id=7', { '/REST/2.0/rt': json(version) })),
    ).toBe('');
    const below = at('https://desk.example/rt/Ticket/Display.html?id=7', { '/rt/REST/2.0/rt': json(version) });
    expect([await found(rt, below), below.seen.map(({ path }) => path)]).toEqual(['/rt', ['/rt/REST/2.0/rt']]);
  });

  it('is asked nothing while its marks are missing', async () => {
    document.body.id = 'home';
    document.body.innerHTML = '<p id="footer"></p>';
    const page = at('https://desk.example/Ticket/Display.html?id=7', { '/REST/2.0/rt': json(version) });
    expect([await found(rt, page), page.seen]).toEqual([null, []]);
  });

  it.each([
    ['says something else', json({ Name: 'another' })],
    ['shows its sign-in', html('<form></form>')],
    ['refuses', json({}, 403)],
    ['has nothing there', json({}, 404)],
  ])('is not the desk where the answer %s', async (_name, answer) => {
    const page = at('https://desk.example/Ticket/Display.html?id=7', { '/REST/2.0/rt': answer });
    expect(await found(rt, page)).toBeNull();
  });

  it('on a page that shows no ticket is asked for each folder above it, from the shortest', async () => {
    const page = at('https://desk.example/it/rt/Search/Results.html', { '/it/rt/REST/2.0/rt': json(version) });
    expect(await found(rt, page)).toBe('/it/rt');
    expect(page.seen.map(({ path }) => path)).toEqual(['/REST/2.0/rt', '/it/REST/2.0/rt', '/it/rt/REST/2.0/rt']);
  });
});

describe('a description that knows no marks', () => {
  const kustomer = shipped('kustomer');
  const page = '/app/customers/5f0c1b2a3d4e5f6a7b8c9d0e/event/5f0c1b2a3d4e5f6a7b8c9d0f';

  it('takes no page for its desk by its looks', async () => {
    expect(await found(kustomer, at(`https://desk.example${page}`))).toBeNull();
  });

  it('knows it by the name of an account, and where a person says so of one of its pages', async () => {
    expect(await found(kustomer, at(`https://acme.kustomerapp.com${page}`))).toBe('');
    expect(await found(kustomer, at('https://kustomerapp.com.evil.example/app'))).toBeNull();
    expect(await found(kustomer, at(`https://desk.example${page}`), true)).toBe('');
    expect(await found(kustomer, at('https://desk.example/blog'), true)).toBeNull();
  });
});
