/** Rounds of a measurement, after one to warm up; its figure is their median. */
export const rounds = 5

/** Milliseconds of processor time, user and system, since `from`: other work on the machine does not count. */
export function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/** The middle value; of an even number the upper one of the middle two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Median milliseconds of processor time of `work` over some rounds. */
export async function medianTime(work: () => Promise<void> | void): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    await work()
    if (round > 0) times.push(millisecondsSince(before))
  }
  return median(times)
}

export function thousands(value: number): string {
  return Math.round(value).toString().replace(/\B(?=(?:\d{3})+$)/gu, ',')
}
