/** The oldest major version of Node.js that runs bot and CLI: the first whose `node:sqlite` is stable and quiet. */
export const requiredNodeMajor = 24;
