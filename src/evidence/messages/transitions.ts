/** States that name no step: what they lead to says all. */
const bareState = [
  'active|inactive|alive|dead|valid|invalid|expired|stale|gone|lost|available|unavailable|denied|restricted',
  'authori[sz]ed|granted|notdetermined|provisional|enabled|disabled|on|off|yes|no|true|false|unknown|none|idle',
  'ok|failed|error|healthy|unhealthy|connected|disconnected|ready|ephemeral',
].join('|');

/** `state: Active -> Expired`, `.available => .denied`. */
const byArrow = new RegExp(
  `(?<![a-z])\\.?(?:${bareState}) ?[-=]{1,2}> ?(?=\\.?(?:${bareState})(?![a-z]))`,
  'gi',
);

const byWords = new RegExp(
  `((?:chang|transition|mov|switch|went)[a-z]{0,8} )from '?\\.?(?:${bareState})'? (?=(?:in)?to )`,
  'gi',
);

const value = "'?\\.?[a-z0-9]{1,30}'?";
const before = '(?: ok| met| failed| mismatch)?[:,;]?(?:^| )\\(?';
const expected = '(?:expected|wanted|want|required)(?: value)?(?:[=:] ?| )';
const actual = '(?:actual|found|got|observed|current)(?: value)?';

/** `refresh expected=available actual=denied`: what was expected is left out, and the actual value the field's own. */
const expectation = new RegExp(`${before}${expected}${value}[,;]?(?: but)? ${actual}(?:[=:] ?| )`, 'gi');
const expectationAfter = new RegExp(`${before}${actual}[=:] ?(${value})[,;]? ${expected}${value}`, 'gi');

/** `expected status=201 actual=500`: the same with the field named between. */
const expectedField = new RegExp(
  `${before}(?:expected|wanted|want|required) ([a-z_]{1,30} ?[=:] ?)${value}[,;]?(?: but)? ${actual}(?:[=:] ?| )`,
  'gi',
);

const speaksOfExpected = /expected|want|required/i;

/** The text without the states that it says were left or expected: what counts is what is. */
export function dropStatesLeft(text: string): string {
  const now = (text.includes('>') ? text.replace(byArrow, '') : text).replace(byWords, '$1');
  if (!speaksOfExpected.test(now)) return now;
  return now.replace(expectedField, ' $1').replace(expectation, '=').replace(expectationAfter, '=$1');
}
