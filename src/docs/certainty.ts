import type { Cause } from '../diagnosis/cause.js';
import { bullets, code, link } from './markdown.js';
import { checkPath } from './page.js';
import { findingsFor, type Role, roles } from './roles.js';

const roleTitles: Readonly<Record<Role, string>> = {
  confirmedBy: '**Confirmed by** what the one who failed records itself:',
  indicatedBy: '**Indicated by** what this cause explains though no record states it:',
  supportedBy: '**Made more plausible by**, once something else points at it:',
  refutedBy: '**Spoken against by** what was seen to work after the last failure:',
  clearedBy: '**Ruled out by**, where nothing speaks for it:',
};

/** How sure a diagnosis of this cause can be, and which findings speak for and against it. */
export function certainty(cause: Cause, up: string): string[] {
  const lists = roles.flatMap((role) => {
    const findings = findingsFor(cause, role).map(
      ({ id, check, variant, meaning }) => `${link(meaning, up + checkPath(check.id, variant))} ${code(id)}`,
    );
    return findings.length === 0 ? [] : [roleTitles[role], bullets(findings)];
  });
  return [
    `${best(cause)} The rule is the same for all causes: ${link('how causes are ranked', `${up}ranking.md`)}.`,
    ...lists,
  ];
}

function best({ confirmedBy, indicatedBy }: Cause): string {
  if (confirmedBy.length === 0) {
    return 'At most **likely**: no evidence that the bot reads states this failure itself. **Likely** where the findings fit no other cause, **possible** where they fit others too.';
  }
  return indicatedBy.length === 0
    ? 'A record that states it makes it **confirmed**; one that only warns, or evidence against it, leaves it less sure.'
    : 'A record that states it makes it **confirmed**. From signs alone it is **likely** where they fit no other cause, **possible** where they fit others too.';
}
