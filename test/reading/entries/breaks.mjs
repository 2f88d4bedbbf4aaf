import { parentPort } from 'node:worker_threads';

/* A thread that breaks as the text it is handed says. */

const ways = {
  throws: () => {
    throw new Error('a mistake');
  },
  exits: () => process.exit(3),
  hangs: () => {
    for (;;);
  },
  'eats memory': () => {
    const held = [];
    for (;;) held.push(`${'x'.repeat(100)}${held.length}`);
  },
};

parentPort?.on('message', ({ input }) => {
  const [{ text, bytes }] = input.inputs;
  ways[text ?? new TextDecoder().decode(bytes)]();
});
parentPort?.postMessage({ kind: 'ready' });
