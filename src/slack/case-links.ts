/** Address of a message, as Slack makes it. `workspaceUrl` ends in `/`. */
export function permalink(
  workspaceUrl: string,
  { channel, threadTs, messageTs }: { channel: string; threadTs: string; messageTs: string },
): string {
  const message = `${workspaceUrl}archives/${channel}/p${messageTs.replace('.', '')}`;
  return threadTs === messageTs ? message : `${message}?thread_ts=${threadTs}&cid=${channel}`;
}
