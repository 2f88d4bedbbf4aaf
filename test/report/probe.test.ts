import { describe, expect, it } from 'vitest';
import { isCommand, textBlocks } from '../../src/diagnosis/commands.js';
import { exportEvents, howToObtain } from '../../src/diagnosis/how-to-obtain.js';
import { probeFor } from '../../src/report/probe.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const probe = probeFor(null);
const commands = probe.commands.map(({ command }) => command);

function inRegion(region: string) {
  const diagnosis = syntheticDiagnosis();
  const findings = diagnosis.findings.map((finding) => ({
    ...finding,
    summary: redacted(`No answer of ${region}.mailboxlistener.xm.citrix.com`),
  }));
  return probeFor({ ...diagnosis, findings });
}

describe('the commands for the Exchange administrator', () => {
  it('hold every command that the evidence calls for, and the export of events last', () => {
    const wanted = textBlocks(howToObtain(['server-output'])).filter((block) => block.commands);
    expect(commands).toEqual(expect.arrayContaining(wanted.flatMap(({ lines }) => lines)));
    expect(commands.at(-1)).toBe(exportEvents);
    expect(commands).toHaveLength(9);
  });

  it('are commands, each with a sentence', () => {
    for (const { command, shows } of probe.commands) {
      expect(isCommand(command)).toBe(true);
      expect(shows).toMatch(/^[A-Z].{20,150}\.$/);
    }
  });

  it('change nothing', () => {
    for (const command of commands) {
      expect(command).not.toMatch(
        /\b(?:Set|New|Remove|Add|Enable|Disable|Restart|Stop)-|\bset config|iisreset/i,
      );
    }
  });

  it('stand in the text on lines of their own, with what to do with the output', () => {
    const lines = probe.text.split('\n').map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(commands));
    expect(probe.text).toContain('Paste the output into the thread');
  });

  it('say what to fill in where there is no case', () => {
    expect(commands[0]).toBe('Test-NetConnection <region>.mailboxlistener.xm.citrix.com -Port 443');
    expect(probe.closing).toContain('Please fill in <region>: ');
  });

  it('name the region of the case', () => {
    const { text } = inRegion('eu-west-1');
    expect(text).toContain('Test-NetConnection eu-west-1.mailboxlistener.xm.citrix.com -Port 443');
    expect(text).toContain('nslookup eu-west-1.mailboxlistener.xm.citrix.com');
    expect(text).not.toContain('<region>');
  });
});
