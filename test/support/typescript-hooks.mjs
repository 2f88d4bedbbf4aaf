import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/* Lets a thread of a test run the sources as they are: Node takes the types out, and `./x.js` is found as `./x.ts`. */

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    return existsSync(fileURLToPath(url)) ? next(url.href, context) : next(specifier, context);
  },
});
