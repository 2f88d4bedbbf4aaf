import type { Evidence, EvidenceKind } from '../evidence/evidence.js';
import type { Located } from '../evidence/located.js';
import type { Basis, Check, CheckResult, FindingDraft, Given } from './check.js';
import type { EvidenceLine, Finding, NotChecked } from './diagnosis.js';
import { howToObtain } from './how-to-obtain.js';
import { answersTo } from './questions/reported-answers.js';

/** A finding together with what it rests on, which only the engine needs. */
export interface EngineFinding extends Finding {
  readonly basis: Basis;
}

/** What running the checks gave. */
export interface CheckRun {
  readonly findings: readonly EngineFinding[];
  readonly notChecked: readonly NotChecked[];
  /** Ids of checks that do not concern this case. */
  readonly notApplicable: readonly string[];
}

/** Evidence lines a finding shows: the earliest and the latest. */
const linesAtEachEnd = 5;

/** Runs every check on what it declared. A check that throws spoils itself alone, and says so. */
export function runChecks(checks: readonly Check[], evidence: Evidence): CheckRun {
  const findings: EngineFinding[] = [];
  const notChecked: NotChecked[] = [];
  const notApplicable: string[] = [];
  for (const check of checks) {
    const result = hasNeeds(check, evidence) || isAnswered(check, evidence) ? tryCheck(check, evidence) : [];
    const isEmpty = !(result instanceof Error) && !('notApplicable' in result) && result.length === 0;
    if (isEmpty && !hasNeeds(check, evidence)) {
      notChecked.push(...missing(check));
      continue;
    }
    if (result instanceof Error) notChecked.push(undone(check, broken(result)));
    else if ('notApplicable' in result) notApplicable.push(check.id);
    else findings.push(...joinVariants(result).map((draft) => finding(check, draft)));
  }
  return { findings, notChecked, notApplicable };
}

function hasNeeds({ needs }: Check, { byKind }: Evidence): boolean {
  return needs.some((kind) => byKind[kind] !== undefined);
}

function isAnswered({ asks = [] }: Check, { reported = [] }: Evidence): boolean {
  return Object.keys(answersTo(asks, reported)).length > 0;
}

function broken({ name }: Error): string {
  return `This check failed by a fault of its own on this evidence (${name}); please report it.`;
}

function tryCheck(check: Check, evidence: Evidence): CheckResult | Error {
  try {
    return check.run(giveOnly(check, evidence));
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

function giveOnly(
  { needs, uses = [], asks = [] }: Check,
  { byKind, reported = [] }: Evidence,
): Given<EvidenceKind> {
  const declared = [...needs, ...uses].flatMap((kind) =>
    byKind[kind] === undefined ? [] : [[kind, byKind[kind]]],
  );
  const answers = answersTo(asks, reported);
  return Object.fromEntries(
    Object.keys(answers).length === 0 ? declared : [...declared, ['reported', answers]],
  );
}

/** Several files may lead to the same finding, which is told once. */
function joinVariants(drafts: readonly FindingDraft[]): FindingDraft[] {
  const joined = new Map<string, FindingDraft>();
  for (const draft of drafts) {
    const known = joined.get(draft.variant);
    joined.set(draft.variant, known === undefined ? draft : join(known, draft));
  }
  return [...joined.values()];
}

function join(known: FindingDraft, more: FindingDraft): FindingDraft {
  const count = (known.count ?? known.evidence.length) + (more.count ?? more.evidence.length);
  return { ...known, count, evidence: [...known.evidence, ...more.evidence] };
}

/** What only people can tell is asked for where it matters, and is no check left undone. */
function missing(check: Check): NotChecked[] {
  const [first] = check.needs;
  return first === undefined ? [] : [undone(check, howToObtain([first]))];
}

function undone({ id, title, needs }: Check, howToObtain: string): NotChecked {
  return { check: id, title, needs, howToObtain };
}

function finding(check: Check, draft: FindingDraft): EngineFinding {
  const times = draft.evidence.flatMap(({ time }) => (time === null ? [] : [time]));
  const ordered = times.toSorted((a, b) => a.utc - b.utc);
  return {
    id: `${check.id}.${draft.variant}`,
    check: check.id,
    status: draft.status,
    stage: draft.stage === undefined ? check.stage : draft.stage,
    recovered: draft.recovered ?? false,
    ...(check.needs.every(isServers) ? { fromServer: true } : {}),
    summary: draft.summary,
    count: draft.count ?? draft.evidence.length,
    firstSeen: ordered.at(0) ?? null,
    lastSeen: ordered.at(-1) ?? null,
    evidence: cut(draft.evidence),
    basis: draft.basis ?? 'stated',
  };
}

/** Whether a kind of evidence comes from a server, with the server's clock. */
function isServers(kind: EvidenceKind): boolean {
  return kind === 'ews-event-log' || kind === 'server-output';
}

function cut([first, ...rest]: FindingDraft['evidence']): Finding['evidence'] {
  const distinct = rest.filter((at, index) => at !== first && rest.indexOf(at) === index);
  const kept =
    distinct.length < 2 * linesAtEachEnd
      ? distinct
      : [...distinct.slice(0, linesAtEachEnd - 1), ...distinct.slice(-linesAtEachEnd)];
  return [line(first), ...kept.map(line)];
}

function line({ file, line, text, time }: Located): EvidenceLine {
  return { file, line, text, time };
}
