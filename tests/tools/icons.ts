import { chromium } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';

/** Draws the mark as `public/icon/<size>.png`. Usage: tsx tests/tools/icons.ts */
const sizes = [16, 32, 48, 128];

/** A rounded square in the accent with a light bar at its right, as in the card's head; the large one keeps a margin. */
function markSvg(size: number): string {
  const margin = size >= 128 ? 12 : size >= 48 ? 3 : 0;
  const unit = (size - 2 * margin) / 16;
  const at = (units: number) => margin + units * unit;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect x="${margin}" y="${margin}" width="${16 * unit}" height="${16 * unit}" rx="${4.5 * unit}" fill="#2f54d6"/>
    <rect x="${at(9)}" y="${at(3)}" width="${4 * unit}" height="${10 * unit}" rx="${1.5 * unit}" fill="#fff"/>
  </svg>`;
}

await mkdir('public/icon', { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0;line-height:0">${markSvg(size)}</body>`);
    await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
