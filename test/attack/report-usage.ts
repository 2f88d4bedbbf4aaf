import { readFileSync, writeSync } from 'node:fs';

/* Loaded into the CLI's process, which at its end then tells on descriptor 3 what it cost. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { peak: peakInKilobytes() * 1024, processor: (user + system) / 1000 };
  writeSync(3, JSON.stringify(usage));
});

/** What a process cost. */
export interface Usage {
  /** The most memory that it held (RSS), in bytes. */
  readonly peak: number;
  /** Processor time of all its threads, in milliseconds. */
  readonly processor: number;
}

/** Linux counts into `maxRSS` what the process was started from; its own peak stands elsewhere. */
function peakInKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(peak);
}
