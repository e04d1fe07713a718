import { Facts } from '../platform/ui/facts.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { KnownFile } from './queries.ts'

type Props = { readonly view: View; readonly known: readonly KnownFile[]; readonly sha256: string }

/** Which document of which authority the file is, and whether it is the one that holds now. */
export const Origin = ({ view, known, sha256 }: Props) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="handling">
      <h2 class="ds-heading" id="handling">
        {t('verification.origin')}
      </h2>
      {known.length === 0 && <p>{t('verification.unknownOrigin')}</p>}
      {known.map((file) => (
        <div class="hs-stack">
          {file.title !== null && <h3 class="ds-heading">{file.title}</h3>}
          <p>
            {t(file.isPublic ? 'verification.originText.public' : 'verification.originText.closed', {
              authority: file.authorityName,
            })}
          </p>
          <Standing view={view} file={file} />
          {file.caseId !== null && file.documentId !== null && (
            <p>
              <a href={`/${file.slug}/arenden/${file.caseId}/handlingar/${file.documentId}`}>
                {t('verification.openDocument')}
              </a>
            </p>
          )}
        </div>
      ))}
      <Facts rows={[{ label: t('verification.checksum'), value: <code class="hs-verbatim">{sha256}</code> }]} />
    </section>
  )
}

const Standing = ({ view, file }: { view: View; file: KnownFile }) => {
  const { t } = view
  const said = file.isWithdrawn
    ? (['stop', t('verification.withdrawn')] as const)
    : file.isReplaced
      ? (['late', t('verification.replaced')] as const)
      : file.isCurrent === false
        ? (['late', t('verification.older')] as const)
        : file.isCurrent
          ? (['done', t('verification.current')] as const)
          : undefined
  if (!said) return null
  return (
    <p>
      <Status state={said[0]}>{said[1]}</Status>
    </p>
  )
}
