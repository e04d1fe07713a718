import type { Translate } from '../texts/texts.ts'
import type { Language } from '../texts/words.ts'
import type { Day } from '../time.ts'

/** A link in the main menu or in a trail. */
export type NavLink = { readonly href: string; readonly label: string; readonly isCurrent?: boolean | undefined }

/** What the reader is told once, after an action. `text` is already in the reader's language. */
export type Message = { readonly kind: 'done' | 'info' | 'warn' | 'stop'; readonly text: string }

/** Addresses of the frame. The web layer may change them; `frameLinks` holds the usual ones. */
export type FrameLinks = {
  readonly home: string
  readonly signIn: string
  readonly signOut: string
  readonly changeRole: string
  readonly accessibility: string
  readonly privacy: string
  readonly law: string
  readonly verification: string
}

/** The addresses of the installation. */
export const frameLinks: FrameLinks = {
  home: '/',
  signIn: '/logga-in',
  signOut: '/logga-ut',
  changeRole: '/byt-roll',
  accessibility: '/tillganglighet',
  privacy: '/personuppgifter',
  law: '/lagrum',
  verification: '/verifiera',
}

/** Addresses of style sheets, fonts to fetch early, the icon and client scripts; from `loadLook()` in `web/static.ts`. */
export type LookLinks = {
  readonly stylesheets: readonly string[]
  readonly fonts: readonly string[]
  readonly icon: string
  readonly scripts: readonly string[]
}

/** Everything a page needs to know beside its own facts. The web layer fills it once for each request. */
export type View = {
  readonly t: Translate
  readonly language: Language
  /** Path and query of this request. */
  readonly path: string
  readonly authority?:
    | { readonly slug: string; readonly name: string; readonly address?: string | undefined }
    | undefined
  /** Who is signed in and what they act as, e.g. "sekreterare i socialnämnden". */
  readonly actor?: { readonly name: string; readonly roleText: string } | undefined
  readonly isDemo: boolean
  readonly csrf?: string | undefined
  readonly message?: Message | undefined
  readonly nav: readonly NavLink[]
  readonly links: FrameLinks
  readonly look: LookLinks
  readonly today: Day
}

/** The name of the hidden form field that carries the token against forged requests. */
export const csrfField = 'csrf'

/** The query parameter that asks for a language; the web layer remembers the choice. */
export const languageParameter = 'sprak'

/** The same path and query with one parameter set, or taken away when the value is undefined. */
export const withParameter = (path: string, name: string, value: string | undefined): string => {
  const [pathname = '', query = ''] = path.split('?', 2)
  const parameters = new URLSearchParams(query)
  if (value === undefined) parameters.delete(name)
  else parameters.set(name, value)
  const rest = parameters.toString()
  return rest === '' ? pathname : `${pathname}?${rest}`
}
