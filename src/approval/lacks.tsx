import { digitalApproval } from '../law/approval.ts'
import { paragraphsInWords } from '../law/paragraphs.ts'
import { listInWords, paragraphSign } from '../platform/texts/words.ts'
import { Finding } from '../platform/ui/finding.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import type { View } from '../platform/ui/view.ts'
import { type Approval, type Lack, lacksOf } from './approval.ts'
import { minutesPath } from './frame.tsx'

type Props = { readonly view: View; readonly approval: Approval; readonly mayKeep: boolean }

/** The provision behind what is missing, by the id that findings use. */
const rules: Partial<Record<Lack['kind'], string>> = {
  gap: 'R-MIN-3',
  incomplete: 'R-MIN-1',
  immediateMixed: 'R-APP-5',
  noApprover: 'KL 5 kap. 69 §',
}

/** What is missing before the minutes can be approved, what stops first. */
export const Lacks = ({ view, approval, mayKeep }: Props) => {
  const { t } = view
  const lacks = lacksOf(approval)
  return (
    <section class="hs-stack" aria-labelledby="saknas">
      <h2 class="ds-heading" id="saknas">
        {t('approval.page.missing')}
      </h2>
      {approval.isSecret && <DigitalSecret view={view} approval={approval} />}
      {lacks.length === 0 && <p>{t('approval.page.nothingMissing')}</p>}
      {lacks.map((lack) => (
        <OneLack view={view} approval={approval} lack={lack} mayKeep={mayKeep} />
      ))}
    </section>
  )
}

/** Paragraphs under secrecy may have to be approved in another way than by a digital signature (R-APP-3). */
const DigitalSecret = ({ view, approval }: { view: View; approval: Approval }) => {
  const rule = digitalApproval.decide({
    signature: 'advanced',
    hasSecretParagraphs: true,
    on: approval.meeting.heldOn,
  })
  return (
    <Finding view={view} of={{ level: 'warn', title: view.t('approval.page.digitalSecret') }}>
      <Receipt view={view} of={rule} summary={view.t('approval.page.digitalHow')} />
    </Finding>
  )
}

const OneLack = ({ view, approval, lack, mayKeep }: Props & { lack: Lack }) => {
  const { t } = view
  const provision = rules[lack.kind]
  return (
    <Finding
      view={view}
      of={{
        level: lack.isStop ? 'block' : 'warn',
        title: t(`approval.lack.${lack.kind}`),
        text: whatOf(view, lack),
        ...(provision === undefined ? {} : { provisions: [provision] }),
      }}
    >
      {mayKeep && 'paragraph' in lack && (
        <form method="post" action={minutesPath(view, approval.minutes.minutesId, '/eget-protokoll')}>
          <input type="hidden" name="paragraph" value={String(lack.paragraph)} />
          <button class="hs-link" type="submit">
            {t('approval.page.separate', { paragraph: paragraphSign(lack.paragraph) })}
          </button>
        </form>
      )}
    </Finding>
  )
}

const whatOf = (view: View, lack: Lack): string => {
  const { t, language } = view
  if (lack.kind === 'incomplete') {
    const slots = listInWords(
      lack.slots.map((slot) => t(`approval.slot.${slot}`)),
      language,
    )
    const paragraph = lack.item.paragraph === undefined ? lack.item.title : paragraphSign(lack.item.paragraph)
    return t('approval.page.lackItem', { paragraph, slots })
  }
  if ('paragraphs' in lack) return t('approval.page.lackParagraphs', { paragraphs: paragraphsInWords(lack.paragraphs) })
  return 'paragraph' in lack ? t('approval.page.lackParagraphs', { paragraphs: paragraphSign(lack.paragraph) }) : ''
}
