import { describe, expect, it } from 'vitest';
import { causes as catalogue } from '../../../src/diagnosis/causes/index.js';
import { isCommand, textBlocks } from '../../../src/diagnosis/commands.js';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { Confidence, Diagnosis, FoundCause } from '../../../src/diagnosis/diagnosis.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../../src/redaction/gate.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import { draftLimit } from '../../../src/report/drafts/draft.js';
import { draftsFor } from '../../../src/report/drafts/drafts.js';
import { samples } from '../../../src/workspace/samples.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';

async function diagnosisOf({ build, fileName }: (typeof samples)[number]): Promise<Diagnosis<Redacted>> {
  const evidence = await readEvidence([{ kind: 'file', name: fileName, bytes: await build() }]);
  return redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'case' });
}

function textFor(recipient: string, diagnosis: Diagnosis<Redacted>): string {
  const draft = draftsFor(diagnosis).find((one) => one.recipient === recipient);
  if (draft === undefined) throw new Error(`there is no draft for ${recipient}`);
  return draft.text;
}

const found = syntheticDiagnosis();
const [cause] = found.causes as [FoundCause<Redacted>];
const withCause = (changes: Partial<FoundCause<Redacted>>) => ({
  ...found,
  causes: [{ ...cause, ...changes }],
});

