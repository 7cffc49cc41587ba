// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { bringIntoRead } from '../../../../components/draft/in-sight';

/** What is read, from 100 to 180 px of the window and scrolled by 40, with a piece that stands there from `top` to `bottom`. */
function pieceAt(top: number, bottom: number) {
  const read = document.createElement('div');
  read.className = 'read';
  const piece = document.createElement('p');
  read.append(piece);
  document.body.replaceChildren(read);
  vi.spyOn(read, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 300, 80));
  vi.spyOn(piece, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 300, bottom - top));
  read.scrollTop = 40;
  return { read, piece };
}

test.each([
  ['below the edge', 170, 300, 110],
  ['above it', 60, 90, 0],
  ['wholly in sight', 120, 160, 40],
])('a piece %s begins in sight', (_where, top, bottom, scrolled) => {
  const { read, piece } = pieceAt(top, bottom);
  bringIntoRead(piece);
  expect(read.scrollTop).toBe(scrolled);
});

test('where nothing scrolls around it, nothing is scrolled', () => {
  const piece = document.createElement('p');
  document.body.replaceChildren(piece);
  const scrolled = vi.spyOn(document.documentElement, 'scrollTop', 'set');
  bringIntoRead(piece);
  expect(scrolled).not.toHaveBeenCalled();
});
