// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { filledText } from '../../../../adapters/described/evaluate';
import { flawOfCss } from '../../../../core/described/css';
import { proposalsFor } from '../../../../entrypoints/desk-trial/proposals';

const fill = (css: string): string | null =>
  filledText(
    css,
    (gap) => (gap === 'id' ? '1234' : null),
    (value) => CSS.escape(value),
  );

function proposed(html: string, wanted: string, ticketId: string | null = '1234'): readonly string[] {
  for (const name of ['id', 'class']) document.body.removeAttribute(name);
  document.body.innerHTML = html;
  const element = document.querySelector(wanted);
  if (element === null) throw new Error(`no ${wanted}`);
  const proposals = proposalsFor(element, ticketId, fill);
  for (const { css, found } of proposals) {
    expect(flawOfCss(css), css).toBeNull();
    expect([...document.querySelectorAll(fill(css) ?? '')], css).toEqual([element]);
    expect(found).toBe(1);
  }
  return proposals.map(({ css }) => css);
}

describe('selectors that find exactly what was pointed at', () => {
  it('go by a lasting id, an attribute and a class, likeliest to last first', () => {
    expect(
      proposed('<div><button id="save" data-testid="save-button" class="primary" x>Save</button></div>', '[x]'),
    ).toEqual(['#save', 'button[data-testid="save-button"]', '.primary']);
  });

  it('leave out what machines made, and what only says how things stand', () => {
    const html = '<div id="ember4711"><p class="css-1x2y3z is-active hover" x>a</p><p class="note">b</p></div>';
    expect(proposed(html, '[x]').join(' ')).not.toMatch(/ember|css-|active|hover/);
  });

  it('name the ticket’s own number by its gap', () => {
    expect(proposed('<select name="cf-1234-kind" x></select><select name="cf-99-kind"></select>', '[x]')).toContain(
      'select[name="cf-{id}-kind"]',
    );
    expect(proposed('<div id="ticket-12345" x></div><div id="ticket-5"></div>', '[x]').join(' ')).not.toContain('{id}');
  });

  it('go by what is around it where it has no name of its own', () => {
    const html = '<ul class="people"><li class="one"><b x>a</b></li></ul><ul class="other"><li><b>b</b></li></ul>';
    expect(proposed(html, '[x]')[0]).toMatch(/^\.(?:one|people) (?:> )?b$/);
  });

  it('count places at most once, and never in a row', () => {
    const cells = '<tr><td>a</td><td>b</td><td>c</td></tr>';
    const found = proposed(`<table id="facts"><tbody>${cells.replace('<td>b', '<td x>b')}</tbody></table>`, '[x]');
    expect(found).not.toEqual([]);
    for (const css of found) expect(css.split(':nth-').length).toBeLessThanOrEqual(2);
  });

  it('are none where nothing short is this one alone, and that in bounded time', () => {
    const same = '<div><div><div><span>a</span></div></div></div>';
    const html = `<div>${same.repeat(300)}</div>`.replace('<span>', '<span x>');
    expect(proposed(html, '[x]')).toEqual([]);
  });

  it('hold names that CSS has to be told apart', () => {
    expect(proposed(`<i id="a:b.c" x></i><i data-name='say "yes" \\ no' y></i>`, '[x]')).toContain('#a\\:b\\.c');
    // A quote would end the name, and braces would be a gap.
    expect(proposed(`<i data-name='say "yes" \\ no' class="yes" y></i><i></i>`, '[y]')).toEqual(['.yes']);
    expect(proposed(`<i id="{x}" class="yes" y></i>`, '[y]')).toEqual(['.yes']);
  });
});
