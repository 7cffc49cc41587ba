/** What an element's `style` says, as far as it decides what a person sees. Numbers are CSS pixels. */
export interface Style {
  /** Nothing inside can be seen, whatever it says about itself. */
  readonly gone: boolean;
  readonly visible: boolean | undefined;
  readonly fontSize: { readonly value: number; readonly relative: boolean } | undefined;
  /** Red, green, blue; null is transparent. */
  readonly color: Color | undefined;
  /** `unknown`: a picture or a gradient. */
  readonly background: Color | 'unknown' | undefined;
  /** Line breaks and spaces count, or only the breaks. */
  readonly space: 'pre' | 'lines' | 'normal' | undefined;
  readonly block: boolean;
  /** A line is drawn above it and nowhere else; `outlook`: in a colour that Outlook alone draws above quoted mails. */
  readonly topRule: 'outlook' | 'some' | undefined;
  /** A block without room above and below. */
  readonly close: boolean;
}

export type Color = readonly [number, number, number] | null;

/** More of one `style` is not looked at. */
const longestStyle = 4000;
const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, rem: 16 };

function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of style.slice(0, longestStyle).toLowerCase().split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return found;
}

/** A length in pixels; null where it is none or depends on something else. */
function lengthOf(text: string | undefined): number | null {
  const [, number, unit = ''] = /^([+-]?[\d.]{1,12})\s?([a-z%]{0,3})/.exec(text ?? '') ?? [];
  const value = Number(number);
  if (number === undefined || Number.isNaN(value)) return null;
  return value === 0 ? 0 : unit === '' ? value : pixels[unit] === undefined ? null : value * pixels[unit];
}

function fontSizeOf(text: string | undefined): Style['fontSize'] {
  const [, number, unit = ''] = /^([\d.]{1,12})\s?(em|%|[a-z]{2,3})?(?=$|[\s/])/.exec(text ?? '') ?? [];
  if (number === undefined)
    return text === undefined || !/^[a-z]/.test(text) ? undefined : { value: 16, relative: false };
  const value = Number(number);
  if (Number.isNaN(value)) return undefined;
  if (unit === 'em' || unit === '%') return { value: unit === '%' ? value / 100 : value, relative: true };
  return { value: value * (pixels[unit] ?? 1), relative: false };
}

const names: Readonly<Record<string, Color>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  yellow: [255, 255, 0],
  blue: [0, 0, 255],
  silver: [192, 192, 192],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  whitesmoke: [245, 245, 245],
  snow: [255, 250, 250],
  transparent: null,
};

/** The colour that a text names first; undefined where it names none that is known. */
export function colorOf(text: string | undefined): Color | undefined {
  const [word = '', hex, list] =
    /#([\da-f]{3,8})\b|rgba?\(([^)]{1,60})\)|[a-z]{3,20}/.exec((text ?? '').slice(0, 200).toLowerCase()) ?? [];
  if (list !== undefined) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = list.split(/[\s,/]+/).map((part) => Number.parseFloat(part));
    return alpha === 0 ? null : [red, green, blue];
  }
  if (hex === undefined) return names[word];
  const digits = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map((pair) => Number.parseInt(pair, 16));
  return alpha === 0 ? null : [red, green, blue];
}

/** So near to each other that no eye tells them apart. */
export const isSameColor = (one: Color, other: Color): boolean =>
  one !== null && other !== null && one.every((part, at) => Math.abs(part - (other[at] ?? 0)) <= 4);

const isFarOff = (text: string | undefined): boolean => (lengthOf(text) ?? 0) <= -500;

function isGone(css: ReadonlyMap<string, string>): boolean {
  const is = (name: string, value: string): boolean => css.get(name)?.startsWith(value) === true;
  const clipped = is('overflow', 'hidden') || is('overflow-y', 'hidden') || is('overflow-x', 'hidden');
  const isZero = (name: string): boolean => lengthOf(css.get(name)) === 0;
  const away = is('position', 'absolute') || is('position', 'fixed');
  return (
    is('display', 'none') ||
    is('mso-hide', 'all') ||
    is('content-visibility', 'hidden') ||
    (css.has('opacity') && Number.parseFloat(css.get('opacity') ?? '1') < 0.05) ||
    (clipped && (isZero('max-height') || isZero('height') || isZero('max-width') || isZero('width'))) ||
    isFarOff(css.get('text-indent')) ||
    (away && ['left', 'top', 'right', 'bottom'].some((side) => isFarOff(css.get(side)))) ||
    (away && /^rect\((?:0|1px)/.test(css.get('clip') ?? '')) ||
    /^inset\((?:50|100)%/.test(css.get('clip-path') ?? '') ||
    /\bscale\(0[,)]/.test(css.get('transform') ?? '')
  );
}

function backgroundOf(css: ReadonlyMap<string, string>): Style['background'] {
  const shorthand = css.get('background');
  if (/url\(|gradient/.test(`${css.get('background-image') ?? ''} ${shorthand ?? ''}`)) return 'unknown';
  const color = colorOf(css.get('background-color') ?? shorthand);
  // A transparent background shows the one behind it.
  return color === null ? undefined : color;
}

const drawn = /\b(?:solid|double|inset|outset|ridge|groove)\b/;

const outlookColors: readonly Color[] = [
  [225, 225, 225],
  [181, 196, 223],
];

function topRuleOf(css: ReadonlyMap<string, string>): Style['topRule'] {
  if (!hasTopRule(css)) return undefined;
  const color = colorOf(
    [css.get('border-top'), css.get('border-top-color'), css.get('border-color'), css.get('border')]
      .join(' ')
      .replace(/\b(?:solid|none|medium|inset|double)\b/g, ''),
  );
  return color != null && outlookColors.some((each) => isSameColor(color, each)) ? 'outlook' : 'some';
}

function hasTopRule(css: ReadonlyMap<string, string>): boolean {
  const top = css.get('border-top') ?? css.get('border-top-style') ?? '';
  if (drawn.test(top) && !/^(?:0|none)/.test(top)) return true;
  const [first, ...others] = (css.get('border-width') ?? '').split(/\s+/);
  return (
    drawn.test(css.get('border') ?? css.get('border-style') ?? '') &&
    (lengthOf(first) ?? 0) > 0 &&
    others.length > 0 &&
    others.every((width) => lengthOf(width) === 0)
  );
}

function isClose(css: ReadonlyMap<string, string>): boolean {
  const [top, , bottom = top] = (css.get('margin') ?? '').split(/\s+/);
  return lengthOf(css.get('margin-top') ?? top) === 0 && lengthOf(css.get('margin-bottom') ?? bottom) === 0;
}

export function readStyle(style: string): Style {
  const css = declarations(style);
  const visibility = css.get('visibility');
  const space = css.get('white-space') ?? css.get('white-space-collapse') ?? '';
  return {
    gone: isGone(css),
    visible: visibility === undefined ? undefined : !/^(?:hidden|collapse)/.test(visibility),
    fontSize: fontSizeOf(css.get('font-size') ?? /(?:^|\s)0(?:px|pt)?\/\S/.exec(css.get('font') ?? '')?.[0].trim()),
    color: colorOf(css.get('color')),
    background: backgroundOf(css),
    space: /^pre-line|preserve-breaks/.test(space)
      ? 'lines'
      : /^(?:pre|break-spaces|preserve)/.test(space)
        ? 'pre'
        : space === ''
          ? undefined
          : 'normal',
    block: /^(?:block|flex|grid|table|list-item|flow-root)(?!-)/.test(css.get('display') ?? ''),
    topRule: topRuleOf(css),
    close: isClose(css),
  };
}
