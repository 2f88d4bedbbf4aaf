import { readFileSync } from 'node:fs';

export const helpText = `Finds out from a log bundle why push notifications of Secure Mail on iOS fail.

Usage
  securemail check [options] <path>…   zips, folders, files; several: one case
  securemail check [options] -         pasted text, or a zip, on standard input

Options
  --answer <question>=<answer>
                what a person answered to a question of an earlier report
  --json        one JSON object instead of the report
  --reveal      show users, devices and hosts in clear; credentials stay hidden
  --no-color    no colours, as with NO_COLOR in the environment
  --width <n>   columns of the report; default: those of the terminal, else 80
  --help        this text
  --version     the version

Exit status
  0  nothing wrong found
  1  at least one cause found
  2  the input or the call could not be used; the reason is on standard error
`;

/** The version in package.json. */
export function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
