import type { ChildProcess } from 'node:child_process'
import type { Clock } from '../../time.ts'
import type { Document, Letterhead } from '../document.ts'
import { visibleText } from '../visible-text.ts'
import { type TypesettingLimits, typesettingLimits } from './limits.ts'
import { logoSize } from './logo.ts'
import { type Answer, askForPdf, endTypesetting, isGone, launchTypesetting } from './typesetting-child.ts'
import { TypesettingFault, type TypesettingReason } from './typesetting-fault.ts'

/** Makes PDFs, one at a time in the order asked for, in a process of its own. */
export type Typesetter = {
  /**
   * The document as PDF/A-3a and PDF/UA-1, with `attachment` in it as its source. The same document made at the same time gives
   * the same bytes. Throws `TypesettingFault`; then nothing was made.
   */
  readonly pdf: (
    document: Document,
    letterhead: Letterhead,
    extras?: { readonly attachment?: string },
  ) => Promise<Uint8Array>
  /** Ends the process for good; documents that wait are refused as `stopped`. */
  readonly stop: () => Promise<void>
}

/** A typesetter. Its process starts at the first document, is replaced when worn, and does not keep the program alive. */
export const createTypesetter = (options: {
  readonly clock: Clock
  readonly limits?: Partial<TypesettingLimits>
}): Typesetter => {
  const limits = { ...typesettingLimits, ...options.limits }
  const press = new Press(limits)
  return {
    stop: () => press.stop(),
    pdf: async (document, letterhead, { attachment } = {}) => {
      refuseUnfit({ document, letterhead, attachment, limits })
      const madeAt = options.clock.now().toString()
      const answer = await press.print({ document, letterhead, attachment, madeAt })
      if ('pdf' in answer) return answer.pdf
      if ('refused' in answer) throw new TypesettingFault('refused', document.title, answer.refused)
      throw new TypesettingFault(answer.gone, document.title, 'detail' in answer ? answer.detail : '')
    },
  }
}

type Unfit = {
  document: Document
  letterhead: Letterhead
  attachment: string | undefined
  limits: TypesettingLimits
}

const refuseUnfit = ({ document, letterhead, attachment = '', limits }: Unfit): void => {
  const refuse = (reason: TypesettingReason, detail = ''): never => {
    throw new TypesettingFault(reason, document.title, detail)
  }
  if (!/[^\s\p{C}]/u.test(document.title)) refuse('noTitle')
  if (!/^#[0-9a-f]{6}$/i.test(letterhead.accent)) refuse('accent')
  const letters = visibleText(document).length
  if (letters > limits.letters) refuse('tooLong', `${letters} letters, at most ${limits.letters}`)
  if (attachment.length > limits.attachmentLetters) refuse('tooLong', 'the data of the document')
  const logo = letterhead.logo && logoSize(letterhead.logo)
  if (typeof logo === 'string') refuse('logo', logo)
}

type Outcome = Exclude<Answer, { gone: unknown }> | { readonly gone: TypesettingReason; readonly detail?: string }
type Order = Parameters<typeof askForPdf>[1]

/** The process and the queue before it. */
class Press {
  readonly #limits: TypesettingLimits
  #child: ChildProcess | undefined
  #made = 0
  #waiting = 0
  #isStopped = false
  #queue: Promise<unknown> = Promise.resolve()

  constructor(limits: TypesettingLimits) {
    this.#limits = limits
  }

  async print(order: Order): Promise<Outcome> {
    if (this.#waiting >= this.#limits.waiting) return { gone: 'busy' }
    this.#waiting += 1
    const turn = this.#queue.then(() => this.#printTwice(order))
    this.#queue = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.#waiting -= 1
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#child) await endTypesetting(this.#child)
    await this.#queue
  }

  // A process may die by a hand from outside, once. One that dies again over the same document dies of it.
  async #printTwice(order: Order): Promise<Outcome> {
    const outcome = await this.#printOnce(order)
    return 'gone' in outcome && outcome.gone === 'crashed' ? await this.#printOnce(order) : outcome
  }

  async #printOnce(order: Order): Promise<Outcome> {
    if (this.#isStopped) return { gone: 'stopped' }
    const launched = await this.#running()
    if ('unavailable' in launched) return { gone: 'unavailable', detail: launched.unavailable }
    if (this.#isStopped) {
      await endTypesetting(launched.process)
      return { gone: 'stopped' }
    }
    const answer = await askForPdf(launched.process, order, this.#limits.secondsPerDocument)
    this.#made += 1
    if ('memoryBytes' in answer && this.#isWorn(answer.memoryBytes)) await endTypesetting(launched.process)
    return answer
  }

  async #running() {
    if (this.#child && !isGone(this.#child)) return { process: this.#child }
    const launched = await launchTypesetting(this.#limits)
    this.#made = 0
    this.#child = 'process' in launched ? launched.process : undefined
    return launched
  }

  #isWorn(memoryBytes: number): boolean {
    const { documentsPerProcess, restingMegabytes } = this.#limits
    return this.#made >= documentsPerProcess || memoryBytes > restingMegabytes * 1024 * 1024
  }
}
