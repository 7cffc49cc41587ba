export type Theme = 'light' | 'dark';

const rgba = /rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+%?))?\s*\)/;

/** Relative luminance (WCAG) of an opaque CSS colour, 0 to 1; null when it is see-through or of another notation. */
export function luminance(colour: string): number | null {
  const parts = rgba.exec(colour);
  if (!parts || (parts[4] !== undefined && Number.parseFloat(parts[4]) < 0.5)) return null;
  const [r = 0, g = 0, b = 0] = parts.slice(1, 4).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What the desk looks like behind an element: the first ground that is not see-through decides, else the browser's preference. */
export function themeBehind(element: Element | null): Theme {
  for (let node = element; node; node = node.parentElement) {
    const light = luminance(getComputedStyle(node).backgroundColor);
    if (light !== null) return light < 0.25 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark')
    ? 'dark'
    : 'light';
}
