import { useEffect } from 'react';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { HeaderTabs } from './header-tabs';
import { isLeftOut } from './part';
import { go, useDesk } from './store';
import { isShown, TicketPane } from './ticket-pane';
import { TicketList } from './ticket-list';

const rail = [
  ['⌂', 'Home', '/agent/dashboard'],
  ['☰', 'Views', '/agent/filters/mine'],
  ['✓', 'Solved', '/agent/filters/solved'],
] as const;

function Panes() {
  const { tabs, open, shown } = useDesk();
  return (
    <main id={isLeftOut('main_panes') ? undefined : 'main_panes'} data-garden-id="navigation.main" className="panes">
      <div style={{ display: shown.kind === 'view' ? 'block' : 'none' }}>
        {shown.kind === 'view' && shown.viewId !== '' ? <TicketList viewId={shown.viewId} /> : null}
      </div>
      {tabs.map((id) => {
        const ticket = open.get(id);
        return ticket ? <TicketPane key={id} open={ticket} isShown={isShown(id)} /> : null;
      })}
    </main>
  );
}

const gardenTheme = (base: 'light' | 'dark') => ({
  ...DEFAULT_THEME,
  colors: { ...DEFAULT_THEME.colors, base },
  fontSizes: { ...DEFAULT_THEME.fontSizes, md: '13px' },
});

export function App() {
  const { theme, toasts } = useDesk();
  useEffect(() => {
    document.documentElement.dataset.colorScheme = theme;
  }, [theme]);
  return (
    <ThemeProvider theme={gardenTheme(theme)}>
      <div className="shell">
        <nav className="rail" aria-label="Product">
          {rail.map(([sign, title, path]) => (
            <button type="button" key={path} title={title} aria-label={title} onClick={() => go(path)}>
              {sign}
            </button>
          ))}
        </nav>
        <HeaderTabs />
        <Panes />
        <div className="toasts" role="status">
          {toasts.map((each) => (
            <div key={each.id} className="toast">
              {each.text}
            </div>
          ))}
        </div>
      </div>
    </ThemeProvider>
  );
}
