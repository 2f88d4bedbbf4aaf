import type { Migration } from 'kysely/migration';
import { casesMigration } from './0001-cases.js';
import { answersMigration } from './0002-answers.js';
import { caseThreadsMigration } from './0003-case-threads.js';
import { caseWorkMigration } from './0004-case-work.js';
import { jobsMigration } from './0005-jobs.js';
import { installationsMigration } from './0006-installations.js';
import { retentionMigration } from './0007-retention.js';
import { auditPlacesMigration } from './0008-audit-places.js';
import { redactionsMigration } from './0009-redactions.js';
import { escalationPicturesMigration } from './0010-escalation-pictures.js';

/** Every migration by name, in the order of their names. They only go forward, and may be run again after a crash. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-cases': casesMigration,
  '0002-answers': answersMigration,
  '0003-case-threads': caseThreadsMigration,
  '0004-case-work': caseWorkMigration,
  '0005-jobs': jobsMigration,
  '0006-installations': installationsMigration,
  '0007-retention': retentionMigration,
  '0008-audit-places': auditPlacesMigration,
  '0009-redactions': redactionsMigration,
  '0010-escalation-pictures': escalationPicturesMigration,
};
