import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../.ci/read-audit.mjs', import.meta.url));

function read(kind: string, answer: unknown) {
  const input = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, kind], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const flaw = (name: string, severity: string) => ({
  name,
  severity,
  via: [{ title: 'Made up', url: 'https://advisories.example/1' }, 'other'],
});
const report = (...flaws: { name: string }[]) => ({
  auditReportVersion: 2,
  vulnerabilities: Object.fromEntries(flaws.map((one) => [one.name, one])),
});

describe('an audit of the advisories', () => {
  it('passes where nothing is found', () => {
    expect(read('advisories', report())).toEqual({
      status: 0,
      stdout: 'audit of advisories: 0 high or critical, 0 lower\n',
      stderr: '',
    });
  });

  it('counts what is not serious', () => {
    const { status, stdout } = read('advisories', report(flaw('a', 'low'), flaw('b', 'moderate')));
    expect([status, stdout]).toEqual([0, 'audit of advisories: 0 high or critical, 2 lower\n']);
  });

  it.each(['high', 'critical'])('fails at an advisory that is %s, and names it', (severity) => {
    const { status, stdout } = read('advisories', report(flaw('a', severity), flaw('b', 'low')));
    expect([status, stdout]).toEqual([
      1,
      `audit of advisories: 1 high or critical, 1 lower\na: ${severity}: Made up https://advisories.example/1; by other\n`,
    ]);
  });
});

describe('an audit of the signatures', () => {
  it('passes where all are right', () => {
    expect(read('signatures', { invalid: [], missing: [] }).status).toBe(0);
  });

  it('fails at one that is wrong or missing', () => {
    const one = { name: 'a', version: '1.0.0' };
    expect(read('signatures', { invalid: [one], missing: [] })).toMatchObject({
      status: 1,
      stdout: 'audit of signatures: 1 invalid, 0 missing\na@1.0.0: invalid signature\n',
    });
    expect(read('signatures', { invalid: [], missing: [one] }).status).toBe(1);
  });

  it('is none where the registry signs nothing', () => {
    const summary = 'found no dependencies to audit that were installed from a supported registry';
    expect(read('signatures', { error: { code: null, summary } }).status).toBe(0);
  });
});

describe('no audit', () => {
  it.each([
    [{ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '', detail: '' } }, 'HTTP 405'],
    [{ message: '503', statusCode: 503, error: { summary: '' } }, 'HTTP 503'],
    [{ error: { code: 'ENOTFOUND', summary: 'request failed' } }, 'ENOTFOUND'],
    [{ error: { code: 'ECONNREFUSED', summary: 'request failed' } }, 'ECONNREFUSED'],
    [{ error: { code: 'E404', summary: 'no such route' } }, 'E404'],
  ])('is said, and fails nothing: %j', (answer, why) => {
    expect(read('advisories', answer)).toMatchObject({
      status: 0,
      stdout: `audit of advisories: not audited: the registry answered no audit (${why})\n`,
    });
  });

  it.each([
    '',
    'npm is not there',
    'null',
    '[]',
    {},
    { auditReportVersion: 3, vulnerabilities: {} },
    { auditReportVersion: 2 },
    { error: { code: 'ENOLOCK', summary: 'no lock file' } },
    { error: { code: 'EUSAGE', summary: 'wrong call' } },
  ])('is not what an answer means that nobody understands: %j', (answer) => {
    expect(read('advisories', answer)).toMatchObject({
      status: 1,
      stdout: 'audit of advisories: the answer of npm was not understood\n',
    });
  });

  it('is not what a call means that nobody understands', () => {
    expect(read('toString', report()).status).toBe(1);
  });
});
