import { requiredNodeMajor } from '../required-node.js';

/** Why this Node.js cannot run the checks, in one line; null where it can. */
export function nodeTrouble(version: string): string | null {
  const major = Number.parseInt(version, 10);
  if (major >= requiredNodeMajor) return null;
  return `securemail: NODE_VERSION: Node.js ${requiredNodeMajor} or later is needed, this is ${version}. npm scripts of the project bring their own.`;
}
