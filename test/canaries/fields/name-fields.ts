import type { Field } from '../fields.js';
import { logOf } from './log-text.js';

/** Behind a slash another name begins, and nothing tells any more what stood before it. */
const named = (name: (text: string) => string, content: string): Field => {
  return (text) => (/[/\\\n\0]/.test(text) ? null : { name: name(text.slice(0, 150)), content });
};

/** Names of files, folders and archive entries. */
export const nameFields: Readonly<Record<string, Field>> = {
  'name of a folder': named((text) => `${text}/Secure Mail/Diagnostics_1.csv`, logOf({})),
  'name of a file': named((text) => `Secure Mail/Diagnostics ${text}.csv`, logOf({})),
  'name of a file that is not recognised': named(
    (text) => `Secure Mail/${text}.dat`,
    'nothing that is known',
  ),
  'name of a file that cannot be read': named((text) => `Secure Mail/${text}.zip`, 'PK\u0003\u0004x'),
  'name with backslashes': named((text) => `Secure Mail\\${text}\\Diagnostics_1.csv`, logOf({})),
};
