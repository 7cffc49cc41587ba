import { isBlank } from './paper';

const longestLabel = 200;
/** Names that programs give: a file's, a content id's, a counter's. */
const nameless =
  /^(?:(?:inline[\s-]?)?(?:image|img|picture|photo|bild|imagen|immagine|afbeelding|画像|图片)[\s_-]{0,3}[\d()]{0,12}|[^\s]{0,150}\.(?:png|jpe?g|gif|bmp|webp|svg|heic|tiff?)|cid:[^\s]{0,190}|[\da-f-]{16,64})$/i;

/** How a picture stands in the text: by its own words, where it has any; an emoji as itself. */
export function pictureLabel(alt: string): string {
  const words = alt.slice(0, longestLabel).replace(/\s+/g, ' ').trim();
  if (isBlank(words) || nameless.test(words) || /data:/i.test(words)) return '';
  return /^\p{Extended_Pictographic}/u.test(words) && words.length <= 12 ? words : `[image: ${words}]`;
}
