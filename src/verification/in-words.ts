import type { Change } from '../platform/signing/later-changes.ts'
import type { Verified, VerifiedSignature } from '../platform/signing/verified.ts'
import type { Translate } from '../platform/texts/texts.ts'
import { capitalised, listInWords } from '../platform/texts/words.ts'

// What a check found, in sentences. The page and the command say the same.

/** What the verdict means for the reader. */
export const verdictInWords = (t: Translate, { verdict, unsigned, isRootKnown }: Verified): string => {
  if (verdict === 'incomplete')
    return t('verification.verdictText.incomplete', { count: unsigned.length, labels: unsigned })
  if (verdict === 'whole' && !isRootKnown) return t('verification.verdictText.wholeUnknown')
  return t(`verification.verdictText.${verdict}`)
}

/** Whose signature it is. A name that no certificate bears out is told as a claim. */
export const signerInWords = (t: Translate, { kind, name, fault, standing }: VerifiedSignature): string => {
  if (kind === 'timestamp') return t('verification.stampTitle')
  if (name === '') return t('verification.unknownSigner')
  const isBorneOut = fault === undefined && standing !== undefined && standing.issuer !== 'unknown'
  return isBorneOut ? name : t('verification.claimsToBe', { name })
}

/** For which organisation; nothing for the seal of the organisation itself. */
export const forWhom = ({ name, organisation }: VerifiedSignature): string | undefined =>
  organisation === name ? undefined : organisation

/** When, and who says so. */
export const timeInWords = (t: Translate, { at, timeSource, timeGivenBy }: VerifiedSignature): string => {
  if (!at) return t('verification.time.none')
  return t(`verification.time.${timeSource}`, { at, name: timeGivenBy })
}

/** Whether what was signed is what is there. */
export const contentInWords = (t: Translate, { fault }: VerifiedSignature): string =>
  fault === undefined ? t('verification.held') : t(`verification.fault.${fault}`)

/** Who stands behind the signer; nothing where the signature does not hold, since then nobody does. */
export const trustInWords = (t: Translate, { standing }: VerifiedSignature): string | undefined =>
  standing && t(`verification.issuer.${standing.issuer}`, { issuer: standing.issuerName })

/** How the certificate stood when it was used. */
export const certificateInWords = (t: Translate, { standing }: VerifiedSignature): string | undefined => {
  if (!standing) return undefined
  const { state, revokedAt } = standing
  if (revokedAt)
    return t(state === 'revoked' ? 'verification.state.revoked' : 'verification.state.revokedLater', { at: revokedAt })
  return state === 'revoked' ? undefined : t(`verification.state.${state}`)
}

/** What came after the signature. */
export const laterInWords = (t: Translate, signature: VerifiedSignature, { revisions }: Verified): string => {
  if (signature.laterChanges.length > 0)
    return t('verification.changed', { what: [...new Set(signature.laterChanges.map((one) => changeInWords(t, one)))] })
  const isLast = !revisions.some(({ revision }) => revision > (signature.revision ?? Number.POSITIVE_INFINITY))
  return t(isLast ? 'verification.laterNothing' : 'verification.laterLawful')
}

/** One change that no signature allows. */
export const changeInWords = (t: Translate, { part, page, how }: Change): string => {
  const isOfPage = part === 'page' || part === 'content' || part === 'annotation'
  if (isOfPage && page !== undefined)
    return t(`verification.how.${how}`, { part: t(`verification.part.${part}`, { page }) })
  const named = isOfPage ? t(`verification.part.${part}Anywhere`) : t(`verification.part.${part}`)
  return t(`verification.how.${how}`, { part: named })
}

/** What is wrong with the file as a whole, and between which bytes something was changed. */
export const faultsInWords = (t: Translate, verified: Verified): readonly string[] => [
  ...verified.faults.map((fault) => t(`verification.fileFault.${fault}`, { detail: verified.detail ?? '' })),
  ...changeIn(t, verified),
]

// Each signature covers what the one before it covered and a little more: the first that does not hold tells where the change is.
const changeIn = (t: Translate, { signatures }: Verified): readonly string[] => {
  const index = signatures.findIndex(({ fault }) => fault === 'contentChanged')
  const changed = signatures[index]
  if (changed?.bytes === undefined) return []
  const before = signatures[index - 1]
  const name = changed.name || t('verification.unknownSigner')
  const from = before?.bytes ?? 0
  const facts = { count: before ? 2 : 1, name, bytes: changed.bytes, from, before: before?.name ?? '' }
  return [t('verification.where', facts)]
}

/** What each revision after the first signature did. */
export const revisionsInWords = (t: Translate, { revisions }: Verified) =>
  revisions.map(({ revision, did, changes }) => ({
    title: t('verification.revision', { revision }),
    did: capitalised(
      listInWords(
        did.map((one) => t(`verification.did.${one}`)),
        t.language,
      ),
    ),
    changes: [...new Set(changes.map((one) => changeInWords(t, one)))],
  }))
