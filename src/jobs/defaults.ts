import type { JobLimits, JobTimes } from './jobs.js';

/** Three heartbeats may fail before a lease runs out; a crash is made good within lease and poll, 21 seconds. */
export const jobTimes: JobTimes = { lease: 20_000, heartbeat: 5_000, poll: 1_000 };

export const jobLimits: JobLimits = { losses: 3, failures: 8 };
