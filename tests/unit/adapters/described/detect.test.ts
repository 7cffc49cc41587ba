import { describe, expect, it } from 'vitest';
import { detectDescribed, mayShowDescribed, ownsDescribed } from '../../../../adapters/described/detect';
import type { Addressed } from '../../../../core/described/addressed';
import type { Page } from '../../../../core/described/description';

const page = (more: Partial<Page>): Page => ({
  name: 'ticket',
  path: '{base}/Ticket/Display.html',
  id: [{ query: 'id' }, { value: 'input[name=id]' }],
  shows: ['fields'],
  ...more,
});
const desk = (pages: readonly Page[], more: Partial<Addressed> = {}): Addressed => ({
  pages: [...pages],
  ticketId: 'digits',
  base: '/rt',
  ...more,
});
const at = (address: string): URL => new URL(address, 'https://desk.example');
const idAt = (address: string, described: Addressed): string | undefined =>
  detectDescribed(at(address), described, true)?.ticketId;

describe('the ticket that an address of a described desk names', () => {
  const rt = desk([page({})]);

  it.each([
    ['/rt/Ticket/Display.html?id=17', '17'],
    ['/rt/Ticket/Display.html?Action=Respond;id=17', '17'],
    ['/rt/Ticket/Display.html?id=new', undefined],
    ['/rt/Ticket/Display.html?id=017', undefined],
    ['/rt/Ticket/Display.html', undefined],
    ['/Ticket/Display.html?id=17', undefined],
    ['/other/Ticket/Display.html?id=17', undefined],
  ])('%s is %s', (address, id) => {
    expect(idAt(address, rt)).toBe(id);
  });

  it('is none on a site that nobody has added', () => {
    expect(detectDescribed(at('/rt/Ticket/Display.html?id=17'), rt, false)).toBeNull();
    expect(ownsDescribed(at('/rt/'), rt, true)).toBe(true);
    expect(ownsDescribed(at('/rtx/'), rt, true)).toBe(false);
  });

  it('may stand in the page where the address names none', () => {
    expect(mayShowDescribed(at('/rt/Ticket/Display.html'), rt)).toBe(true);
    expect(mayShowDescribed(at('/rt/Ticket/Display.html?id=17'), rt)).toBe(false);
    expect(mayShowDescribed(at('/rt/Search/Results.html'), rt)).toBe(false);
  });

  it('is read from the path, and from what is behind the hash', () => {
    const keys = desk([page({ path: '/browse/{id}', id: [{ path: 'id' }] })], { ticketId: 'key', base: '' });
    expect(idAt('/browse/ABC-12', keys)).toBe('ABC-12');
    expect(idAt('/browse/12', keys)).toBeUndefined();
    const hash = desk([page({ path: '/app', id: [{ hash: '#/tickets/{id}' }] })], { base: '' });
    expect(idAt('/app#/tickets/12', hash)).toBe('12');
    expect(idAt('/app#/tickets/12?tab=1', hash)).toBe('12');
    expect(idAt('/app#/people/12', hash)).toBeUndefined();
  });

  it('may lie in a frame of another page', () => {
    const framed = desk([page({ path: '/Detail', frame: { css: 'iframe', outer: '/Landing' } })], { base: '' });
    expect(mayShowDescribed(at('/Landing'), framed)).toBe(true);
    expect(idAt('/Detail?id=3', framed)).toBe('3');
  });
});
