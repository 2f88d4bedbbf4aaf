import { SecureMailError } from '../../errors.js';

/**
 * Bounds of what is read as XML. Policy files, property lists and events of Windows stay below a hundredth of each
 * but `depth`, of which they need less than 20. In UTF-16 units where they measure text.
 */
export const xmlLimits = {
  /** As large as a file that is held in memory whole. */
  document: 16 * 1024 * 1024,
  depth: 100,
  /** Elements, attributes, stretches of text, CDATA sections and instructions, all together. */
  parts: 200_000,
  attributes: 256,
  name: 1000,
  attributeValue: 64 * 1024,
  /** Text of one stretch; a wrapped policy file in base64 is one. */
  text: 1024 * 1024,
} as const;

export type XmlLimit = keyof typeof xmlLimits;

const measured: Readonly<Record<XmlLimit, string>> = {
  document: 'characters',
  depth: 'elements inside one another',
  parts: 'elements, attributes and texts',
  attributes: 'attributes of one element',
  name: 'characters in a name',
  attributeValue: 'characters in an attribute',
  text: 'characters in one text',
};

/** XML_LIMIT, which tells the bound and, where it is known, the place. */
export function overLimit(limit: XmlLimit, place: string | null): SecureMailError {
  const bound = `more than ${xmlLimits[limit]} ${measured[limit]}`;
  return new SecureMailError('XML_LIMIT', place === null ? bound : `${place}: ${bound}`);
}
