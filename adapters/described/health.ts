import type { DescribedDesk } from '../../core/described/addressed';
import type { Description } from '../../core/described/description';
import type { Css } from '../../core/described/parts';
import type { HealthPart } from '../../core/health';
import type { TicketRef } from '../../core/ticket-ref';
import type { DeskEnv } from '../adapter';
import { judged, probe } from '../shared/probe';
import { findBox } from './composer';
import { findControl, meantBy } from './controls/find';
import { selectorsOf, type Gaps } from './evaluate';
import { findShown, shownIn, type Shown } from './pane';

/** What was heard of the desk while this ticket was open. */
export interface Seen {
  /** By the name of the request: null where it was answered, else the code of its error. */
  readonly requests: ReadonlyMap<string, string | null>;
  /** Fields that only the desk’s answers tell of. */
  readonly fieldIds: readonly string[];
}

/** One selector of the description, and where it is looked for. */
interface Look {
  readonly name: string;
  readonly css: Css | undefined;
  readonly within?: ParentNode | null;
  readonly single?: boolean;
  readonly optional?: boolean;
  /** The adapter takes it hidden too. */
  readonly evenHidden?: boolean;
}

/**
 * What of the description can be found in the page right now, each by its name, with the generation that it was found by. What exists
 * only while a control is open cannot be looked for without opening it. Never any content of the ticket.
 */
export function healthOf(
  ref: TicketRef,
  desk: DescribedDesk,
  env: Pick<DeskEnv, 'document' | 'location'>,
  { requests, fieldIds }: Seen,
): HealthPart[] {
  const { description } = desk;
  const shown = findShown(ref, desk, env);
  const essential = new Set(description.health.essential);
  const gaps: Gaps = shown?.gaps ?? ((gap) => (gap === 'id' ? ref.ticketId : gap === 'base' ? desk.base : null));
  const look = ({ css, within = shown?.root ?? null, ...part }: Look): HealthPart[] =>
    css === undefined ? [] : [probeOf({ ...part, within, selectors: selectorsOf(css, gaps) })];
  const single = description.fields.filter(({ each }) => each === undefined).map(({ id }) => id);
  const parts = [
    ticketPart(desk, shown, env),
    ...readyLooks(description, shown?.document ?? env.document).flatMap(look),
    ...messageLooks(description).flatMap(look),
    ...requestParts(description, requests, essential),
    ...[...new Set([...single, ...fieldIds])].flatMap((id) => fieldPart(id, description, shown, essential)),
    ...composerParts(description, shown, essential),
    ...anchorLooks(description, shown).flatMap(look),
    ...missingParts(description),
  ];
  // A selector may hold the ticket’s own id, which belongs into no report.
  return parts.map((part) => ({ ...part, failed: part.failed.map((text) => text.replaceAll(ref.ticketId, '{id}')) }));
}

/** What came of a request so far: null where it was answered. One that was not asked for yet is missing here. */
function requestParts(
  { requests: { get } }: Description,
  asked: Seen['requests'],
  essential: ReadonlySet<string>,
): HealthPart[] {
  return Object.keys(get).map((key) => {
    const name = `requests.${key}`;
    const why = asked.get(key);
    const isEssential = essential.has(name) && why !== undefined;
    const flags = { essential: isEssential, optional: !isEssential };
    return why === null
      ? judged(name, 'found', 'answered', [], flags)
      : judged(name, 'missing', '', [`${name} (${why ?? 'not asked yet'})`], flags);
  });
}

/** A selector that this browser does not know is one that finds nothing. */
function probeOf(what: Parameters<typeof probe>[0]): HealthPart {
  try {
    return probe(what);
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    const failed = what.selectors.map(({ generation, css }) => `${generation}: ${css} (not known to this browser)`);
    return judged(what.name, 'missing', '', failed, { optional: what.optional ?? false });
  }
}

