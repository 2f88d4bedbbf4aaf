import type { Attack } from './attack.js';
import { bombAttacks } from './kinds/bombs.js';
import { entryAttacks } from './kinds/entries.js';
import { folderAttacks } from './kinds/folders.js';
import { lieAttacks } from './kinds/lies.js';
import { manyRecordAttacks } from './kinds/many-records.js';
import { ordinaryAttacks } from './kinds/ordinary.js';
import { overlapAttacks } from './kinds/overlaps.js';
import { patternAttacks } from './kinds/patterns.js';
import { propertyListAttacks } from './kinds/property-lists.js';
import { textAttacks } from './kinds/text.js';
import { xmlAttacks } from './kinds/xml.js';
import { zip64Attacks } from './kinds/zip64.js';

export const attacks: readonly Attack[] = [
  ...ordinaryAttacks,
  ...overlapAttacks,
  ...lieAttacks,
  ...zip64Attacks,
  ...entryAttacks,
  ...bombAttacks,
  ...xmlAttacks,
  ...propertyListAttacks,
  ...textAttacks,
  ...manyRecordAttacks,
  ...patternAttacks,
  ...folderAttacks,
];
