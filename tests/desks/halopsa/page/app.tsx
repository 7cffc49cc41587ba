import { useEffect } from 'react';
import { NonceProvider } from 'react-select';
import { go } from './act';
import { NewTicket } from './new-ticket';
import { isOut, useDesk } from './store';
import { TicketList } from './ticket-list';
import { TicketPanel } from './ticket-panel';
import { words } from './words';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="practice-nonce"]')?.content ?? '';

function Chrome() {
  const { boot, lists } = useDesk();
  return (
    <>
      {isOut('nav') ? (
        <div className="bar" />
      ) : (
        <header id="halo-nav" className="bar nhd-nav">
          <strong className="brand">Acme</strong>
          <input type="search" className="nav-search" placeholder={words().search} aria-label={words().search} />
          <span className="grow" />
          <button type="button" className="ui button" onClick={() => go('/newticket')}>
            + {words().newTicket}
          </button>
          <span className="avatar small">{boot.me.name.slice(0, 1)}</span>
          <span>{boot.me.name}</span>
        </header>
      )}
      {isOut('nav-menu') ? (
        <div className="rail" />
      ) : (
        <nav id="app-nav-menu" className="rail" aria-label="Modules">
          <button
            type="button"
            title={words().serviceDesk}
            aria-label={words().serviceDesk}
            onClick={() => go('/tickets?area=1&mainview=team')}
          >
            ☰
          </button>
        </nav>
      )}
      {isOut('tree') ? (
        <div className="tree" />
      ) : (
        <aside id="halo-tree" className="tree">
          <h2>{words().serviceDesk}</h2>
          <button type="button" onClick={() => go('/tickets?area=1&mainview=team')}>
            <span className="grow">{words().openTickets}</span>
            <span className="dim">{lists.rows.length}</span>
          </button>
        </aside>
      )}
    </>
  );
}

function Work() {
  const { shown, slots, shownSlot } = useDesk();
  const isTicket = shown?.kind === 'ticket';
  const hasList = shown?.kind === 'list' || (isTicket && shown.withList);
  return (
    <main className={`work${isTicket && hasList ? ' beside' : ''}`}>
      {hasList ? <TicketList isNarrow={isTicket} /> : null}
      {([0, 1] as const).map((slot) => (
        <TicketPanel key={slot} ticketId={slots[slot]} isShown={isTicket && slot === shownSlot} />
      ))}
      {shown?.kind === 'new' ? <NewTicket /> : null}
    </main>
  );
}

export function App() {
  const { theme, toasts, boot } = useDesk();
  const { language } = boot.knobs;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    document.body.className = theme === 'dark' ? 'theme-dark' : 'theme-light';
  }, [language, theme]);
  return (
    <NonceProvider nonce={nonce} cacheKey="halo">
      <div className={`app-container ${theme === 'dark' ? 'theme-dark' : ''}`}>
        <Chrome />
        <Work />
        <div className="toasts" role="status">
          {toasts.map((each) => (
            <div key={each.id} className="toast">
              {each.text}
            </div>
          ))}
        </div>
      </div>
    </NonceProvider>
  );
}
