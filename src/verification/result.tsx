import type { Verified, VerifiedSignature } from '../platform/signing/verified.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { Finding, type FindingLevel } from '../platform/ui/finding.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import {
  certificateInWords,
  contentInWords,
  faultsInWords,
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
      <section class="hs-stack" aria-labelledby="svar" role="status">
        <h2 class="ds-heading" id="svar">
          {t(`verification.verdict.${verdict}`)}
        </h2>
        <Finding view={view} of={{ level: levels[verdict], title: verdictInWords(t, verified) }}>
          {verified.faults.length > 0 && (
            <ul class="ds-list">
              {faultsInWords(t, verified).map((fault) => (
                <li>{fault}</li>
              ))}
            </ul>
          )}
        </Finding>
        {isLongTerm && <p>{t('verification.longTerm')}</p>}
      </section>
      {signatures.length > 0 && (
        <section class="hs-stack" aria-labelledby="underskrifter">
          <h2 class="ds-heading" id="underskrifter">
            {t('verification.signatures')}
          </h2>
          {signatures.map((signature) => (
            <Signature view={view} signature={signature} verified={verified} />
          ))}
        </section>
      )}
      <Revisions view={view} verified={verified} />
      <Origin view={view} known={known} />
      <section class="hs-stack">
        <h2 class="ds-heading">{t('verification.checksum')}</h2>
        <p class="hs-meta">
          <code class="hs-verbatim">{sha256}</code>
        </p>
      </section>
    </>
  )
}

const stateOf = ({ fault, standing, laterChanges }: VerifiedSignature): StatusState => {
  if (fault !== undefined || laterChanges.length > 0) return 'stop'
  return standing?.state === 'valid' && standing.issuer !== 'unknown' ? 'done' : 'late'
}

type SignatureProps = { view: View; signature: VerifiedSignature; verified: Verified }

const Signature = ({ view, signature, verified }: SignatureProps) => {
  const { t } = view
  const rows = [
    { label: t('verification.as'), value: signature.role || undefined },
    { label: t('verification.organisation'), value: signature.organisation },
    { label: t('verification.when'), value: timeInWords(t, signature) },
    {
      label: t('verification.content'),
      value: <Status state={stateOf(signature)}>{contentInWords(t, signature)}</Status>,
    },
    { label: t('verification.later'), value: signature.fault ? undefined : laterInWords(t, signature, verified) },
    { label: t('verification.trust'), value: trustInWords(t, signature) },
    { label: t('verification.certificate'), value: certificateInWords(t, signature) },
    {
      label: t('verification.serial'),
      value: signature.serial ? <code class="hs-verbatim">{signature.serial}</code> : undefined,
    },
  ]
  return (
    <div class="hs-stack">
      <h3 class="ds-heading">{signerInWords(t, signature)}</h3>
      <Facts rows={rows} />
    </div>
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
