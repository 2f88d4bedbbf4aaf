/** Oldest major version of Node.js that runs the checks; imported before anything that needs it. */
const oldest = 24;

/** Why this Node.js cannot run the checks, in one line; null where it can. */
export function nodeTrouble(version: string): string | null {
  const major = Number.parseInt(version, 10);
  if (major >= oldest) return null;
  return `securemail: NODE_VERSION: Node.js ${oldest} or later is needed, this is ${version}. npm scripts of the project bring their own.`;
}
