import type { AccessConfig } from '../../config-access.js';

/** Where nothing was chosen: every channel, and every full member. */
export const openAccess: AccessConfig = { channels: null, escalate: null, reveal: null };
