import type { Context } from 'hono'
import type { Actor, Authority } from '../actor.ts'
import type { Db } from '../db/db.ts'
import type { Typesetter } from '../documents/pdf/typesetter.ts'
import type { Mail } from '../mail/mail.ts'
import type { SigningDesk } from '../signing/desk.ts'
import type { Language, Translate } from '../texts/texts.ts'
import type { Clock } from '../time.ts'
import type { LookLinks } from '../ui/view.ts'

/** One entry of the main menu. `shown` decides for whom; the capability that owns the page brings it. */
export type NavEntry = { readonly path: string; readonly label: string; readonly shown: (actor: Actor) => boolean }

/** What every request is given. Made once, in the composition root. */
export type Services = {
  readonly db: Db
  readonly clock: Clock
  readonly texts: (language: Language) => Translate
  readonly nav: readonly NavEntry[]
  readonly look: LookLinks
  /** Demo data and demo sign-ins are on; every page says so. */
  readonly isDemo: boolean
  /** The address that links in e-mail begin with, without a slash at the end. */
  readonly baseUrl: string
  /** Sets documents as PDF, in a process of its own that starts at the first one. */
  readonly typesetter: Typesetter
  /** Where documents are signed, and what signatures are judged by. */
  readonly signing: SigningDesk
  /** Sends one e-mail, or prints it where no server for mail is set. */
  readonly sendMail: (mail: Mail) => Promise<void>
}

/** Hono's environment: what middleware leaves for the handlers. Ask `referenceOf` for the reference. */
export type Env = { Variables: { services: Services; reference?: string; isGuarded?: true; isNoIndex?: true } }

export type Request = Context<Env>

/** Who asks and about which authority, as the session and the address say. */
export type Opened = { readonly authority: Authority | undefined; readonly actor: Actor; readonly language: Language }
