import { Finding } from '../platform/ui/finding.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import type { View } from '../platform/ui/view.ts'

const provision = 'TF 2 kap. 10 §'

type Props = {
  readonly view: View
  /** In one line, where the whole warning has stood before. */
  readonly isShort?: boolean
}

/**
 * Said before anything is written that another party reads as soon as it is saved: at an authority it is then an official document, also
 * as a draft (R-REG-3). Both sides read it, since what an association writes becomes one too.
 */
export const SharedAtOnce = ({ view, isShort = false }: Props) => {
  const { t } = view
  if (!isShort)
    return (
      <Finding
        view={view}
        of={{
          level: 'warn',
          title: t('partnerships.sharing.title'),
          text: t('partnerships.sharing.text'),
          provisions: [provision],
        }}
      />
    )
  return (
    <p class="hs-meta">
      {t('partnerships.sharing.short')} <Provisions of={[provision]} />
    </p>
  )
}
