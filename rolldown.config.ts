import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

/**
 * Puts what reads a bundle, for the CLI and for the threads of the bot, into few files, with the packages it needs and
 * in place of what the compiler wrote there: to find and load six hundred modules takes longer than to read a small
 * bundle. What is imported only when it is needed stays in a file of its own. Not minified: that would save no time,
 * since the CLI keeps the compiled form, and spoil the traces of errors.
 */
export default defineConfig({
  input: { 'cli/run': 'src/cli/run.ts', 'reading/pool-entry': 'src/reading/pool-entry.ts' },
  platform: 'node',
  plugins: [licences()],
  output: { dir: 'dist', chunkFileNames: 'bundled/[name].js' },
});

/** The licences of all packages that are bundled, in one file beside them. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const folders = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageFolder)));
      const source = [...folders].sort().map(licence).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'bundled/licences.txt', source });
    },
  };
}

function packageFolder(module: string): string[] {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(module) ?? [];
}

/** Some packages have it in their readme alone. */
function licence(folder: string): string {
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder);
  const file = files.find((one) => /^licen[cs]e/i.test(one)) ?? files.find((one) => /^readme/i.test(one));
  if (file === undefined) throw new Error(`no licence is found in ${folder}`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8')}`;
}
