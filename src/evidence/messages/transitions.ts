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

/** The text without the states that it says were left: what counts is where it went. */
export function dropStatesLeft(text: string): string {
  return text.replace(byArrow, '').replace(byWords, '$1');
}
