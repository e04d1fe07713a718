import type { Child } from 'hono/jsx'
import type { Actor, Authority } from '../actor.ts'
import type { Read, Write } from '../db/db.ts'
import { nothingAfterThis } from '../db/pipeline.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { storable } from '../stored-text.ts'
import type { Day, Instant } from '../time.ts'
import type { View } from '../ui/view.ts'
import type { Opened, Request } from './env.ts'
import { forbiddenPage, missingPage, refusedPage } from './errors.tsx'
import { html } from './html.ts'
import { chosenLanguage } from './language.ts'
import { openSession, sessionHash } from './session.ts'
import { viewOf } from './view.ts'

/** What a page asks with: the rows it may see, who asks, and the address. */
export type Ask = {
  readonly db: Read
  readonly authority: Authority
  readonly actor: Actor
  /** A part of the address by its name in the route; '' when the route has none. */
  readonly param: (name: string) => string
  /** One value of the query, trimmed and cut at 200 characters; undefined when missing or empty. */
  readonly query: (name: string) => string | undefined
  readonly today: Day
  readonly now: Instant
}

/** A form that came back: what was typed and the first fault of each field, by field name. */
export type Returned = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** GET → HTML. `load` answers undefined for what does not exist or may not be seen, and may refuse. */
export type Page<Loaded> = {
  /** Who may open the page; left out: anyone. Others are asked to sign in, or told why not. */
  readonly shown?: (actor: Actor) => boolean
  readonly load: (ask: Ask) => Promise<Loaded | Refusal | undefined>
  readonly view: (loaded: Loaded, view: View, returned: Returned) => Child
}

/** Nothing typed and nothing wrong: how a form looks at first. */
export const untouched: Returned = { values: {}, errors: {} }

/** Runs `work` in one transaction that shows the rows of the address's authority to the person of the session. */
export const opened = <T,>(
  c: Request,
  work: (tx: Write, opened: Opened) => Promise<T>,
  { isAlone = false } = {},
): Promise<T> => {
  const { db, clock } = c.get('services')
  return db.transaction().execute(async (tx) => {
    if (isAlone) nothingAfterThis(tx)
    const found = await openSession(tx, {
      slug: storable(c.req.param('slug') ?? ''),
      hash: sessionHash(c),
      now: clock.now(),
    })
    return work(tx, { ...found, language: chosenLanguage(c) ?? found.language })
  })
}

/** Only who asks and about which authority, in one round trip. */
export const openedAlone = (c: Request): Promise<Opened> => opened(c, async (_, found) => found, { isAlone: true })

/** The handler of a page of an authority. */
export const page =
  <Loaded,>(declared: Page<Loaded>) =>
  (c: Request): Promise<Response> =>
    renderPage(c, declared, untouched, 200)

/** Loads and shows a page; `submit` calls it again with what was typed. */
export const renderPage = async <Loaded,>(
  c: Request,
  declared: Page<Loaded>,
  returned: Returned,
  status: 200 | 422,
): Promise<Response> => {
  const { loaded, found } = await opened(c, async (tx, found) => {
    if (!found.authority) return { found, loaded: undefined }
    if (declared.shown && !declared.shown(found.actor)) return { found, loaded: 'forbidden' as const }
    return { found, loaded: await declared.load(askFor(c, tx, found.authority, found.actor)) }
  })
  if (loaded === 'forbidden') return forbiddenPage(c, found)
  if (loaded === undefined) return missingPage(c, found)
  if (isRefusal(loaded)) return refusedPage(c, found, loaded)
  const view = viewOf(c, found)
  return html(c, declared.view(loaded, view, returned), status)
}

/** What a page or an endpoint asks with. */
export const askFor = (c: Request, db: Read, authority: Authority, actor: Actor): Ask => {
  const { clock } = c.get('services')
  return {
    db,
    authority,
    actor,
    param: (name) => storable(c.req.param(name) ?? ''),
    query: (name) => storable(c.req.query(name)?.trim().slice(0, 200) ?? '') || undefined,
    today: clock.today(),
    now: clock.now(),
  }
}
