import { loadEnvironment } from '../environment.js';
import { SecureMailError } from '../errors.js';
import { fault, toLine } from './examination.js';
import { isSound, runDoctor } from './run-doctor.js';

/** `npm run doctor`: one line per thing looked at; exit status 1 where there is a fault. */
async function main(): Promise<void> {
  const examinations = await runDoctor(await loadEnvironment(process.env, process.cwd()));
  for (const examination of examinations) process.stdout.write(toLine(examination));
  process.exitCode = isSound(examinations) ? 0 : 1;
}

try {
  await main();
} catch (error) {
  const text = error instanceof SecureMailError ? error.message : 'the doctor made a mistake';
  process.stdout.write(toLine({ subject: 'configuration', ...fault(text) }));
  process.exitCode = 1;
}