/** Address, pane and every name in the page agree, or they do not. */
function ticketPart(desk: DescribedDesk, shown: Shown | null, env: Pick<DeskEnv, 'document' | 'location'>): HealthPart {
  if (shown !== null) return judged('ticket', 'found', shown.page.name, [], { essential: true });
  const why = shownIn(desk, env) === null ? 'its marks do not agree on one' : 'another one is shown';
  return judged('ticket', 'missing', '', [`${desk.description.id}: ready (${why})`], { essential: true });
}

function readyLooks({ ready }: Description, document: Document): Look[] {
  const { present = [], agree, pane, selectedTab } = ready;
  const parts: Look[] = present.map((css, at) => ({
    name: `ready.present ${at + 1}`,
    css,
    within: document,
    evenHidden: true,
  }));
  for (const [at, one] of agree.entries()) {
    const css = 'title' in one || 'address' in one ? undefined : 'text' in one ? one.text : one.every;
    parts.push({ name: `ready.agree ${at + 1}`, css, evenHidden: !('text' in one) });
  }
  parts.push({ name: 'ready.pane', css: pane, within: document, single: true });
  parts.push({ name: 'ready.selectedTab', css: selectedTab?.css, single: true });
  return parts;
}

function messageLooks({ messages }: Description): Look[] {
  if (messages === undefined) return [];
  const { from, join } = messages;
  return [
    { name: 'rows of messages', css: typeof from === 'string' ? undefined : from.rows, evenHidden: true },
    { name: 'rows of messages in the page', css: join?.rows, evenHidden: true, optional: true },
    { name: 'mark that contradicts', css: join?.contradicts, evenHidden: true, optional: true },
  ];
}

function fieldPart(
  id: string,
  description: Description,
  shown: Shown | null,
  essential: ReadonlySet<string>,
): HealthPart[] {
  const meant = meantBy(id, description, shown?.gaps ?? (() => null));
  if (meant?.spec.control === undefined) return [];
  const { control, pages } = meant.spec;
  const isOn = shown !== null && shown.page.shows.includes('fields') && (pages?.includes(shown.page.name) ?? true);
  const name = `fields.${id}`;
  const found = isOn ? findControl(meant, shown) : null;
  const isEssential = essential.has(name) && isOn;
  const flags = { essential: isEssential, optional: !isEssential };
  if (found !== null) return [judged(name, 'found', found.control.kind, [], flags)];
  const kinds = 'anyOf' in control ? control.anyOf : [control];
  const tried = kinds.flatMap(({ kind, css }) => cssOf(css).map((one) => `${kind}: ${one}`));
  return [judged(name, 'missing', '', tried, flags)];
}

const cssOf = (css: Css): readonly string[] => (typeof css === 'string' ? [css] : css.map((one) => one.css));

function composerParts({ composer }: Description, shown: Shown | null, essential: ReadonlySet<string>): HealthPart[] {
  const specs = composer.filter(({ pages }) => shown !== null && pages.includes(shown.page.name));
  if (specs.length === 0 || shown === null) return [];
  const flags = { essential: essential.has('composer'), optional: !essential.has('composer') };
  const box = findBox(shown, { composer });
  const tried = specs.flatMap(({ editors }) =>
    editors.flatMap(({ kind, css }) => cssOf(css).map((one) => `${kind}: ${one}`)),
  );
  if (box === null) return [judged('composer', 'missing', '', tried, flags)];
  const mode = judged(
    'composer.mode',
    box.mode === 'unknown' ? 'ambiguous' : 'found',
    box.mode === 'unknown' ? '' : box.mode,
    box.mode === 'unknown' ? ['what it says is in neither list'] : [],
    { optional: true },
  );
  return [judged('composer', 'found', box.kind, [], flags), mode];
}

function anchorLooks({ anchors }: Description, shown: Shown | null): Look[] {
  if (shown === null) return [];
  return (['card', 'draft'] as const).map((which) => ({
    name: `anchors.${which}`,
    css: anchors?.[which]?.[shown.page.name],
    optional: true,
  }));
}

/** What nobody knows about the desk yet, in the words of its description. */
const missingParts = ({ about }: Description): HealthPart[] =>
  about.missing.map(({ what, fact }) => judged(what, 'missing', '', [`not known: ${fact}`], { optional: true }));
