import { el } from '../dom.js';
import { drawTextObject } from '../text/draw-text.js';
import { withEmoji } from '../text/emoji.js';
import type { WireBlock } from '../wire.js';
import { drawContainer } from './container.js';
import { drawElement } from './elements.js';
import { drawPicture, drawSmallImage } from './image.js';
import { drawInput } from './input.js';
import { drawMarkdown } from './markdown.js';
import { drawRichText } from './rich-text.js';
import { shapeOf, shapesOf, stringOf, textObjectOf, wordsOf } from './shape.js';
import type { Surface } from './surface.js';
import { drawTable } from './table.js';
import { unsupported } from './unsupported.js';

type Draw = (block: WireBlock, surface: Surface) => HTMLElement;

const drawings: Readonly<Record<string, Draw>> = {
  actions: drawActions,
  alert: (block, { names }) =>
    el('div', { class: 'block alert', role: 'note' }, ...textsOf([block.text], names)),
  container: (block, surface) => drawContainer(block, surface, drawBlock),
  context: drawContext,
  divider: () => el('hr', { class: 'block' }),
  header: (block, { heading }) => el(heading, { class: 'block header' }, withEmoji(wordsOf(block.text))),
  image: (block) => el('div', { class: 'block' }, drawPicture(block)),
  input: drawInput,
  markdown: (block, { names }) => drawMarkdown(stringOf(block.text), names),
  rich_text: (block, { names }) => drawRichText(shapesOf(block.elements), names),
  section: drawSection,
  table: (block, { names }) => drawTable(block, names),
};

/** Draws one block; what the page cannot draw is named, never left out. */
export function drawBlock(block: WireBlock, surface: Surface): HTMLElement {
  const draw = Object.hasOwn(drawings, block.type) ? drawings[block.type] : undefined;
  return draw === undefined ? unsupported('block', block.type) : draw(block, surface);
}

function textsOf(objects: readonly unknown[], names: Surface['names']): HTMLElement[] {
  return objects.flatMap((object) => {
    const text = textObjectOf(object);
    return text === null ? [] : [drawTextObject(text, names)];
  });
}

function drawSection(block: WireBlock, surface: Surface): HTMLElement {
  const text = textsOf([block.text], surface.names);
  const fields = textsOf(shapesOf(block.fields), surface.names);
  const body = el(
    'div',
    { class: 'section-body' },
    ...text,
    fields.length > 0 && el('div', { class: 'fields' }, ...fields),
  );
  const accessory =
    block.accessory === undefined
      ? null
      : drawElement(shapeOf(block.accessory), { block: block.block_id, beside: plainOf(text) }, surface);
  return el('div', { class: 'block section' }, body, accessory);
}

function drawContext(block: WireBlock, { names }: Surface): HTMLElement {
  const parts = shapesOf(block.elements).map((element) =>
    element.type === 'image' ? drawSmallImage(element) : textsOf([element], names)[0],
  );
  return el('div', { class: 'block context' }, ...parts);
}

function drawActions(block: WireBlock, surface: Surface): HTMLElement {
  const elements = shapesOf(block.elements).map((element) =>
    drawElement(element, { block: block.block_id, beside: '' }, surface),
  );
  return el('div', { class: 'block actions' }, ...elements);
}

/** The bare words of what was drawn, for a name that is read out. */
function plainOf(drawn: readonly HTMLElement[]): string {
  return drawn.flatMap(({ children }) => [...children].map(({ textContent }) => textContent)).join(' ');
}
