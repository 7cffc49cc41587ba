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
import type { Rooms } from './rooms';
import { Store } from './store';
import type { TicketController } from './ticket-controller';

type Floating = { readonly card: boolean; readonly draft: boolean; readonly moved: boolean };

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
  onPutBack,
  actions,
}: WidgetProps & { readonly actions: ReturnType<typeof draftActions>; readonly onPutBack: () => void }) {
  const view = useStore(controller.draft.view);
  const { draft, moved } = useStore(floating);
  const { stays, held } = useStore(controller.card);
  const { shortcuts } = useStore(controller.place);
  return (
    <DraftPanel
      view={{ ...view, floating: draft, moved, stays, held }}
      actions={actions}
      shortcuts={asShown(shortcuts)}
      onMove={onMove}
      onPutBack={onPutBack}
    />
  );
}

export interface Widgets {
  /** What the browser's keyboard commands do. */
  readonly command: (command: Command) => void;
  /** Says everything once more: the words are those of another language now. */
  readonly sayAnew: () => void;
}

/** Shows the two widgets of one ticket until its controller ends. */
export function showTicket(host: Host, controller: TicketController, rooms: Rooms): Widgets {
  const floating = new Store<Floating>({ card: false, draft: false, moved: false });
  const { origin } = controller.ref;
  const places = { card: new FloatingPlace(origin, 'card'), draft: new FloatingPlace(origin, 'draft') };
  const layout = new Layout(host, controller, rooms, places, (next) => {
    const now = floating.get();
    if (now.card !== next.card || now.draft !== next.draft || now.moved !== next.moved) floating.set(next);
  });
  controller.place.subscribe(() => {
    const { position, draftPosition } = controller.place.get();
    places.card.remembered(position);
    places.draft.remembered(draftPosition);
  });
  const moveCard = (dx: number, dy: number): void => {
    places.card.move(host.card, dx, dy);
    layout.now();
  };
  const moveDraft = (dx: number, dy: number): void => {
    if (!places.draft.moved) {
      places.draft.takeUp(host.draft);
      layout.now();
    }
    places.draft.move(host.draft, dx, dy);
    layout.now();
  };
  const putBack = (): void => {
    places.draft.putBack();
    layout.now();
  };
  const handle: { current: CardHandle | null } = { current: null };
  const onCard = cardActions(controller);
  const onDraft = draftActions(controller);
  const shared = { controller, floating };
  const roots = [
    {
      root: createRoot(host.card),
      widget: () => <CardWidget {...shared} onMove={moveCard} actions={onCard} handle={handle} />,
    },
    {
      root: createRoot(host.draft),
      widget: () => <DraftWidget {...shared} onMove={moveDraft} onPutBack={putBack} actions={onDraft} />,
    },
  ];
  const sayAnew = (): void => {
    for (const { root, widget } of roots) {
      root.render(
        <StrictMode>
          <OrNothing>{widget()}</OrNothing>
        </StrictMode>,
      );
    }
  };
  sayAnew();
  controller.signal.addEventListener('abort', () => {
    for (const { root } of roots) root.unmount();
  });
  const command = (pressed: Command): void => {
    // An open draft may stand where the card is; nobody decides what they do not see.
    if (pressed === 'accept' && !host.card.hidden) handle.current?.accept();
    if (pressed === 'dismiss' && !host.card.hidden) handle.current?.dismiss();
    if (pressed === 'draft') onDraft.open();
    if (pressed === 'insert') onDraft.insert(false);
  };
  return { command, sayAnew };
}
