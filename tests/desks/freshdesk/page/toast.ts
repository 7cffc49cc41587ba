import { h } from './dom';

let shelf: HTMLElement | undefined;

/** A line in the corner for four seconds. */
export function toast(text: string): void {
  if (!shelf?.isConnected) {
    shelf = h('div', { class: 'k-toasts', role: 'status' });
    document.body.append(shelf);
  }
  const line = h('div', { class: 'k-toast' }, text);
  shelf.append(line);
  setTimeout(() => line.remove(), 4000);
}

export const toastError = (error: unknown): void => toast(error instanceof Error ? error.message : String(error));
