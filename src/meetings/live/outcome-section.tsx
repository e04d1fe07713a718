import { assignmentClosing } from '../../law/assignment-follow-up.ts'
import { minorityRemit, voteResult } from '../../law/voting.ts'
import { Choice } from '../../platform/ui/choice.tsx'
import { Checkbox, Field, TextArea } from '../../platform/ui/fields.tsx'
import { SubmitButton } from '../../platform/ui/form.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import { foundByVote, winnerOf } from './found-by-vote.ts'
import { findingsOf, type ItemFinding, isMatter, type LiveVote, usualFinding } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { isProposalOf } from './item-values.ts'
import { samePoints } from './written-points.ts'

type Props = { readonly view: View; readonly form: ItemForm }

/** What the chair puts and finds, the votes, and the decision as the minutes will have it. */
export const OutcomeSection = ({ view, form }: Props) => (
  <>
    <Putting view={view} form={form} />
    <Decision view={view} form={form} />
  </>
)

const Putting = ({ view, form }: Props) => {
  const { t } = view
  const { item, meeting, values, errors } = form
  return (
    <section class="hs-stack" aria-labelledby="m3">
      <h2 class="ds-heading" id="m3">
        {t('live.item.putting')}
      </h2>
      <Choice
        view={view}
        name="finding"
        label={t('live.item.found')}
        value={foundBeforehand(form)}
        error={errors.finding}
        options={findingsOf(item.kind).map((finding) => ({
          value: finding,
          label: findingInWords(view, form, finding),
        }))}
      />
      {item.motions.some(({ kind }) => kind === 'remit' || kind === 'table') || values.asking !== '' ? (
        <Field
          view={view}
          name="asking"
          label={t('live.item.asking')}
          hint={t('live.item.askingHint')}
          value={values.asking}
          error={errors.asking}
          size={4}
          inputmode="numeric"
        />
      ) : (
        <input type="hidden" name="asking" value="" />
      )}
      {item.wasPutOff && meeting.bodyKind === 'council' && (
        <p>
          {t('live.item.putOffBefore')} <Provisions of={minorityRemit.versions.at(-1)?.citations.slice(0, 1) ?? []} />
        </p>
      )}
      {item.reportsOn &&
        (item.reportsOn.isOwn ? (
          <Checkbox
            view={view}
            name="closesAssignment"
            label={t('live.item.closesAssignment')}
            hint={t('live.item.closesAssignmentHint')}
            value="1"
            isChecked={values.closesAssignment === '1'}
          />
        ) : (
          <p class="hs-meta">
            {t('live.item.notOwnAssignment')}{' '}
            <Provisions of={assignmentClosing.versions.at(-1)?.citations.slice(0, 1) ?? []} />
          </p>
        ))}
      {item.votes.length > 0 && <Votes view={view} form={form} />}
      {form.mayWrite && (
        <div class="hs-row">
          <SubmitButton variant="secondary" name="do" value="vote">
            {t('live.item.vote')}
          </SubmitButton>
          <p class="hs-meta">
            {t('live.item.voteHint')} <Provisions of={voteResult.versions.at(-1)?.citations.slice(0, 1) ?? []} />
          </p>
        </div>
      )}
    </section>
  )
}

/** What the form shows as found: what a vote has decided, then what stands, then what is usual. What was refused stays as it was sent. */
const foundBeforehand = ({ item, values, errors, mayWrite }: ItemForm): string | undefined => {
  if (!mayWrite || errors.finding !== undefined) return values.finding
  const voted = foundByVote(item.votes)?.finding
  return voted ?? (values.finding === '' && item.handling === 'open' ? usualFinding(item.kind) : values.finding)
}

const findingInWords = ({ t }: View, { item, meeting }: ItemForm, finding: ItemFinding): string =>
  t.find(`live.item.ofKind.${item.kind}.${finding}`) ?? t(`live.item.findings.${finding}`, { body: meeting.bodyName })

const decidedBy = ({ yes, no, outcome }: LiveVote) => {
  if (yes !== no) return 'live.item.wins'
  return outcome === 'lot' ? 'live.item.winsByLot' : 'live.item.winsByChair'
}

const Votes = ({ view, form }: Props) => {
  const { t } = view
  return (
    <ul class="hs-list" data-dense aria-label={t('live.item.votes')}>
      {form.item.votes.map((vote) => (
        <li class="hs-row" data-spread>
          <span>
            {vote.yesMeans} – {vote.noMeans}:{' '}
            {t('live.item.voteCount', { yes: vote.yes, no: vote.no, abstain: vote.abstain })}.{' '}
            {t(decidedBy(vote), { meaning: winnerOf(vote) === 'yes' ? vote.yesMeans : vote.noMeans })}
          </span>
          {form.mayWrite && (
            <SubmitButton variant="secondary" name="do" value={`removeVote.${vote.position}`}>
              {t('live.item.remove')}
            </SubmitButton>
          )}
        </li>
      ))}
    </ul>
  )
}

const Decision = ({ view, form }: Props) => {
  const { t } = view
  const { item, meeting, values } = form
  const isSame = samePoints(item.points, item.proposals)
  const label = isProposalOf(item, meeting) ? 'live.item.proposes' : 'live.item.decides'
  const fields = Object.keys(values).filter((name) => name.startsWith('point.'))
  const last = fields.length
  return (
    <section class="hs-stack" aria-labelledby="m4">
      <h2 class="ds-heading" id="m4">
        {t('live.item.decision')}
      </h2>
      {item.points.length === 0 ? (
        <p class="hs-meta">{t('live.item.noPoints')}</p>
      ) : (
        <Said label={t(label, { body: meeting.bodyName })} points={item.points} />
      )}
      {item.proposals.length > 0 && (
        <p class="hs-meta">{t(isSame ? 'live.item.asProposed' : 'live.item.notAsProposed')}</p>
      )}
      <details
        class="hs-more"
        hidden={!form.mayWrite}
        open={item.points.length === 0 && isMatter(item.kind) && form.mayWrite}
      >
        <summary>{t('live.item.changePoint')}</summary>
        <div class="hs-stack">
          {fields.map((name, index) => (
            <TextArea
              view={view}
              name={name}
              label={index + 1 === last ? t('live.item.newPoint') : t('live.item.point', { number: index + 1 })}
              hint={index === 0 && last > 1 ? t('live.item.pointHint') : undefined}
              value={values[name]}
              rows={3}
            />
          ))}
          <Checkbox
            view={view}
            name="isProposal"
            label={t('live.item.proposal')}
            value="1"
            isChecked={values.isProposal === '1'}
          />
        </div>
      </details>
    </section>
  )
}
