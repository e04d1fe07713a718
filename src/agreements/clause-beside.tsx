import { Older } from '../partnerships/index.ts'
import { kronor } from '../platform/money.ts'
import { Field } from '../platform/ui/fields.tsx'
import { Finding } from '../platform/ui/finding.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Party } from '../platform/ui/party.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Returned } from '../platform/web/page.tsx'
import { commentClause, leaveOutClause } from './actions.ts'
import { lacksOf } from './completeness.ts'
import { Concluded } from './concluded-aid.tsx'
import { broughtBy, neededBeside } from './contributions.ts'
import { personalDataPatterns } from './data/personal-data.ts'
import { agreementPath } from './frame.ts'
import { remarksIn } from './linter.ts'
import { type OnClause, percentParameter } from './on-clause.ts'
import { termMonths } from './term.ts'
import { lackInWords } from './words.ts'

type Props = { readonly view: View; readonly of: OnClause }

/** What stands beside a clause: what is missing, what a buyer would write, what the parties say, and who has written what. */
export const ClauseBeside = (
  props: Props & { readonly isIn: boolean; readonly need: string; readonly comment: Returned },
) => {
  const { view, of, isIn, need } = props
  return (
    <aside class="hs-stack" data-gap="section" aria-label={view.t('agreements.beside.label')}>
      {isIn && <Found {...props} />}
      {of.clause.key === 'contributions' && <Counting {...props} />}
      {of.clause.key === 'personalData' && <Roles {...props} />}
      {of.concluded && <Concluded view={view} partnership={of.partnership} concluded={of.concluded} />}
      <Comments {...props} />
      <Versions {...props} />
      {of.mayWrite && isIn && need !== 'mandatory' && <LeaveOut {...props} />}
    </aside>
  )
}

const Found = ({ view, of: { clause, agreement, partnership } }: Props) => {
  const { t } = view
  const lacks = lacksOf(clause.key, agreement, partnership)
  const remarks = remarksIn(clause.key, agreement.contents)
  const isPurchaseLike = clause.key === 'personalData' && agreement.contents.personalData.dataRoles === 'processor'
  const risk = t.find(`agreements.risk.${clause.key}`)
  return (
    <section class="hs-stack" aria-labelledby="sett">
      <h2 class="ds-heading" id="sett">
        {t('agreements.beside.found')}
      </h2>
      {lacks.length === 0 && remarks.length === 0 && !isPurchaseLike && (
        <Finding view={view} of={{ level: 'ok', title: t('agreements.beside.whole') }} />
      )}
      {lacks.map((lack) => (
        <Finding view={view} of={{ level: 'warn', title: lackInWords(view, lack) }} />
      ))}
      {remarks.map(({ kind, words, instead }) => (
        <Finding
          view={view}
          of={{
            level: kind === 'buyer' ? 'warn' : 'info',
            title: t(`agreements.remark.${kind}`, { words }),
            text: t('agreements.remark.instead', { instead }),
          }}
        />
      ))}
      {isPurchaseLike && <Finding view={view} of={{ level: 'warn', title: t('agreements.data.purchaseLike') }} />}
      {risk && <p class="hs-meta">{risk}</p>}
    </section>
  )
}

const Counting = ({ view, of: { agreement, partnership, rate, percent, clause } }: Props) => {
  const { t } = view
  const { contributions, term } = agreement.contents
  const brought = broughtBy(partnership.parties, contributions.contributions, termMonths(term))
  const cash = brought.filter(({ party }) => party.kind === 'authority').reduce((sum, one) => sum + one.cash, 0)
  const needed = neededBeside(cash, percent, rate.adult)
  return (
    <section class="hs-stack" aria-labelledby="rakna">
      <h2 class="ds-heading" id="rakna">
        {t('agreements.shares.heading')}
      </h2>
      <ul class="hs-list" data-dense>
        {brought.map(({ party, all, percent: share, hours }) => (
          <li class="hs-stack" data-gap="tight">
            <Party kind={party.kind}>{party.name}</Party>
            <span>{t('agreements.shares.sum', { amount: kronor(all), percent: share })}</span>
            {hours > 0 && <span class="hs-meta">{t('agreements.shares.ofHours', { hours })}</span>}
          </li>
        ))}
      </ul>
      {cash > 0 && (
        <>
          <p>
            {t('agreements.shares.needed', {
              ...{ cash: kronor(cash), percent, amount: kronor(needed.amount) },
              ...{ hours: needed.hours, rate: kronor(rate.adult) },
            })}
          </p>
          <form class="hs-fields" method="get" action={agreementPath(view, partnership, `/avsnitt/${clause.key}`)}>
            <Field
              view={view}
              name={percentParameter}
              label={t('agreements.shares.ask')}
              value={percent}
              size={4}
              inputmode="numeric"
            />
            <SubmitButton variant="secondary">{t('agreements.shares.count')}</SubmitButton>
          </form>
        </>
      )}
      <p class="hs-meta">
        {t('agreements.shares.rate', { adult: kronor(rate.adult), youth: kronor(rate.youth), source: rate.source })}
      </p>
    </section>
  )
}

