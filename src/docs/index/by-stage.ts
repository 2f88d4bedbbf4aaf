import { causes } from '../../diagnosis/causes/index.js';
import { checks } from '../../diagnosis/checks/index.js';
import { type Stage, stageDescriptions, stages } from '../../diagnosis/stages.js';
import { causeList, checkLinks } from '../lists.js';
import { heading, prose } from '../markdown.js';
import { stageHeading } from '../places.js';

/** What happens at each stage, what can be wrong there, and what the bot looks at. */
export function byStage(): string[] {
  return [
    heading(2, 'By stage'),
    ...stages.flatMap(stageBlocks),
    heading(3, 'Of no stage'),
    `Checks: ${checkLinks(checks.filter(({ stage }) => stage === null))}`,
  ];
}

function stageBlocks(stage: Stage): string[] {
  return [
    heading(3, stageHeading(stage)),
    prose(stageDescriptions[stage]),
    causeList(causes.filter((cause) => cause.stage === stage)),
    `Checks: ${checkLinks(checks.filter((check) => check.stage === stage))}`,
  ];
}