describe.each(samples)('the drafts for the sample $id', (sample) => {
  it('are for the owner of each cause, and last for the customer', async () => {
    const diagnosis = await diagnosisOf(sample);
    const recipients = draftsFor(diagnosis).map(({ recipient }) => recipient);
    const owners = [...new Set(diagnosis.causes.map(({ owner }) => owner))];
    expect(recipients.slice(0, owners.length)).toEqual(owners);
    expect(recipients.at(-1)).toBe('customer');
    expect(new Set(recipients).size).toBe(recipients.length);
  });

  it('fit an input of Slack and are plain text', async () => {
    for (const { text, subject, title } of draftsFor(await diagnosisOf(sample))) {
      expect(text.length).toBeLessThanOrEqual(draftLimit);
      expect(text).toMatch(/^Hello,\n\n.+\n\nKind regards$/s);
      expect(text).not.toMatch(/\n{3}|```|undefined|\[object/);
      expect(subject).toMatch(/^Secure Mail[^\n]{10,150}$/);
      expect(title).not.toBe('');
    }
  });

  it('give commands whole, on lines of their own', async () => {
    const diagnosis = await diagnosisOf(sample);
    const known = diagnosis.causes.flatMap(({ steps }) =>
      steps.flatMap(({ text }) => textBlocks(text).flatMap(({ commands, lines }) => (commands ? lines : []))),
    );
    const own = draftsFor(diagnosis).find(({ recipient }) => recipient === diagnosis.causes[0]?.owner);
    const lines = own?.text.split('\n').map((line) => line.trim()) ?? [];
    for (const line of lines.filter(isCommand)) expect(known).toContain(line);
  });

  it('tell the customer in words for everybody, without evidence', async () => {
    const text = textFor('customer', await diagnosisOf(sample));
    expect(text).not.toMatch(/\b(?:EWS|IIS|APNs|HTTP|TLS|TCP|listener|subscription|policy|bundle)\b/);
    expect(text).not.toMatch(/\.(?:csv|xml):\d|-[0-9a-f]{6}\b/);
  });
});

describe('a draft for an owner', () => {
  const text = textFor('exchange-admin', found);

  it('says what was found, what to do, what to send back, and what it rests on', () => {
    const headings = text.split('\n').filter((line) => /^(?:What|How) [a-z ]+$/.test(line));
    expect(headings).toEqual(['What was found', 'What to do', 'What to send back', 'What this rests on']);
    expect(text).toContain('1. Raise the limit\nOn the Exchange server:\n    iisreset\n');
    expect(text).toContain('- What the commands print, as it is.');
    expect(text).toContain('  Secure Mail/Diagnostics_1.csv:1204  "HTTP status code: 413"');
    expect(text).toContain('  4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)');
  });

  it.each<[Confidence, RegExp]>([
    ['confirmed', /The logs show the cause: “Exchange refuses/],
    ['likely', /This is very probably the cause: “Exchange refuses.*do not prove it\./],
    ['possible', /One possible cause is “Exchange refuses.*do not settle it\./],
  ])('is honest about a cause that is %s', (confidence, words) => {
    expect(textFor('exchange-admin', withCause({ confidence }))).toMatch(words);
  });

  it('is one draft for all causes of an owner', () => {
    const other = { ...cause, id: 'ews-authentication', title: 'EWS refuses the app’s credentials' };
    const both = { ...found, causes: [cause, other] };
    expect(draftsFor(both).map(({ recipient }) => recipient)).toEqual(['exchange-admin', 'customer']);
    expect(textFor('exchange-admin', both)).toContain('What to do about “EWS refuses the app’s credentials”');
  });

  it('goes first to the owner of the first cause', () => {
    const other = { ...cause, owner: 'network-admin' as const };
    const recipients = draftsFor({ ...found, causes: [other, cause] }).map(({ recipient }) => recipient);
    expect(recipients).toEqual(['network-admin', 'exchange-admin', 'customer']);
  });

  it('fits, however much there is to say, and its first step stays', () => {
    const steps = Array.from({ length: 40 }, (_, index) => ({
      id: `s${index}`,
      title: `Step ${index}`,
      text: `${'Read this. '.repeat(30)}\nnslookup host-${index}.example`,
      article: null,
    }));
    const summary = redacted('word '.repeat(2000));
    const findings = found.findings.map((finding) => ({ ...finding, summary }));
    const long = textFor('exchange-admin', { ...withCause({ steps, summary }), findings });
    expect(long.length).toBeLessThanOrEqual(draftLimit);
    expect(long).toContain('    nslookup host-0.example\n');
    expect(long).toContain('We know of further steps.');
  });
});

describe('the drafts for every cause of the catalogue', () => {
  it.each(catalogue)(
    'speak to $owner of $id as a mail does',
    ({ id, title, stage, owner, action, steps }) => {
      const withSteps = withCause({
        id,
        title,
        stage,
        owner,
        action,
        steps: steps.map(({ values: _, ...step }) => step),
      });
      for (const { text } of draftsFor(withSteps)) {
        expect(text).not.toMatch(
          /\b(?:paste|upload)\b[^.\n]*\bhere\b|\bupload (?:this|the Exchange)|\(inferred\)/i,
        );
      }
    },
  );
});

describe('a draft for Citrix support', () => {
  it('asks for the service’s own logs, not for a case with Citrix', () => {
    const text = textFor(
      'citrix-support',
      withCause({
        owner: 'citrix-support',
        steps: [{ id: 'x', title: 'Open a case with Citrix', text: 'Give Citrix the times.', article: null }],
      }),
    );
    expect(text).toContain('Please look at the logs of the listener service for this device');
    expect(text).not.toContain('Open a case');
    expect(text).toContain('Ruled out by the logs\n- Push notifications are switched off by policy');
  });
});

describe('what is needed next', () => {
  const question = {
    kind: 'question' as const,
    question: 'exchange-hosting',
    text: 'Where is the mailbox?',
    why: 'It tells causes apart.',
    how: 'The administrator knows.',
    answers: [
      { id: 'own', label: 'Own servers' },
      { id: 'online', label: 'Exchange Online' },
    ],
  };
  const asked = 'Please answer one question: Where is the mailbox? (Own servers; Exchange Online.)';
  const events = {
    kind: 'evidence' as const,
    evidence: 'ews-event-log' as const,
    text: 'the event log of Exchange',
    why: 'It tells.',
    how: 'Let the Exchange administrator run this:\nGet-WinEvent -LogName Application',
  };

  it('is asked of the customer and of whoever is likely to know', () => {
    const diagnosis = { ...found, nextQuestion: question };
    expect(textFor('customer', diagnosis)).toContain(asked);
    expect(textFor('exchange-admin', diagnosis)).toContain(asked);
    const other = { ...withCause({ owner: 'app-packager' }), nextQuestion: question };
    expect(textFor('app-packager', other)).not.toContain(asked);
  });

  it('is asked of the Exchange administrator as commands, not as told to others', () => {
    const text = textFor('exchange-admin', { ...found, nextQuestion: events });
    expect(text).toContain('it only reads:\n    Get-WinEvent -LogName Application\n');
    expect(text).not.toContain('Let the Exchange administrator');
  });

  it('makes a draft for the Exchange administrator where nothing of theirs was found', () => {
    const open = { ...found, verdict: 'inconclusive' as const, causes: [], nextQuestion: events };
    expect(draftsFor(open).map(({ recipient }) => recipient)).toEqual(['exchange-admin', 'customer']);
    expect(textFor('exchange-admin', open)).toContain('    Get-WinEvent ');
    expect(textFor('customer', open)).toContain(
      '- From your Exchange administrator: the event log of Exchange. We have a separate message for them.',
    );
  });
});

describe('a draft for the customer', () => {
  const network = { ...cause, id: 'gateway-blocks-listener', owner: 'network-admin' as const };
  const citrix = { ...cause, id: 'listener-update-failed', owner: 'citrix-support' as const };

  it('says who has to do what, and once that there are messages for them', () => {
    const text = textFor('customer', { ...found, causes: [cause, network, citrix] });
    expect(text).toContain(
      'What has to be done\nYour Exchange (mail server) administrator has to raise this limit. Your network administrator has to let the gateway pass this traffic. We take this up with Citrix support, to find out why. For each of them we have a separate message',
    );
  });

  it('does not ask to mend what is only suspected', () => {
    expect(textFor('customer', withCause({ confidence: 'likely' }))).toContain(
      'administrator can check this, and raise this limit if it is so. We have a separate message',
    );
  });

  it('speaks of no message where Citrix alone is to act', () => {
    const text = textFor('customer', { ...found, causes: [citrix] });
    expect(text).toContain('We take this up with Citrix support, to find out why.\n');
    expect(text).not.toContain('separate message');
  });

  it('does not promise mail where mail itself may fail', () => {
    expect(textFor('customer', found)).toContain('Mail itself is not lost');
    const blocked = withCause({ id: 'network-access-blocked' });
    expect(textFor('customer', blocked)).not.toContain('Mail itself is not lost');
  });

  it('tells a cause that nobody put into plain words by its title', () => {
    expect(textFor('customer', withCause({ id: 'unheard-of' }))).toContain(
      'The logs show the cause: “Exchange refuses the subscription request as too large”.',
    );
  });
});

describe('a draft for the customer without a cause', () => {
  const without = { ...found, causes: [] };

  it('says of a healthy device what to look at', () => {
    const text = textFor('customer', { ...without, verdict: 'healthy' });
    expect(text).toContain('As far as the logs tell, notifications reach Secure Mail');
    expect(text).toContain('The logs end on 20 Nov 2026 09:27:01 UTC (+01:00 on the device).');
    expect(text).toContain('- Settings > Notifications > Secure Mail: ');
  });

  it('says of an open case what is missing, and how to send it', () => {
    const [missing] = without.notChecked;
    if (missing === undefined) throw new Error('the synthetic diagnosis leaves something unchecked');
    const ofDevice = { ...missing, needs: ['app-log' as const], howToObtain: 'Send the app log.' };
    const text = textFor('customer', {
      ...without,
      verdict: 'inconclusive',
      notChecked: [missing, ofDevice],
    });
    expect(text).toContain('It shows neither a fault nor notifications at work');
    expect(text).toContain('What is missing so far\n- Send the app log.\n\nHow to send the logs\n1. ');
  });

  it('says of a foreign file what to send instead', () => {
    const text = textFor('customer', { ...without, verdict: 'unrecognized' });
    expect(text).toContain('We could not find any logs of Secure Mail');
    expect(text).toContain('Settings > Support > Send logs');
  });
});
