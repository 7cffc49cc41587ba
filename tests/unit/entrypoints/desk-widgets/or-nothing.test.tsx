// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { OrNothing } from '../../../../entrypoints/desk-widgets/OrNothing';
import { mount } from '../../components/mount';

afterEach(() => vi.restoreAllMocks());

function Card({ broken }: { readonly broken: boolean }) {
  if (broken) throw new Error('broken');
  return <p>Paper jam</p>;
}

test('a widget is shown, and taken away when it breaks', async () => {
  // React tells the console of what was caught.
  vi.spyOn(console, 'error').mockReturnValue();
  const page = await mount(
    <OrNothing>
      <Card broken={false} />
    </OrNothing>,
  );
  expect(page.text()).toBe('Paper jam');
  await page.show(
    <OrNothing>
      <Card broken />
    </OrNothing>,
  );
  expect(page.root.innerHTML).toBe('');
});
