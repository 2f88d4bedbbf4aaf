import { createHash } from 'node:crypto';
import { diagnose } from '../diagnosis/diagnose.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { reportedAnswers } from '../diagnosis/questions/reported-answers.js';
import type { Identity } from '../evidence/evidence.js';
import type { Input } from '../evidence/input.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { redactDiagnosis } from '../redaction/gate.js';
import type { Redacted } from '../redaction/redacted.js';
import { toJson } from '../report/json.js';
import { toTerminal } from '../report/terminal.js';
import type { CheckCall } from './call.js';
import type { CliIo, ExitStatus } from './io.js';
import { ProgressLine } from './progress.js';
import { readStandardInput } from './standard-input.js';
import { noteLine } from './trouble.js';

const defaultWidth = 80;

/** Reads, diagnoses and reports one case. */
export async function check(call: CheckCall, io: CliIo): Promise<ExitStatus> {
  const diagnosis = await diagnoseInputs(await inputsOf(call, io), call, io);
  if (call.json) {
    io.stdout.write(toJson(diagnosis));
    noteProblems(diagnosis, io);
  } else {
    io.stdout.write(toTerminal(diagnosis, { color: wantsColor(call, io), width: widthOf(call, io) }));
  }
  return diagnosis.verdict === 'cause-found' ? 1 : 0;
}

async function inputsOf({ paths }: CheckCall, io: CliIo): Promise<Input[]> {
  return Promise.all(
    paths.map(
      async (path): Promise<Input> => (path === '-' ? readStandardInput(io.stdin) : { kind: 'path', path }),
    ),
  );
}

async function diagnoseInputs(
  inputs: readonly Input[],
  { reveal, answers }: CheckCall,
  io: CliIo,
): Promise<Diagnosis<Redacted>> {
  const progress = new ProgressLine(io.stderr);
  try {
    const evidence = await readEvidence(inputs, { onProgress: (state) => progress.draw(state) });
    const diagnosis = diagnose({ ...evidence, reported: reportedAnswers(answers) });
    return redactDiagnosis(diagnosis, evidence.identities, {
      salt: saltOf(diagnosis, evidence.identities),
      reveal,
    });
  } finally {
    progress.clear();
  }
}

/** Made of the case itself, so that the same input gives the same pseudonyms, yet not of what the report shows. */
function saltOf(diagnosis: Diagnosis, identities: readonly Identity[]): string {
  return createHash('sha256')
    .update(JSON.stringify([diagnosis, identities]))
    .digest('hex');
}

/** The JSON of the contract has no place for them. */
function noteProblems({ sources }: Diagnosis<Redacted>, { stderr }: CliIo): void {
  for (const { file, problem } of sources) {
    if (problem !== null) stderr.write(noteLine(problem.code, `${file}: ${problem.message}`));
  }
}

function wantsColor({ color }: CheckCall, { stdout, env }: CliIo): boolean {
  return color && stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

function widthOf({ width }: CheckCall, { stdout }: CliIo): number {
  return width ?? (stdout.isTTY === true ? (stdout.columns ?? defaultWidth) : defaultWidth);
}
