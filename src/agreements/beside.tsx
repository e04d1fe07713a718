import { ButtonLink } from '../platform/ui/form.tsx'
import { Party } from '../platform/ui/party.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { circumstancesOf, isReady, notReady } from './agreements.ts'
import { circumstances } from './clauses.ts'
import type { Dates } from './dates.ts'
import { agreementPath, type InAgreement } from './frame.ts'

type Props = {
  readonly view: View
  readonly of: InAgreement
  readonly dates: Dates | undefined
  readonly longest: number | undefined
}

/** What stands beside the clauses: who is "klar", the paper, the last days, and what the agreement concerns. */
export const Beside = (props: Props) => (
  <aside class="hs-stack" data-gap="section" aria-label={props.view.t('agreements.overview.beside')}>
    <Readiness {...props} />
    <Paper {...props} />
    <LastDays {...props} />
    <Concerns {...props} />
  </aside>
)

const Readiness = ({ view, of: { agreement, partnership, party, mayWrite } }: Props) => {
  const { t } = view
  const left = notReady(agreement, partnership)
  const own = isReady(agreement, party.partyId)
  return (
    <section class="hs-panel hs-stack" data-variant="outline" aria-labelledby="klar">
      <h2 class="ds-heading" id="klar">
        {t('agreements.ready.heading')}
      </h2>
      {left.length === 0 && <p>{t('agreements.ready.settled')}</p>}
      <ul class="hs-list" data-dense>
        {partnership.parties.map(({ partyId, kind, name }) => (
          <li class="hs-stack" data-gap="tight">
            <Party kind={kind}>{name}</Party>
            {isReady(agreement, partyId) ? (
              <Status state="done">{t('agreements.ready.is')}</Status>
            ) : (
              <Status state="wait">
                {agreement.said.some((one) => one.partyId === partyId && one.isReady)
                  ? t('agreements.ready.wasChanged')
                  : t('agreements.ready.isNot')}
              </Status>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p>
          <ButtonLink
            href={agreementPath(view, partnership, '/klar')}
            {...(own ? { variant: 'secondary' as const } : {})}
          >
            {own ? t('agreements.ready.takeBack') : t('agreements.ready.say')}
          </ButtonLink>
        </p>
      )}
      <p class="hs-meta">{t('agreements.ready.reset')}</p>
    </section>
  )
}

const Paper = ({ view, of: { agreement, partnership } }: Props) => {
  const { t } = view
  const { startsOn, endsOn } = agreement.contents.term
  return (
    <section class="hs-stack" aria-labelledby="papper">
      <h2 class="ds-heading" id="papper">
        {t('agreements.paper.heading')}
      </h2>
      {startsOn === undefined || endsOn === undefined ? (
        <p class="hs-meta">{t('agreements.noTerm')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          <li>
            <a href={agreementPath(view, partnership, '/granska')}>{t('agreements.paper.look')}</a>
          </li>
          <li>
            <a href={agreementPath(view, partnership, '/utkast.pdf')}>{t('agreements.paper.pdf')}</a>
          </li>
        </ul>
      )}
    </section>
  )
}

const LastDays = ({ view, dates, longest }: Props) => {
  const { t } = view
  const last = dates?.last
  return (
    <section class="hs-stack" aria-labelledby="dagar">
      <h2 class="ds-heading" id="dagar">
        {t('agreements.lastDay.heading')}
      </h2>
      {!dates && <p class="hs-meta">{t('agreements.lastDay.noTerm')}</p>}
      {dates && <p>{t('agreements.lastDay.term', { from: dates.from, to: dates.to })}</p>}
      {longest !== undefined && <p class="hs-meta">{t('agreements.lastDay.longest', { count: longest })}</p>}
      {last && (
        <Receipt
          view={view}
          label={last.value ? t('agreements.lastDay.decide') : t('agreements.lastDay.notice')}
          of={{
            value: last.value ?? last.noticeBy,
            steps: last.steps.map(({ key, day, months }) => ({
              says: t(`agreements.lastDay.${key}`, { count: months ?? 0 }),
              ...(day ? { day } : {}),
            })),
            citations: [],
          }}
        />
      )}
    </section>
  )
}

const Concerns = ({ view, of: { agreement, partnership, mayWrite } }: Props) => {
  const { t } = view
  const known = circumstancesOf(agreement)
  return (
    <section class="hs-stack" aria-labelledby="galler">
      <h2 class="ds-heading" id="galler">
        {t('agreements.concerns.heading')}
      </h2>
      <dl class="hs-facts" data-cols="1">
        {circumstances.map((name) => (
          <>
            <dt>{t(`agreements.concerns.${name}`)}</dt>
            <dd>
              {known[name] === undefined
                ? t('agreements.concerns.unknown')
                : known[name]
                  ? t('agreements.choice.yes')
                  : t('agreements.choice.no')}
            </dd>
          </>
        ))}
      </dl>
      {mayWrite && (
        <p>
          <a href={agreementPath(view, partnership, '/galler')}>{t('agreements.concerns.answer')}</a>
        </p>
      )}
    </section>
  )
}
