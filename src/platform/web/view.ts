import { type Actor, actingAs } from '../actor.ts'
import type { Translate } from '../texts/texts.ts'
import { frameLinks, type Message, type View } from '../ui/view.ts'
import type { Opened, Request } from './env.ts'

/** What the reader is told after a redirect: a text key with `.done.` in it travels in the address, never the text. */
export const messageParameter = 'klart'

/** Fills what every page needs to know. */
export const viewOf = (c: Request, opened: Opened): View => {
  const { texts, clock, isDemo, nav, look } = c.get('services')
  const t = texts(opened.language)
  const url = new URL(c.req.url)
  const home = opened.authority ? `/${opened.authority.slug}` : '/'
  const entries = opened.authority ? nav.filter((entry) => entry.shown(opened.actor)) : []
  // Whoever has not chosen what to act as comes back to this page with the choice made.
  const isUnchosen = opened.actor.kind === 'account' && opened.authority !== undefined
  const here = encodeURIComponent(url.pathname + url.search)
  const message = messageOf(t, url.searchParams.get(messageParameter))
  return {
    t,
    language: opened.language,
    path: url.pathname + url.search,
    ...(opened.authority ? { authority: opened.authority } : {}),
    ...('name' in opened.actor
      ? { actor: { name: opened.actor.name, roleText: roleText(t, opened.actor, opened.authority !== undefined) } }
      : {}),
    isDemo,
    ...(message ? { message } : {}),
    nav: entries.map((entry) => {
      const href = `${home}${entry.path}`
      const isCurrent =
        entry.path === '' ? url.pathname === home : url.pathname === href || url.pathname.startsWith(`${href}/`)
      return { href, label: t.find(entry.label) ?? entry.label, isCurrent }
    }),
    links: { ...frameLinks, home, ...(isUnchosen ? { changeRole: `${frameLinks.changeRole}?till=${here}` } : {}) },
    look,
    today: clock.today(),
  }
}

const messageOf = (t: Translate, key: string | null): Message | undefined => {
  if (!key || !/^[a-zA-Z]+\.done\.[a-zA-Z]+$/.test(key)) return undefined
  const text = t.find(key)
  return text === undefined ? undefined : { kind: 'done', text }
}

/** "registrator", "sekreterare i kommunstyrelsen", "för Föreningen Fyren". */
export const roleText = (t: Translate, actor: Actor, inAuthority = true): string => {
  if (actor.kind === 'association') return t('role.forAssociation', { name: actor.associationName })
  // Beside the pages of an authority no role has been looked up, so none is denied either.
  if (actor.kind !== 'role') return inAuthority ? t('role.none') : t('role.signedIn')
  const role = t.find(`role.${actor.role}`) ?? actingAs(actor)
  return actor.bodyName ? t('role.inBody', { role, body: actor.bodyName }) : role
}
