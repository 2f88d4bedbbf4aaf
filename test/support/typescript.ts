/** Lets Node run the sources as they are: in them `./x.js` names `./x.ts`. */
const hook = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (specifier, context, next) =>
  next(specifier.startsWith('.') && !context.parentURL.includes('node_modules')
    ? specifier.replace(/[.]js$/, '.ts') : specifier, context) });`;

/** Arguments of Node before the path of a TypeScript program. */
export const typescript: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  `data:text/javascript,${encodeURIComponent(hook)}`,
];
