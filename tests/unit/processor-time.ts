/** Counts this process's own time from now on, in milliseconds: what else the machine does says nothing about the code. */
export function processorTime(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
}
