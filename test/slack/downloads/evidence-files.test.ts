import { describe, expect, it } from 'vitest';
import { mayBeEvidence, namesSecureMail } from '../../../src/slack/downloads/evidence-files.js';

describe('mayBeEvidence', () => {
  it.each([
    { name: 'CitrixLogs.zip', mimetype: 'application/zip' },
    { name: 'Diagnostics_1.csv', mimetype: 'text/csv' },
    { name: 'CtxLog_AppPolicies.XML', mimetype: 'application/octet-stream' },
    { name: 'diagnostics.log.3', mimetype: 'application/octet-stream' },
    { name: 'extract', mimetype: 'text/plain' },
    { name: 'bundle.zip', mimetype: 'image/png' },
    { name: 'Untitled', mode: 'snippet', filetype: 'text' },
    { file_access: 'check_file_info', mode: 'file_access' },
    {},
  ])('considers %j', (file) => {
    expect(mayBeEvidence({ id: 'F1', ...file })).toBe(true);
  });

  it.each([
    { name: 'Secure Mail.PNG', mimetype: 'image/png' },
    { name: 'Image from iOS', mimetype: 'image/heic' },
    { name: 'screen recording', mimetype: 'video/quicktime' },
    { name: 'voice', mimetype: 'audio/mp4' },
    { name: 'minutes.docx', mimetype: 'application/octet-stream' },
    { name: 'budget.xlsx' },
    { name: 'manual.pdf', mimetype: 'application/pdf' },
    { name: 'SecureMail.ipa' },
    { name: 'Plan', mode: 'canvas' },
  ])('leaves %j alone', (file) => {
    expect(mayBeEvidence({ id: 'F1', ...file })).toBe(false);
  });
});

describe('namesSecureMail', () => {
  it.each([
    'CitrixLogs.zip',
    'ctxlog_appinfo.txt',
    'Secure Mail/Diagnostics_1.csv',
    'secure-mail-logs.zip',
    'WorxMail.zip',
    'apns_events.csv',
    'CTXLog_backgroundFetchSchedule.csv',
  ])('recognises %s', (name) => {
    expect(namesSecureMail(name)).toBe(true);
  });

  it.each(['logs.zip', 'mail.csv', 'invoices 2026.zip', 'policies.xml'])('is not moved by %s', (name) => {
    expect(namesSecureMail(name)).toBe(false);
  });
});
