import type { DescribedDesk } from '../../../core/described/addressed';
import type { Description } from '../../../core/described/description';
import type { Css } from '../../../core/described/parts';
import type { TriedDesk, TriedMark, TriedPage } from '../../../core/described/trial';
import { DesksideFault } from '../../../core/errors';
import type { DeskEnv } from '../../adapter';
import { isVisible, tidy } from '../../shared/dom';
import { agrees, saidAt } from '../agree';
import { elementsOf, textOf, type Gaps, type Source } from '../evaluate';
import { idOf, viewsOf, type View } from '../pane';
import { basesAt, confirmed } from '../recognise';
import { shownText, toldOf } from './told';

type Env = Pick<DeskEnv, 'document' | 'location' | 'fetch'>;

const cssText = (css: Css): string => (typeof css === 'string' ? css : css.map((one) => one.css).join(', '));

const marked = (css: Css, within: Pick<Source, 'root' | 'gaps'>): TriedMark => ({
  css: cssText(css),
  found: elementsOf(css, within).length,
});

/** How the page is told to be this desk: its marks first, and the question only where enough of them are there. */
export async function tryDesk(description: Description, env: Env, signal: AbortSignal): Promise<TriedDesk> {
  const { marks, least } = description.recognise;
  const bases = basesAt(env.location(), description);
  const under = (base: string): readonly TriedMark[] =>
    marks.map((css) => marked(css, { root: env.document, gaps: (gap) => (gap === 'base' ? base : null) }));
  const enough = (tried: readonly TriedMark[]): boolean => tried.filter(({ found }) => found > 0).length >= least;
  const [first = ''] = bases;
  let last: TriedDesk = { marks: under(first), least, ask: 'not-asked', base: null };
  for (const base of bases) {
    const tried = under(base);
    if (!enough(tried)) continue;
    const ask = await asked({ description, base }, env, signal);
    last = { marks: tried, least, ask, base: null };
    if (ask === 'has' || description.recognise.ask === undefined) return { ...last, base };
  }
  return last;
}

async function asked(desk: DescribedDesk, env: Env, signal: AbortSignal): Promise<TriedDesk['ask']> {
  try {
    const answered = await confirmed(desk, env, signal);
    return answered === null ? 'not-asked' : answered ? 'has' : 'lacks';
  } catch (thrown) {
    if (thrown instanceof DesksideFault) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

/** Every page that the address could be, with each thing that has to be so before it is believed. As `shownIn` asks for them. */
export const tryPages = (desk: DescribedDesk, env: Env): readonly TriedPage[] =>
  viewsOf(env, desk).map((view) => tryPage(view, desk));

function tryPage(view: View, desk: DescribedDesk): TriedPage {
  const { description, base } = desk;
  const { present = [], agree, pane, second, selectedTab } = description.ready;
  const { document, page } = view;
  const ticketId = idOf(view, desk);
  const known: Record<string, string> = { ...view.gaps, base, ...(ticketId === null ? {} : { id: ticketId }) };
  const gaps: Gaps = (gap) => (Object.hasOwn(known, gap) ? (known[gap] ?? null) : null);
  const whole: Source = { answers: new Map(), root: document, gaps };
  const panes = pane === undefined ? null : elementsOf(pane, whole).filter(isVisible);
  const source: Source = { ...whole, root: panes === null ? document : (panes[0] ?? null) };
  const named = second === undefined ? undefined : textOf(second.place, source);
  if (second !== undefined && typeof named === 'string') known[second.name] = named;
  const tabs = selectedTab === undefined ? [] : elementsOf(selectedTab.css, source).filter(isVisible);
  const [tab] = tabs;
  return {
    name: page.name,
    ticketId,
    present: present.map((css) => marked(css, whole)),
    panes: panes?.length ?? null,
    second: named === undefined || named === null ? named : shownText(named),
    agree: agree.map((one) => ({
      holds: agrees(one, source, description.ticketId),
      ...toldOf(saidAt(one, source)),
    })),
    selectedTab:
      selectedTab === undefined
        ? null
        : {
            holds: tabs.length === 1 && selectedTab.text.some((text) => tidy(text) === tidy(tab?.textContent ?? '')),
            ...toldOf(tabs.map(({ textContent }) => (textContent ?? '').slice(0, 200))),
          },
  };
}
