import { causes } from '../../diagnosis/causes/index.js';
import { ownerTitle } from '../../report/words.js';
import { bullets, heading, link, prose } from '../markdown.js';
import { causePath } from '../page.js';

/** What each person may have to do. */
export function byOwner(): string[] {
  const owners = [...Map.groupBy(causes, ({ owner }) => owner)];
  return [
    heading(2, 'By who has to act'),
    ...owners.flatMap(([owner, own]) => [
      heading(3, ownerTitle(owner)),
      bullets(own.map(({ id, title, action }) => `${link(title, causePath(id))}: ${prose(action)}`)),
    ]),
  ];
}
