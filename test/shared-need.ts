import { expect } from 'vitest'
import type { emptyApp, Visitor } from './app.ts'
import { leadsTo } from './drafted-paper.ts'
import { attribute } from './form-fields.ts'

/** The text of an answer with ordinary blanks. */
export const text = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll('\u00a0', ' ')

const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/
const alarm = /class="ds-(?:error-summary|alert)[^"]*"[^>]*>([\s\S]{0,400})/

/** Sends a form that must be taken; where it leads. */
export const sent = async (
  who: Visitor,
  path: string,
  fields: Parameters<Visitor['post']>[1] = {},
): Promise<string> => {
  const answer = await who.post(path, fields)
  if (answer.status === 303) return leadsTo(answer)
  const page = await text(answer)
  const said = [heading.exec(page)?.[1], alarm.exec(page)?.[1]].join(' ').replaceAll(/<[^>]+>|\s+/g, ' ')
  throw new Error(`${path} answered ${answer.status}: ${said}`)
}

/** The value that a form carries in a hidden field. */
export const hidden = async (who: Visitor, path: string, name: string): Promise<string> =>
  attribute(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(await text(who.get(path)))?.[0] ?? '', 'value') ?? ''

/** Takes a step in the life of a partnership, everybody who must in turn. */
export const move = async (path: string, verb: string, who: readonly Visitor[], reason = ''): Promise<void> => {
  for (const each of who) await sent(each, `${path}/lage`, { verb, reason })
}

/** Saves a clause of the agreement as a browser does: what stands there, with what is changed. */
export const saveClause = async (
  who: Visitor,
  path: string,
  clause: string,
  contents: Readonly<Record<string, string>>,
): Promise<void> => {
  const at = `${path}/overenskommelse/avsnitt/${clause}`
  const page = await text(who.get(at))
  const words = /<textarea[^>]*name="sent\.text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1]
  const fields = Object.fromEntries(Object.entries(contents).map(([name, value]) => [`sent.${name}`, value]))
  const version = attribute(/<input[^>]*name="version"[^>]*>/.exec(page)?.[0] ?? '', 'value') ?? '0'
  await sent(who, at, { ...(words === undefined ? {} : { 'sent.text': words.trim() }), ...fields, version })
}

/** Says "klar" of the agreement as it reads now. */
export const sayReady = async (who: Visitor, path: string): Promise<void> => {
  const at = `${path}/overenskommelse/klar`
  await sent(who, at, { revision: await hidden(who, at, 'revision'), isReady: 'yes' })
}

/** Waits, with the jobs of the house run, until something is so. */
export const untilTrue = async (
  house: Pick<Awaited<ReturnType<typeof emptyApp>>, 'runJobs'>,
  isSo: () => Promise<boolean>,
): Promise<void> => {
  const looked = async () => {
    await house.runJobs()
    return isSo()
  }
  await expect.poll(looked, { timeout: 20_000, interval: 100 }).toBe(true)
}
