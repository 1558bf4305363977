import pLimit from 'p-limit'

/**
 * Maps an async source through `work` with at most `inFlight` items under way, and yields the results in input order, each as soon as it
 * is there: a source that pauses holds back nothing. The source is read only as fast as results are taken.
 */
export async function* mapOrdered<In, Out>(source: AsyncIterable<In> | Iterable<In>, inFlight: number, work: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const limit = pLimit(inFlight)
  const items = iterate(source)
  const pending: Pending<Out>[] = []
  let next: Promise<IteratorResult<In, unknown>> | null = null
  let ended = false
  try {
    while (!ended || pending.length > 0) {
      const [first] = pending
      if (first && (ended || first.done || pending.length >= 2 * inFlight)) {
        yield await first.result
        pending.shift()
        continue
      }
      next ??= items.next()
      const item: IteratorResult<In, unknown> | undefined = await (first ? Promise.race([next, first.settled]) : next)
      if (!item) continue
      next = null
      if (item.done === true) ended = true
      else pending.push(watch(limit(() => work(item.value))))
    }
    ended = true
  } finally {
    // Not waited for: a source that is asked for its next item ends only when that is there.
    if (!ended) void items.return(undefined).catch(() => undefined)
  }
}

/** A result on its way, and whether it is there. */
interface Pending<Out> {
  readonly result: Promise<Out>
  readonly settled: Promise<undefined>
  done: boolean
}

function watch<Out>(result: Promise<Out>): Pending<Out> {
  const settle = (): undefined => void (pending.done = true)
  const pending: Pending<Out> = { result, settled: result.then(settle, settle), done: false }
  return pending
}

async function* iterate<T>(source: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* source
}
