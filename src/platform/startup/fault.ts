import { startTexts } from './texts.ts'

/** A text of the start, by its key. */
export type StartText = keyof typeof startTexts

/** The Swedish text with its facts filled in. */
export const say = (key: StartText, facts: Readonly<Record<string, string | number>> = {}): string =>
  startTexts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))

/** Why Handslag cannot start, in words for the person who started it. Caught once, by the life of the process. */
export class StartFault extends Error {
  readonly key: StartText
  constructor(key: StartText, facts: Readonly<Record<string, string | number>> = {}) {
    super(say(key, facts))
    this.name = 'StartFault'
    this.key = key
  }
}
