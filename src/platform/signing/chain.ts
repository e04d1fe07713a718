import type { Instant } from '../time.ts'
import { type Certificate, isIssuedBy, isValidAt } from './certificate.ts'
import { DerFault, isSame } from './der.ts'
import { readRevocationList } from './revocation-list.ts'

/** What signatures are judged by. Nothing of it is secret. */
export type Trust = {
  /** The root of this installation; undefined where it is not at hand. */
  readonly own: Certificate | undefined
  /** Roots of others that the operator believes. */
  readonly others: readonly Certificate[]
  /** Lists of revoked certificates, in DER. Those that no believed issuer signed count for nothing. */
  readonly revocationLists: readonly Uint8Array[]
}

/** Who stands behind a certificate, and how it stood when it was used. */
export type Standing = {
  /** `own`: the root of this installation. `known`: a root that the operator believes. `unknown`: only the file says so. */
  readonly issuer: 'own' | 'known' | 'unknown'
  /** What the issuer calls itself. */
  readonly issuerName: string
  readonly state: 'valid' | 'notYetValid' | 'expired' | 'revoked'
  /** When it was revoked, also when that was later than its use. */
  readonly revokedAt: Instant | undefined
}

/** Certificates and lists that a file brings for later (DSS). They can explain an issuer, never make it known. */
export type Brought = { readonly certificates: readonly Certificate[]; readonly lists: readonly Uint8Array[] }

type Question = {
  readonly signer: Certificate
  readonly chain: readonly Certificate[]
  readonly at: Instant
  /** Whether the time is vouched for. If not, a certificate that was ever revoked counts as revoked. */
  readonly isTimeKnown: boolean
  readonly brought: Brought
}

/** How the certificate of a signer stands. */
export const standingOf = (trust: Trust, question: Question): Standing => {
  const { signer, chain, at, isTimeKnown, brought } = question
  const path = [signer, ...chain]
  const top = path.at(-1) ?? signer
  const isTop = (root: Certificate) => isSame(root.der, top.der) || isIssuedBy(top, root)
  const own = trust.own && isTop(trust.own) ? trust.own : undefined
  const known = own ?? trust.others.find(isTop)
  const root = known ?? brought.certificates.find((one) => isIssuedBy(top, one))
  const issuers = [...chain, ...(root ? [root] : [])]
  const revokedAt = revocationOf(path, issuers, [...trust.revocationLists, ...brought.lists])
  return {
    issuer: own ? 'own' : known ? 'known' : 'unknown',
    issuerName: issuers[0]?.name ?? nameOfIssuer(signer),
    state: stateAt(path, at, revokedAt && (!isTimeKnown || Temporal.Instant.compare(revokedAt, at) <= 0)),
    revokedAt,
  }
}

const stateAt = (path: readonly Certificate[], at: Instant, isRevoked: boolean | undefined): Standing['state'] => {
  if (isRevoked) return 'revoked'
  const outside = path.find((one) => !isValidAt(one, at))
  if (!outside) return 'valid'
  return Temporal.Instant.compare(at, outside.from) < 0 ? 'notYetValid' : 'expired'
}

const revocationOf = (
  path: readonly Certificate[],
  issuers: readonly Certificate[],
  lists: readonly Uint8Array[],
): Instant | undefined =>
  path
    .flatMap((one) => {
      const issuer = issuers.find((other) => isIssuedBy(one, other))
      return issuer ? lists.map((list) => revokedIn(list, issuer)?.get(one.serial)) : []
    })
    .filter((at) => at !== undefined)
    .toSorted(Temporal.Instant.compare)[0]

const revokedIn = (list: Uint8Array, issuer: Certificate): ReadonlyMap<string, Instant> | undefined => {
  try {
    return readRevocationList(list, issuer).revoked
  } catch (error) {
    if (error instanceof DerFault) return undefined
    throw error
  }
}

const nameOfIssuer = ({ x509 }: Certificate): string => /^CN=(.*)$/m.exec(x509.issuer)?.[1] ?? ''