const Roles = ({ view }: Props) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="roller">
      <h2 class="ds-heading" id="roller">
        {t('agreements.data.heading')}
      </h2>
      {personalDataPatterns.map(({ roles, paper }) => (
        <div class="hs-stack" data-gap="tight">
          <p>
            <strong>{t(`agreements.choice.${roles}`)}</strong>
          </p>
          <p class="hs-meta">
            {t(`agreements.data.${roles}`)} {t(`agreements.data.${paper}`)}
          </p>
        </div>
      ))}
    </section>
  )
}

const Comments = ({
  view,
  of: { comments, partnership, isWriter, clause },
  comment,
}: Props & { comment: Returned }) => {
  const { t } = view
  const partyOf = (id: string) => partnership.parties.find(({ partyId }) => partyId === id)
  return (
    <section class="hs-stack" aria-labelledby="kommentarer">
      <h2 class="ds-heading" id="kommentarer">
        {t('agreements.comments.heading')}
      </h2>
      {comments.rows.length === 0 && <p class="hs-meta">{t('agreements.comments.none')}</p>}
      <Older
        view={view}
        of={comments}
        path={agreementPath(view, partnership, `/avsnitt/${clause.key}`)}
        at="kommentarer"
      />
      {comments.rows.length > 0 && (
        <ul class="hs-list" data-dense>
          {comments.rows.map(({ partyId, said, saidAt }) => (
            <li class="hs-stack" data-gap="tight">
              <span class="hs-row">
                <Party kind={partyOf(partyId)?.kind ?? 'both'}>{partyOf(partyId)?.name ?? ''}</Party>
                <span class="hs-meta">
                  <InstantText view={view} instant={saidAt} />
                </span>
              </span>
              <p class="hs-verbatim">{said}</p>
            </li>
          ))}
        </ul>
      )}
      {isWriter && (
        <Form
          of={commentClause}
          action={agreementPath(view, partnership, `/avsnitt/${clause.key}/kommentar`)}
          view={view}
          values={comment.values}
          errors={comment.errors}
          idPrefix="kommentar-"
        >
          {(f) => (
            <>
              <f.TextArea name="said" label={t('agreements.comments.say')} rows={3} />
              <Buttons>
                <SubmitButton variant="secondary">{t('agreements.comments.send')}</SubmitButton>
              </Buttons>
            </>
          )}
        </Form>
      )}
    </section>
  )
}

const Versions = ({ view, of: { versions, partnership } }: Props) => {
  const { t } = view
  if (versions.length === 0) return null
  return (
    <details class="hs-more">
      <summary>{t('agreements.versions.heading', { count: versions.length })}</summary>
      <ul class="hs-list" data-dense>
        {versions.map(({ version, partyId, savedAt, isLeftOut }) => (
          <li>
            {t('agreements.versions.one', {
              version,
              by:
                partnership.parties.find((party) => party.partyId === partyId)?.name ?? t('agreements.versions.start'),
              at: savedAt,
            })}
            {isLeftOut && ` · ${t('agreements.word.out')}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

const LeaveOut = ({ view, of: { partnership, clause } }: Props) => (
  <Form
    of={leaveOutClause}
    action={agreementPath(view, partnership, `/avsnitt/${clause.key}/utan`)}
    view={view}
    idPrefix="utan-"
  >
    {() => (
      <>
        <p class="hs-meta">{view.t('agreements.form.leaveOutText')}</p>
        <SubmitButton variant="secondary">{view.t('agreements.form.leaveOut')}</SubmitButton>
      </>
    )}
  </Form>
)
