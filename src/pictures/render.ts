import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * The SVG as PNG, drawn beside the main thread and with the font that comes with the bot alone, so that the same SVG
 * gives the same bytes on every machine. The renderer is loaded with the first picture.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')],
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return image.asPng();
}
