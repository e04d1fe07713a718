import { inTenant, type Performing, perform } from '../platform/perform.ts'
import { refuse } from '../platform/refusal.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import { type Instant, instantInWords } from '../platform/time.ts'
import type { Request } from '../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../platform/web/errors.tsx'
import { readForm } from '../platform/web/form.ts'
import { opened, renderPage } from '../platform/web/page.tsx'
import { withMessage } from '../platform/web/submit.ts'
import { signsFor } from './candidate-queries.ts'
import { foundDamaged } from './damage.tsx'
import { type Signed, signedFile } from './making.ts'
import { mayHaveToSign } from './mine-page.tsx'
import { isWhole } from './paper-hash.ts'
import { getBytes, getPaper } from './paper-queries.ts'
import { isNamedSigner, nextToSign, type Signature } from './papers.ts'
import { signPaper } from './signing-actions.ts'
import { signPage } from './signing-pages.tsx'

/**
 * Signs a paper for the person who asks. The signature is made outside the transaction, over exactly the bytes that hold now; the
 * action then keeps it only if those are still the ones. Whoever may not, or not yet, is told so by the same action without a signature.
 */
export const signHandler = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (_, found) => found)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!mayHaveToSign(actor)) return forbiddenPage(c, found)
  const fields = await readForm(c)
  const services = c.get('services')
  const performing = { db: services.db, clock: services.clock, actor, authority }
  const raw = { documentId: c.req.param('documentId'), position: fields.position, hasRead: fields.hasRead }
  const input = signPaper.input.safeParse(raw)
  if (input.success) {
    const signed = await signatureFor(c, performing, input.data)
    if (signed && 'damaged' in signed) return foundDamaged(c, found, { documentId: input.data.documentId, ...signed })
    if (signed && 'fault' in signed) return refusedPage(c, found, faultRefused(c, signed.fault))
    if (signed) Object.assign(raw, { signed })
  }
  const outcome = await perform(performing, signPaper, raw)
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'refused') return refusedPage(c, found, outcome.refusal)
  if (outcome.kind === 'invalid') {
    const errors = fieldErrors(services.texts(found.language), outcome.issues, fields)
    return renderPage(c, signPage, { values: { hasRead: '' }, errors }, 422)
  }
  const path = `/${authority.slug}/handlingar/${outcome.result.documentId}`
  return c.redirect(withMessage(path, 'drafts.done.signed'), 303)
}

type Asked = { readonly documentId: string; readonly position: number }
type Made =
  | ({ readonly previousSha256: string } & Signed)
  | { readonly damaged: string }
  | { readonly fault: SigningFault }

/** The file with the person's signature; undefined when it is not theirs to give now. */
const signatureFor = async (c: Request, performing: Performing, asked: Asked): Promise<Made | undefined> => {
  const current = await inTenant(performing, async (tx) => {
    const paper = await getPaper(tx, asked.documentId)
    const turn = paper && nextToSign(paper)
    if (!turn || turn.position !== asked.position || !isNamedSigner(performing.actor, turn)) return undefined
    if (paper.minutesId !== undefined) return undefined
    if (paper.typeset.state !== 'ready') return undefined
    const { sha256 } = paper.typeset
    const times = paper.signatures.flatMap((one) => (one.state === 'signed' ? [one.at] : []))
    const forName = await signsFor(tx, turn, performing.clock.today())
    if (turn.authorityId !== undefined && forName === undefined) return undefined
    return { turn, sha256, forName, known: times.at(-1), bytes: await getBytes(tx, sha256) }
  })
  if (!current) return undefined
  const { turn, sha256, bytes, known, forName } = current
  if (!isWhole(bytes, sha256)) return { damaged: sha256 }
  try {
    return { previousSha256: sha256, ...(await signedBy(c, performing, { signature: turn, bytes, known, forName })) }
  } catch (error) {
    if (error instanceof SigningFault) return { fault: error }
    throw error
  }
}

type ToSign = {
  readonly signature: Signature
  readonly bytes: Uint8Array
  readonly known: Instant | undefined
  /** The other authority that is signed for. */
  readonly forName: string | undefined
}

const signedBy = (c: Request, { actor, authority }: Performing, { signature, bytes, known, forName }: ToSign) => {
  const organisation = forName ?? (actor.kind === 'association' ? actor.associationName : authority.name)
  return signedFile(c.get('services'), bytes, { authority, signature, organisation, known })
}

const faultRefused = (c: Request, { reason, facts }: SigningFault) => {
  console.error(`${c.req.method} ${c.req.routePath}: signing failed, ${reason}`)
  const said = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'object' ? instantInWords(value) : value,
  ])
  return refuse(`signatures.fault.${reason}`, { facts: Object.fromEntries(said) })
}
