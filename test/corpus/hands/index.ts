import { apple } from './apple.js';
import { arrows } from './arrows.js';
import { germanDevice } from './german-device.js';
import type { Hand } from './hand.js';
import { json } from './json.js';
import { keys } from './keys.js';
import { numbered } from './numbered.js';
import { prose } from './prose.js';
import { swift } from './swift.js';

export const hands: readonly [Hand, ...Hand[]] = [
  prose,
  apple,
  germanDevice,
  keys,
  json,
  swift,
  arrows,
  numbered,
];
