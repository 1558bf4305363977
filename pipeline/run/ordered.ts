import pLimit from 'p-limit'

/**
 * Maps an async source through `work` with at most `inFlight` items under way, and yields the results in input order.
 * The source is read only as fast as results are taken.
 */
export async function* mapOrdered<In, Out>(source: AsyncIterable<In> | Iterable<In>, inFlight: number, work: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const limit = pLimit(inFlight)
  const pending: Promise<Out>[] = []
  for await (const item of source) {
    pending.push(limit(() => work(item)))
    if (pending.length >= 2 * inFlight) yield await (pending.shift() as Promise<Out>)
  }
  for (const result of pending) yield await result
}
