import { requiredNodeMajor } from './required-node.js';

/*
 * The version is looked at before anything else is loaded: an older Node.js stumbles over the first module it
 * lacks, and says nothing that helps.
 */
const [major] = process.versions.node.split('.', 1).map(Number);
if (major !== undefined && major < requiredNodeMajor) {
  process.stderr.write(
    `securemail-bot: Node.js ${requiredNodeMajor} is needed, this is ${process.versions.node}. Run npm ci with install scripts allowed, then npm start.\n`,
  );
  process.exitCode = 2;
} else {
  const { start } = await import('./start/start.js');
  await start();
}
