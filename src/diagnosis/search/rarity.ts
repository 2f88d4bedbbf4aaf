import { causes } from '../causes/index.js';

/** How telling a thing is that so many causes hold, 1 and more: what few hold tells more. */
export function rarityOf(holders: number): number {
  return 1 + Math.log((causes.length + 1) / (holders + 1));
}
