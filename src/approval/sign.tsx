import { foundDamaged, getBytes, isWhole, signedFile } from '../drafts/index.ts'
import type { Actor, Authority } from '../platform/actor.ts'
import { newId } from '../platform/id.ts'
import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import { dayInWords, instantInWords } from '../platform/time.ts'
import type { Opened, Request } from '../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../platform/web/errors.tsx'
import { readForm } from '../platform/web/form.ts'
import { opened, renderPage } from '../platform/web/page.tsx'
import { withMessage } from '../platform/web/submit.ts'
import { beginAct, confirmAct, currentHash, readyAct, signMinutes } from './act-actions.ts'
import { getAct } from './act-queries.ts'
import { actLimits, codeHash, newCode } from './acts.ts'
import { getApproval } from './approval-queries.ts'
import { newChallenge, relyingParty } from './relying-party.ts'
import { confirmPage, signPage } from './sign-pages.tsx'

type Asking = { readonly found: Opened; readonly authority: Authority; readonly performing: Performing }

/** Who asks, in a role here; otherwise the answer that says no. */
const asking = async (c: Request): Promise<Asking | Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (actor.kind !== 'role') return forbiddenPage(c, found)
  const { db, clock } = c.get('services')
  return { found, authority, performing: { db, clock, actor, authority } }
}

/** Begins an act of signing: mails a code to the registered address of the person, or makes a challenge for a passkey. */
export const beginHandler = async (c: Request): Promise<Response> => {
  const asked = await asking(c)
  if (asked instanceof Response) return asked
  const { found, authority, performing } = asked
  const fields = await readForm(c)
  const minutesId = c.req.param('minutesId') ?? ''
  const raw = { minutesId, position: fields.position, hasRead: fields.hasRead }
  const parsed = beginAct.input.safeParse(raw)
  const approval = parsed.success ? await inTenant(performing, (tx) => getApproval(tx, minutesId)) : undefined
  const sha256 = approval?.paper && currentHash(approval.paper)
  const actId = newId(performing.clock.now().epochMilliseconds)
  const code = newCode()
  const means = fields.means === 'passkey' ? 'passkey' : 'code'
  const secret = sha256 && means === 'code' ? codeHash(code, { actId, sha256 }) : newChallenge()
  const outcome = await perform(performing, beginAct, {
    ...raw,
    ...(sha256 ? { act: { actId, sha256, means, secret } } : {}),
  })
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'refused') return refusedPage(c, found, outcome.refusal)
  if (outcome.kind === 'invalid') {
    const errors = fieldErrors(c.get('services').texts(found.language), outcome.issues, fields)
    return renderPage(c, signPage, { values: { hasRead: '' }, errors }, 422)
  }
  if (approval && means === 'code') await mailCode(c, { found, actor: performing.actor, approval, code })
  const path = `/${authority.slug}/protokoll/${minutesId}/bekrafta/${actId}`
  return c.redirect(means === 'code' ? withMessage(path, 'approval.done.codeSent') : path, 303)
}

type Mailing = {
  readonly found: Opened
  readonly actor: Actor
  readonly approval: NonNullable<Awaited<ReturnType<typeof getApproval>>>
  readonly code: string
}

const mailCode = async (c: Request, { found, actor, approval, code }: Mailing): Promise<void> => {
  const { sendMail, texts } = c.get('services')
  if (!('email' in actor)) return
  const t = texts(found.language)
  const { bodyName: body, heldOn } = approval.meeting
  await sendMail({
    to: actor.email,
    subject: t('approval.mail.codeSubject'),
    text: t('approval.mail.codeText', {
      ...{ code, minutes: actLimits.minutes, body },
      day: dayInWords(heldOn, found.language),
    }),
  })
}

/** Confirms an act with what was typed or what a passkey answered, and signs when it was right. */
export const confirmHandler = async (c: Request): Promise<Response> => {
  const asked = await asking(c)
  if (asked instanceof Response) return asked
  const { found, authority, performing } = asked
  const { baseUrl, texts } = c.get('services')
  const { code = '', assertion = '' } = await readForm(c)
  const minutesId = c.req.param('minutesId') ?? ''
  const actId = c.req.param('actId') ?? ''
  const party = relyingParty(baseUrl, c.req.url)
  const tried = await perform(performing, confirmAct, { actId, code, assertion, party })
  if (tried.kind === 'missing' || tried.kind === 'invalid') return missingPage(c, found)
  if (tried.kind === 'refused') return refusedPage(c, found, tried.refusal)
  if (!tried.result.isConfirmed) {
    const t = texts(found.language)
    const wrong = t('approval.confirm.wrong', { count: tried.result.left })
    const errors: Record<string, string> = assertion === '' ? { code: wrong } : { '': t('approval.confirm.keyWrong') }
    return renderPage(c, confirmPage, { values: { code: '' }, errors }, 422)
  }
  const signed = await signatureFor(c, performing, { minutesId, actId })
  if (signed && 'damaged' in signed) return foundDamaged(c, found, signed)
  if (signed && 'fault' in signed) return refusedPage(c, found, faultRefused(c, signed.fault))
  const outcome = await perform(performing, signMinutes, { minutesId, actId, ...(signed ? { signed } : {}) })
  if (outcome.kind === 'refused') return refusedPage(c, found, outcome.refusal)
  if (outcome.kind !== 'done') return missingPage(c, found)
  const said = outcome.result.isLast ? 'approval.done.approved' : 'approval.done.signed'
  return c.redirect(withMessage(`/${authority.slug}/protokoll/${minutesId}`, said), 303)
}

type Signed = Awaited<ReturnType<typeof signedFile>>

/** The file with the person's signature, made outside the transaction; undefined when the act may not be used. */
const signatureFor = async (
  c: Request,
  performing: Performing,
  { minutesId, actId }: { minutesId: string; actId: string },
): Promise<Signed | { documentId: string; damaged: string } | { fault: SigningFault } | undefined> => {
  const { authority, actor, clock } = performing
  const current = await inTenant(performing, async (tx) => {
    const [act, approval] = [await getAct(tx, actId), await getApproval(tx, minutesId)]
    const ready = act && approval && readyAct(act, approval, { actor, now: clock.now(), today: clock.today() })
    if (!ready || isRefusal(ready) || !act) return undefined
    return { ...ready, sha256: act.sha256, bytes: await getBytes(tx, act.sha256) }
  })
  if (!current) return undefined
  const { paper, signature, sha256, bytes } = current
  if (!isWhole(bytes, sha256)) return { documentId: paper.documentId, damaged: sha256 }
  const known = paper.signatures.flatMap((one) => (one.state === 'signed' ? [one.at] : [])).at(-1)
  try {
    return await signedFile(c.get('services'), bytes, { authority, signature, organisation: authority.name, known })
  } catch (error) {
    if (error instanceof SigningFault) return { fault: error }
    throw error
  }
}

const faultRefused = (c: Request, { reason, facts }: SigningFault) => {
  console.error(`${c.req.method} ${c.req.routePath}: signing failed, ${reason}`)
  const said = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'object' ? instantInWords(value) : value,
  ])
  return refuse(`signatures.fault.${reason}`, { facts: Object.fromEntries(said) })
}
