import { z } from 'zod'
import { accountOf } from '../platform/actor.ts'
import type { Write } from '../platform/db/db.ts'
import type { Id } from '../platform/id.ts'
import type { Instant } from '../platform/time.ts'
import type { Request } from '../platform/web/env.ts'
import { opened } from '../platform/web/page.tsx'
import { clientOf, createRateLimit, type RateLimit } from '../platform/web/rate-limit.ts'
import { referenceOf } from '../platform/web/reference.ts'
import { keepSession, newToken, openSession, sessionHash, sessionHours, tokenHash } from '../platform/web/session.ts'
import { authoritiesHere, type Choice, mayFoundAuthorities, ownChoices } from './queries.ts'
import { choiceOnTheWayTo, localPath } from './return-path.ts'
import { actAs, endSession, linkWorks, makeLink, noteAccess, redeemLink, startDemoSession } from './sign-in-queries.ts'

/** How long a link that someone asked for themselves can be used. */
export const linkMinutes = 30

/** What the sign-in form sends: the address, and the page to come back to. */
export const signInInput = z.object({
  email: z.email().max(254),
  till: z.string().optional(),
})

type Limits = { readonly client: RateLimit; readonly email: RateLimit; readonly redeem: RateLimit }

/** Kept beside the services of one running application. */
const limitsOf = new WeakMap<object, Limits>()

const limitsFor = (c: Request): Limits => {
  const services = c.get('services')
  const known = limitsOf.get(services)
  if (known) return known
  const made = {
    client: createRateLimit({ limit: 30, seconds: 900 }),
    email: createRateLimit({ limit: 5, seconds: 3600 }),
    redeem: createRateLimit({ limit: 60, seconds: 900 }),
  }
  limitsOf.set(services, made)
  return made
}

/** Minutes to wait before another link may be asked for; undefined when it may be now. Counts real and unreal addresses alike. */
export const waitToAsk = (c: Request, email: string): number | undefined => {
  const now = c.get('services').clock.now()
  const limits = limitsFor(c)
  const seconds = limits.client(clientOf(c), now) ?? limits.email(tokenHash(email.toLowerCase()), now)
  return seconds === undefined ? undefined : Math.ceil(seconds / 60)
}

/** Minutes to wait before another link may be tried; undefined when it may be now. */
export const waitToRedeem = (c: Request): number | undefined => {
  const seconds = limitsFor(c).redeem(clientOf(c), c.get('services').clock.now())
  return seconds === undefined ? undefined : Math.ceil(seconds / 60)
}

/** Mails a link when the address may sign in. Takes as long and answers the same when it may not. */
export const askForLink = async (c: Request, { email, till }: z.output<typeof signInInput>): Promise<void> => {
  const { clock, sendMail, baseUrl, texts } = c.get('services')
  const token = newToken()
  const now = clock.now()
  const { isMade, language } = await opened(c, async (tx, found) => {
    await noteAccess(tx, { now, event: 'signIn.linkAsked', reference: referenceOf(c) })
    const expiresAt = now.add({ minutes: linkMinutes })
    const isMade = await makeLink(tx, email, { tokenHash: tokenHash(token), now, expiresAt })
    return { isMade, language: found.language }
  })
  if (!isMade) return
  const back = localPath(till)
  const link = `${baseUrl}/logga-in/${token}${back ? `?till=${encodeURIComponent(back)}` : ''}`
  const t = texts(language)
  // Not waited for: the time to send would tell that the address exists.
  sendMail({
    to: email.toLowerCase(),
    subject: t('installation.signIn.mailSubject'),
    text: t('installation.signIn.mailText', { link, minutes: linkMinutes }),
  }).catch((error: unknown) => console.error(`${referenceOf(c)} mail: ${codeOf(error)}`))
}

/** What went wrong without the words of the mail server, which may repeat the address. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'

/** Starts a session in the browser by `start`; answers its token, or undefined when there is nobody to sign in. */
const begin = async (
  c: Request,
  event: string,
  start: (tx: Write, session: { sessionHash: string; now: Instant; expiresAt: Instant }) => Promise<Id | undefined>,
): Promise<string | undefined> => {
  const token = newToken()
  const now = c.get('services').clock.now()
  const accountId = await opened(c, async (tx) => {
    const who = await start(tx, { sessionHash: tokenHash(token), now, expiresAt: now.add({ hours: sessionHours }) })
    if (who) await endSession(tx, sessionHash(c), now)
    await noteAccess(tx, { now, event: who ? event : 'signIn.failed', accountId: who, reference: referenceOf(c) })
    return who
  })
  if (accountId) keepSession(c, token)
  return accountId && token
}

/** Whether the link can still be used. Says no more of one that never was than of one that has been used. */
export const isLinkUsable = (c: Request, linkToken: string): Promise<boolean> => {
  const now = c.get('services').clock.now()
  const session = { sessionHash: tokenHash(newToken()), now, expiresAt: now.add({ hours: sessionHours }) }
  return opened(c, (tx) => linkWorks(tx, tokenHash(linkToken), session))
}

/** Uses the link once; the token of the new session, or undefined when the link no longer works. */
export const signInByLink = (c: Request, linkToken: string): Promise<string | undefined> =>
  begin(c, 'signIn.link', (tx, session) => redeemLink(tx, tokenHash(linkToken), session))

/** Signs in as one of the demo's people; undefined for anyone else. */
export const signInToDemo = (c: Request, accountId: Id): Promise<string | undefined> =>
  begin(c, 'signIn.demo', (tx, session) => startDemoSession(tx, accountId, session))

/**
 * The first page for a person who has just signed in: `till` where they were on their way, where they have something to do, or the choice
 * of what to act as. Who has one association and nothing else acts for it from now on; a role holds wherever its authority is, without being chosen.
 */
export const landing = async (
  c: Request,
  token: string,
  { isChosen, till }: { isChosen?: boolean; till?: string | undefined } = {},
): Promise<string> => {
  const { db, clock } = c.get('services')
  return db.transaction().execute(async (tx) => {
    const slug = till?.split(/[/?#]/)[1] ?? ''
    const { actor } = await openSession(tx, { slug, hash: tokenHash(token), now: clock.now() })
    if (till !== undefined && actor.kind === 'role') return till
    const choices = await ownChoices(tx, clock.now())
    const [first] = choices
    if (choices.length > 1 && !isChosen) return choiceOnTheWayTo(till)
    if (first?.kind === 'association' && choices.length === 1) await actAs(tx, tokenHash(token), first)
    if (till !== undefined) return till
    if (first) return pageOf(tx, first)
    const accountId = accountOf(actor)
    return accountId && (await mayFoundAuthorities(tx, accountId)) ? '/ny-kommun' : '/'
  })
}

/** The page to begin on in a role. An association belongs to no authority: the only one here, else the list of them. */
export const pageOf = async (tx: Write, choice: Choice): Promise<string> => {
  if (choice.kind === 'role') return `/${choice.slug}`
  const [first, ...others] = await authoritiesHere(tx)
  return first && others.length === 0 ? `/${first.slug}` : '/'
}
