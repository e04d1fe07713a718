import type { Verified, VerifiedSignature } from '../platform/signing/verified.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { Finding, type FindingLevel } from '../platform/ui/finding.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import {
  certificateInWords,
  contentInWords,
  faultsInWords,
  forWhom,
  laterInWords,
  revisionsInWords,
  signerInWords,
  timeInWords,
  trustInWords,
  verdictInWords,
} from './in-words.ts'
import { Origin } from './origin.tsx'
import type { KnownFile } from './queries.ts'

const levels = {
  whole: 'ok',
  incomplete: 'warn',
  untrusted: 'warn',
  broken: 'block',
  unsigned: 'info',
  unreadable: 'info',
} as const satisfies Record<Verified['verdict'], FindingLevel>

type Props = { readonly view: View; readonly verified: Verified; readonly known: readonly KnownFile[] }

/** What the check found: the verdict first, then who signed, what happened after, and which document it is. */
export const Result = ({ view, verified, known }: Props) => {
  const { t } = view
  const { verdict, signatures, isLongTerm, sha256 } = verified
  return (
    <>
      <div>
        <Finding
          view={view}
          of={{
            level: levels[verdict],
            title: verdictInWords(t, verified),
            ...(isLongTerm && verdict !== 'broken' ? { text: t('verification.longTerm') } : {}),
          }}
        >
          {faultsInWords(t, verified).map((fault) => (
            <p>{fault}</p>
          ))}
        </Finding>
      </div>
      {signatures.length > 0 && (
        <section class="hs-stack" aria-labelledby="underskrifter">
          <h2 class="ds-heading" id="underskrifter">
            {t('verification.signatures')}
          </h2>
          <ol class="hs-list">
            {signatures.map((signature) => (
              <li>
                <Signature view={view} signature={signature} verified={verified} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Revisions view={view} verified={verified} />
      <Origin view={view} known={known} sha256={sha256} />
    </>
  )
}

type SignatureProps = { view: View; signature: VerifiedSignature; verified: Verified }

const Signature = ({ view, signature, verified }: SignatureProps) => {
  const { t } = view
  const { fault, laterChanges } = signature
  const rows = [
    { label: t('verification.as'), value: signature.role || undefined },
    { label: t('verification.organisation'), value: forWhom(signature) },
    { label: t('verification.when'), value: timeInWords(t, signature) },
    {
      label: t('verification.content'),
      value: <Status state={fault ? 'stop' : 'done'}>{contentInWords(t, signature)}</Status>,
    },
    {
      label: t('verification.later'),
      value: fault ? undefined : (
        <Status state={laterChanges.length > 0 ? 'stop' : 'done'}>{laterInWords(t, signature, verified)}</Status>
      ),
    },
  ]
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{signerInWords(t, signature)}</h3>
      <Facts rows={rows} />
      {signature.standing && <CertificateOf view={view} signature={signature} />}
    </div>
  )
}

/** Folded away where all is in order: it says the same for everyone then. */
const CertificateOf = ({ view, signature }: { view: View; signature: VerifiedSignature }) => {
  const { t } = view
  const { standing, serial } = signature
  const isInOrder = standing?.state === 'valid' && standing.issuer !== 'unknown'
  return (
    <details class="hs-more" open={!isInOrder}>
      <summary>{t('verification.certificate')}</summary>
      <Facts
        rows={[
          { label: t('verification.trust'), value: trustInWords(t, signature) },
          { label: t('verification.validity'), value: certificateInWords(t, signature) },
          { label: t('verification.serial'), value: <code class="hs-verbatim">{serial}</code> },
        ]}
      />
    </details>
  )
}

const Revisions = ({ view, verified }: { view: View; verified: Verified }) => {
  const { t } = view
  const revisions = revisionsInWords(t, verified)
  if (revisions.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="versioner">
      <h2 class="ds-heading" id="versioner">
        {t('verification.revisions')}
      </h2>
      <Facts
        rows={revisions.map(({ title, did, changes }) => ({
          label: title,
          value: (
            <>
              {did.length > 0 && <p>{t('verification.didAll', { what: did })}</p>}
              {changes.length > 0 && (
                <p>
                  <Status state="stop">{t('verification.changed', { what: changes })}</Status>
                </p>
              )}
            </>
          ),
        }))}
      />
    </section>
  )
}
