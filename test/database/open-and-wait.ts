import { openDatabase } from '../../src/database/open-database.js';
import { asSecureMailError } from '../../src/errors.js';

/** Opens the data folder of its argument, says how that went, and keeps it until it is killed. */
const dataDir = process.argv[2] ?? '';
try {
  await openDatabase({ kind: 'sqlite', dataDir }, { onConnectionLost: () => {} });
  process.stdout.write('open');
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stdout.write(asSecureMailError(error).code);
}
