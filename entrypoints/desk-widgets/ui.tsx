import { StrictMode, useLayoutEffect, useState, type Ref } from 'react';
import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card';
import type { CardHandle } from '../../components/card/cardProps';
import { DraftPanel } from '../../components/draft/DraftPanel';
import type { Shortcuts } from '../../components/words';
import type { Command, Snapshot } from '../../core/messages';
import { cardActions } from './card-actions';
import { draftActions } from './draft-actions';
import { FloatingPlace } from './floating';
import type { Host } from './host';
import { Layout } from './layout';
import { OrNothing } from './OrNothing';
import { Store } from './store';
import type { TicketController } from './ticket-controller';

type Floating = { readonly card: boolean; readonly draft: boolean };

/** What a store holds now; looks again at once in case it changed before the widget heard of it. */
function useStore<T>(store: Store<T>): T {
  const [, show] = useState(store.get);
  useLayoutEffect(() => {
    const look = () => show(store.get);
    look();
    return store.subscribe(look);
  }, [store]);
  return store.get();
}

/** `Alt+A` of the browser as `Alt A`. */
const asShown = (shortcuts: Snapshot['shortcuts']): Shortcuts => ({
  accept: shortcuts.accept.replaceAll('+', ' '),
  dismiss: shortcuts.dismiss.replaceAll('+', ' '),
  draft: shortcuts.draft.replaceAll('+', ' '),
  insert: shortcuts.insert.replaceAll('+', ' '),
});

interface WidgetProps {
  readonly controller: TicketController;
  readonly floating: Store<Floating>;
  readonly onMove: (dx: number, dy: number) => void;
}

function CardWidget({
  controller,
  floating,
  onMove,
  actions,
  handle,
}: WidgetProps & { readonly actions: ReturnType<typeof cardActions>; readonly handle: Ref<CardHandle> }) {
  const view = useStore(controller.card);
  const { card } = useStore(floating);
  const { shortcuts } = useStore(controller.place);
  return (
    <Card
      view={{ ...view, floating: card }}
      actions={actions}
      shortcuts={asShown(shortcuts)}
      onMove={onMove}
      ref={handle}
    />
  );
}

function DraftWidget({
  controller,
  floating,
  onMove,
  actions,
}: WidgetProps & { readonly actions: ReturnType<typeof draftActions> }) {
  const view = useStore(controller.draft.view);
  const { draft } = useStore(floating);
  const { shortcuts } = useStore(controller.place);
  return (
    <DraftPanel view={{ ...view, floating: draft }} actions={actions} shortcuts={asShown(shortcuts)} onMove={onMove} />
  );
}

/** Shows the two widgets of one ticket until its controller ends. Returns what the browser's keyboard commands do. */
export function showTicket(host: Host, controller: TicketController): (command: Command) => void {
  const floating = new Store<Floating>({ card: false, draft: false });
  const place = new FloatingPlace(controller.ref.origin);
  const layout = new Layout(host, controller, place, (next) => {
    const now = floating.get();
    if (now.card !== next.card || now.draft !== next.draft) floating.set(next);
  });
  controller.place.subscribe(() => place.remembered(controller.place.get().position));
  const onMove = (dx: number, dy: number): void => {
    place.move(host.card.hidden ? host.draft : host.card, dx, dy);
    layout.now();
  };
  const handle: { current: CardHandle | null } = { current: null };
  const onCard = cardActions(controller);
  const onDraft = draftActions(controller);
  const shared = { controller, floating, onMove };
  const roots = [
    { root: createRoot(host.card), widget: <CardWidget {...shared} actions={onCard} handle={handle} /> },
    { root: createRoot(host.draft), widget: <DraftWidget {...shared} actions={onDraft} /> },
  ];
  for (const { root, widget } of roots) {
    root.render(
      <StrictMode>
        <OrNothing>{widget}</OrNothing>
      </StrictMode>,
    );
  }
  controller.signal.addEventListener('abort', () => {
    for (const { root } of roots) root.unmount();
  });
  return (command) => {
    if (command === 'accept') handle.current?.accept();
    if (command === 'dismiss') handle.current?.dismiss();
    if (command === 'draft') onDraft.open();
    if (command === 'insert') onDraft.insert(false);
  };
}
