// Reads what `npm audit --json` or `npm audit signatures --json` says. Exit status 0: nothing found, or the registry
// answers no audit; 1: something found, or an answer that cannot be understood.
import { text } from 'node:stream/consumers';

/** Severities that fail; the rest is counted. */
const failing = ['high', 'critical'];

/** Codes with which npm says that nobody answered: of the network, and `E405` and the like of the registry. */
const unavailable =
  /^(?:E[45]\d\d|ENOAUDIT|ENOTFOUND|EAI_AGAIN|ECONN\w{1,20}|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/;

const verdicts = { advisories, signatures };

function advisories({ auditReportVersion, vulnerabilities }) {
  if (auditReportVersion !== 2 || typeof vulnerabilities !== 'object' || vulnerabilities === null)
    return null;
  const found = Object.values(vulnerabilities);
  const bad = found.filter(({ severity }) => failing.includes(severity));
  const lines = bad.map(({ name, severity, via }) => `${name}: ${severity}: ${titlesOf(via)}`);
  return { bad: lines, summary: `${bad.length} high or critical, ${found.length - bad.length} lower` };
}

function titlesOf(via = []) {
  return via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`)).join('; ');
}

function signatures({ invalid, missing }) {
  if (!Array.isArray(invalid) || !Array.isArray(missing)) return null;
  const named =
    (word) =>
    ({ name, version }) =>
      `${name}@${version}: ${word} signature`;
  const bad = [...invalid.map(named('invalid')), ...missing.map(named('missing'))];
  return { bad, summary: `${invalid.length} invalid, ${missing.length} missing` };
}

/** Why there was no audit; null where there should have been one. */
function absence({ error, statusCode }) {
  if (typeof error !== 'object' || error === null) return null;
  if (Number.isInteger(statusCode) && statusCode >= 400) return `HTTP ${statusCode}`;
  if (unavailable.test(error.code ?? '')) return error.code;
  return /no dependencies to audit/.test(error.summary ?? '') ? 'it signs nothing' : null;
}

function parsed(input) {
  try {
    return JSON.parse(input) ?? {};
  } catch {
    return {};
  }
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

const kind = process.argv[2] ?? '';
const answer = parsed(await text(process.stdin));
const none = absence(answer);
const verdict = Object.hasOwn(verdicts, kind) ? verdicts[kind](answer) : null;
if (none !== null) say(`audit of ${kind}: not audited: the registry answered no audit (${none})`);
else if (verdict === null) say(`audit of ${kind}: the answer of npm was not understood`);
else say([`audit of ${kind}: ${verdict.summary}`, ...verdict.bad].join('\n'));
process.exitCode = none !== null || verdict?.bad.length === 0 ? 0 : 1;
