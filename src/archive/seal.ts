import type { Authority } from '../platform/actor.ts'
import { oids } from '../platform/signing/algorithms.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import { type Standing, standingOf, type Trust } from '../platform/signing/chain.ts'
import { checkCms } from '../platform/signing/cms-check.ts'
import { signCms } from '../platform/signing/cms-sign.ts'
import { DerFault } from '../platform/signing/der.ts'
import type { SigningDesk } from '../platform/signing/desk.ts'
import { SigningFault } from '../platform/signing/fault.ts'
import { certificateId } from '../platform/signing/key-store.ts'
import { digestOf } from '../platform/signing/sign.ts'
import type { Instant } from '../platform/time.ts'

/** The seal over the METS of a package, and the certificate it was made with. */
export type Seal = { readonly bytes: Uint8Array; readonly certificate: Certificate }

/** The authority's seal over bytes (CAdES B-T, detached). Undefined where the installation has no keys to sign with; the package then says so. */
export const sealOver = async (
  signing: SigningDesk,
  bytes: Uint8Array,
  { authorityId, name }: Authority,
): Promise<Seal | undefined> => {
  try {
    const keys = await signing.keys()
    const id = certificateId(authorityId)
    const { certificate } = await keys.ensureCertificate({ id, name, organisation: name })
    const signer = await keys.signer(id)
    const seal = await signCms({ signer, sha256: digestOf(bytes).sha256, stamp: signing.stamp })
    return { bytes: seal, certificate }
  } catch (error) {
    if (error instanceof SigningFault) return undefined
    throw error
  }
}

/** Whose seal holds over bytes, and how its certificate stands; undefined when it does not hold. */
export const sealedBy = (
  seal: Uint8Array,
  bytes: Uint8Array,
  { trust, now }: { readonly trust: Trust; readonly now: Instant },
): { readonly name: string; readonly standing: Standing } | undefined => {
  try {
    const { signer, chain } = checkCms(seal, [bytes], oids.data)
    const question = { signer, chain, at: now, isTimeKnown: false, brought: { certificates: [], lists: [] } }
    return { name: signer.name, standing: standingOf(trust, question) }
  } catch (error) {
    if (error instanceof DerFault) return undefined
    throw error
  }
}
