/** Its name, with spaces wherever lines were broken. */
const entitlement = /a ?p ?s ?-? ?e ?n ?v ?i ?r ?o ?n ?m ?e ?n ?t/i;

/** The environment that a signed build names when all is well. */
const environmentNamed = /aps-?environment[=:]+(?:production|development|sandbox)/;

/** 3000 as a code; digits that count time or things are none. */
const code3000 = /(?<![\d.-])3000(?!\d|\.\d|ms|m?secs?|seconds?|s(?![a-z])|kb|bytes|items|messages)/;

const saidMissing = new RegExp(
  [
    "(?:no|not|missing|without|lacks?|kein\\w{0,2}|aucune?|sin|falta)(?:a|any|valid|the|gultig\\w{0,2})?'?aps-?environment",
    "aps-?environment'?(?:entitlement)?(?:string)?(?:is|was)?(?:missing|notfound|notpresent|absent|fehlt)",
  ].join('|'),
);

/**
 * Whether the text is iOS's refusal of a build without push entitlement: its code and the name of the
 * entitlement together, in whatever language, quotes and line breaks; or the entitlement called missing.
 */
export function deniesEntitlement(folded: string): boolean {
  if (!entitlement.test(folded)) return false;
  const squeezed = folded.toLowerCase().replace(/\s+/g, '');
  if (saidMissing.test(squeezed)) return true;
  return code3000.test(squeezed) && !environmentNamed.test(squeezed);
}
