import { render, type ComponentChild } from 'preact';

/** What the widgets take from `react-dom/client`. */
export const createRoot = (container: Element) => ({
  render: (tree: ComponentChild) => render(tree, container),
  unmount: () => render(null, container),
});
