import { parseArgs } from 'node:util';
import { findAnswer, findQuestion, questions } from '../diagnosis/questions/index.js';
import { SecureMailError } from '../errors.js';

/** How `securemail check` was called. */
export interface CheckCall {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly reveal: boolean;
  readonly color: boolean;
  /** Columns asked for; null: those of the terminal. */
  readonly width: number | null;
  /** What a person answered to questions of an earlier report. */
  readonly answers: readonly CallAnswer[];
}

export interface CallAnswer {
  readonly question: string;
  readonly answer: string;
}

export type Call = CheckCall | { readonly kind: 'help' } | { readonly kind: 'version' };

const narrowest = 40;
const widest = 1000;

/** @throws SecureMailError USAGE */
export function parseCall(argv: readonly string[]): Call {
  const { values, positionals } = parse(argv);
  const [command, ...paths] = positionals;
  if (values.help || command === 'help') return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (command !== 'check')
    throw new SecureMailError('USAGE', command === undefined ? null : `no command ${command}`);
  if (paths.length === 0) throw new SecureMailError('USAGE', 'check needs a path, or - for standard input');
  if (paths.filter((path) => path === '-').length > 1)
    throw new SecureMailError('USAGE', '- may be given once');
  return {
    kind: 'check',
    paths,
    json: values.json,
    reveal: values.reveal,
    color: !values['no-color'],
    width: values.width === undefined ? null : parseWidth(values.width),
    answers: latestOfEach((values.answer ?? []).map(parseAnswer)),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        reveal: { type: 'boolean', default: false },
        'no-color': { type: 'boolean', default: false },
        width: { type: 'string' },
        answer: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (thrown) {
    throw new SecureMailError('USAGE', thrown instanceof Error ? thrown.message : null, { cause: thrown });
  }
}

function parseWidth(written: string): number {
  const width = Number(written);
  if (Number.isInteger(width) && width >= narrowest && width <= widest) return width;
  throw new SecureMailError('USAGE', `--width takes a number from ${narrowest} to ${widest}`);
}

/** @throws SecureMailError USAGE for a question or an answer that the catalogue does not have */
function parseAnswer(written: string): CallAnswer {
  const [question = '', answer = ''] = written.split('=');
  if (findAnswer(question, answer) !== null) return { question, answer };
  const asked = findQuestion(question);
  const known = (asked?.answers ?? questions).map(({ id }) => id).join(', ');
  throw new SecureMailError('USAGE', `--answer ${asked === null ? '' : `${question}=`}<one of: ${known}>`);
}

function latestOfEach(answers: readonly CallAnswer[]): CallAnswer[] {
  return [...new Map(answers.map((answer) => [answer.question, answer])).values()];
}
