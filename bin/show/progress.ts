import { SingleBar } from 'cli-progress'

/** Tells how far a run is: a bar with the time left on a terminal, a plain line now and then elsewhere. */
export interface Progress {
  step(name: string): void
  article(total: number): void
  end(): void
}

/** Plain lines are written after this many articles. */
const lineEvery = 1000

export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): Progress {
  const view = new SingleBar({ stream, format: '{step} {bar} {percentage}% | {value}/{total} articles | {eta_formatted} left', hideCursor: true, clearOnComplete: true })
  let started = false
  let done = 0
  return {
    step: (name) => {
      if (started) view.update(done, { step: name })
      else stream.write(`${name}…\n`)
    },
    article: (total) => {
      if (!started) view.start(total, 0, { step: 'extract' })
      started = true
      view.update(++done)
    },
    end: () => {
      if (started) view.stop()
    },
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  let done = 0
  return {
    step: (name) => void stream.write(`${name}\n`),
    article: (total) => {
      if (++done % lineEvery === 0) stream.write(`${done} of ${total} articles\n`)
    },
    end: () => undefined,
  }
}
