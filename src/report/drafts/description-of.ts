import { causes } from '../../diagnosis/causes/index.js';
import { inMail } from './in-mail.js';

/** How a cause comes about, as the catalogue tells it; nothing for one that it no longer has. */
export function descriptionOf(id: string): string[] {
  return causes.filter((cause) => cause.id === id).map(({ description }) => inMail(description));
}
