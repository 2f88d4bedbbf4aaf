import { causes } from '../../diagnosis/causes/index.js';
import { type ErrorTextId, errorPlaces, errorTexts } from '../../diagnosis/error-texts.js';
import { causeLinks } from '../lists.js';
import { heading, prose, table } from '../markdown.js';

/** What the error texts mean that people search for, and the causes that lead to them. */
export function byErrorText(): string[] {
  return [
    heading(2, 'By error text'),
    'The same code means another fault on another link of the chain: look first who was called, and in which step. Where the article has no section for an error, what it points to is inferred.',
    ...Object.entries(errorPlaces).flatMap(([place, title]) => [heading(3, title), placeTable(place)]),
  ];
}

function placeTable(place: string): string {
  const rows = Object.entries(errorTexts)
    .filter(([, text]) => text.place === place)
    .map(([id, { text, meaning }]) => [prose(text), prose(meaning), causeLinks(causesOf(id))]);
  return table(['Text', 'Meaning', 'Causes'], rows);
}

function causesOf(id: string) {
  return causes.filter(({ errorTexts: ids }) => ids.includes(id as ErrorTextId));
}
