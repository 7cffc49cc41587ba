import type { Fence } from '../prompt/fence';
import type { Menu } from '../shortlist/menu';
import type { SentExample } from '../examples/choose';

const nameOf = (names: ReadonlyMap<string, string>, id: string | undefined): string | undefined =>
  [...names].find(([, option]) => option === id)?.[0];

/** Marks like the ticket's, that its author cannot know either. */
export const exampleFence = ({ open, close }: Fence): Fence => ({
  open: open.replace('ticket', 'example'),
  close: close.replace('ticket', 'example'),
});

/** The decided tickets with what a person chose: the choice outside of the marks, the customer's words inside. Empty without any. */
export function examplesText(examples: readonly SentExample[], menu: Menu, fence: Fence): string {
  const { open, close } = exampleFence(fence);
  const told = examples.flatMap(({ values, text }) => {
    const chosen = menu.flatMap(({ field, key, names }) => {
      const name = nameOf(names, values[field.id]);
      return name === undefined ? [] : [`${key} ${name}`];
    });
    return chosen.length === 0 ? [] : [`${chosen.join(', ')}:\n${open}\n${text}\n${close}`];
  });
  return told.length === 0 ? '' : `Earlier tickets of this desk and what a person chose for them:\n${told.join('\n')}`;
}
