import { Part } from './part';
import { closeTab, current, openTicket, useDesk } from './store';
import { isShown } from './ticket-pane';

function Tab({ id }: { readonly id: number }) {
  const { layout } = current().boot.knobs;
  const subject = current().open.get(id)?.ticket.subject ?? '';
  // The tag under this mark has changed over the years.
  return (
    <Part
      as={layout === 'standard' ? 'a' : 'div'}
      id="header-tab"
      className="tab"
      role="tab"
      tabIndex={0}
      aria-selected={isShown(id)}
      data-entity-type="TICKET_ENTITY_TYPE"
      data-entity-id={id}
      data-entity-is-selected={String(isShown(id))}
      onClick={() => openTicket(id)}
    >
      <span className="tab-text">
        <Part id="header-tab-title" className="ellipsis">
          {subject}
        </Part>
        <Part id="header-tab-subtitle" className="dim">
          #{id}
        </Part>
      </span>
      <button
        type="button"
        className="tab-close"
        aria-label={`Close #${id}`}
        onClick={(event) => {
          event.stopPropagation();
          closeTab(id);
        }}
      >
        ×
      </button>
    </Part>
  );
}

export function HeaderTabs() {
  const { tabs, boot } = useDesk();
  const me = boot.people.find((each) => each.id === boot.meId);
  return (
    <header className="top">
      <Part as="nav" id="header-tablist" className="tabs" role="tablist">
        {tabs.map((id) => (
          <Tab key={id} id={id} />
        ))}
      </Part>
      <span className="grow" />
      <span className="who">
        <span className="avatar small agent">{me?.name.slice(0, 1)}</span>
        {me?.name}
      </span>
    </header>
  );
}
