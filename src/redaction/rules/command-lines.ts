import { letterPattern } from '../../letter-pattern.js';
import { type Match, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

/* Credentials as the options and arguments of commands that people paste. */

/** `curl -u name:password`, `--user 'CORP\name:password'`, `smbclient -U name%password`. */
const login = String.raw`(?<![\w-])(?:(?:-[uU]|--(?:proxy-)?user)[ \t=]{1,3}(?=[^\s:%]{1,128}:)|-U[ \t]{1,3}(?=[^\s:%]{1,128}%))`;
const user = String.raw`[\p{L}\p{N}][^\s"':%]{0,127}[:%]`;
const loginOptions = [
  String.raw`"{1,2}${user}(?<v>[^"\n]{1,256})`,
  String.raw`'${user}(?<v>[^'\n]{1,256})`,
  String.raw`${user}(?<v>[^\s"']{1,256})`,
].map((value) => {
  const pattern = onSigns(['-u'], () => letterPattern(login + value, 'dgu'));
  return patternRule('secret', pattern, isAddress);
});

function isAddress(value: string): boolean {
  return value.startsWith('//');
}

/** `sqlcmd -U sa -P hunter2`, `psexec -u jane -p hunter2`, `ldapsearch -D cn=x -w hunter2`. */
const passwordOption = patternRule(
  'secret',
  onSigns(
    [' -p', '\t-p', ' -w', '\t-w'],
    () => /(?<![\w-])-[uUD][ \t]+[^\s]{1,256}[ \t]+-(?:p|P|pw|w)[ \t]+["']?(?<v>[^\s"'-][^\s"']{0,255})/dg,
  ),
);

const netUse = ['net ', 'net\t'];

/** `net use x: \\server\share hunter2`, `net use \\server\share /user:jane hunter2`. */
const sharePassword = patternRule(
  'secret',
  onSigns(
    netUse,
    () =>
      /\bnet[ \t]+use[ \t]+(?:\S{1,2}[ \t]+)?\\{2,4}[^\s"']{1,256}[ \t]+["']?(?<v>[^\s/*"'][^\s"']{0,255})/dgi,
  ),
  isOrdinaryWord,
);
const shareUserPassword = patternRule(
  'secret',
  onSigns(
    netUse,
    () =>
      /\bnet[ \t]+use[ \t][^\n]{1,300}?\/u(?:ser)?:[^\s]{1,256}[ \t]+["']?(?<v>[^\s/*"'][^\s"']{0,255})/dgi,
  ),
  isOrdinaryWord,
);

/** `ConvertTo-SecureString "hunter2"`, `new NetworkCredential("jane", "hunter2")`. */
const secureString = patternRule(
  'secret',
  onSigns(
    ['convertto-securestring'],
    () => /ConvertTo-SecureString[ \t]+(?:-String[ \t]+)?["']{1,2}(?<v>[^"'\n]{1,256})/dgi,
  ),
);
const credentialObject = patternRule(
  'secret',
  onSigns(
    ['credential('],
    () => /Credential\(\s{0,3}["']{1,2}[^"'\n]{1,128}["']{1,2},\s{0,3}["']{1,2}(?<v>[^"'\n]{1,256})/dg,
  ),
);

const rules = [
  ...loginOptions,
  passwordOption,
  sharePassword,
  shareUserPassword,
  secureString,
  credentialObject,
];

export const commandLineRule: Rule = function* find(plain): Generator<Match> {
  for (const rule of rules) yield* rule(plain);
};
