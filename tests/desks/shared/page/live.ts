/** The server's word that a ticket changed. */
export function followServer(onChange: (ticketId: number) => void): void {
  new EventSource('/practice/events').addEventListener('message', (event) => {
    const { ticketId } = JSON.parse(String(event.data)) as { ticketId: number };
    onChange(ticketId);
  });
}

/** At most once a frame while somebody types anywhere: for pages that replace their nodes meanwhile. */
export function onTyping(replace: () => void): void {
  let waiting = false;
  const bump = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      replace();
    });
  };
  for (const type of ['keydown', 'input', 'paste']) window.addEventListener(type, bump, true);
}
