import { SharedAtOnce } from '../../partnerships/index.ts'
import { FileField } from '../../platform/ui/fields.tsx'
import { ButtonLink, Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from '../frame.ts'
import { receiveReturn } from './actions.ts'
import { type ReturnInList, returnsOf } from './queries.ts'
import { fileLimits } from './returned.ts'

type Loaded = InAgreement & { readonly returns: readonly ReturnInList[] }

/** The agreement out to Word and back: the file to get, a file to read in, and those that have been. */
export const wordPage: Page<Loaded> = {
  load: async (ask) => {
    const found = await agreementOfAddress(ask)
    return found && { ...found, returns: await returnsOf(ask.db, found.agreement.agreementId) }
  },
  view: (of, view, returned) => {
    const { t } = view
    const { partnership, agreement } = of
    const { revision } = agreement
    const title = t('agreementExchange.file.title')
    return (
      <Layout
        view={view}
        title={`${title}: ${partnership.title}`}
        trail={trailInside(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} meta={partnership.title} lead={t('agreementExchange.file.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <section class="hs-stack" aria-labelledby="hamta">
              <h2 class="ds-heading" id="hamta">
                {t('agreementExchange.file.get')}
              </h2>
              <p>{t('agreementExchange.file.getText', { revision })}</p>
              <Buttons>
                <ButtonLink href={agreementPath(view, partnership, '/forslag.docx')} variant="secondary">
                  {t('agreementExchange.file.download', { revision })}
                </ButtonLink>
              </Buttons>
            </section>
            <section class="hs-stack" aria-labelledby="las-in">
              <h2 class="ds-heading" id="las-in">
                {t('agreementExchange.file.send')}
              </h2>
              {of.mayWrite ? (
                <Sending view={view} of={of} returned={returned} />
              ) : (
                <p class="hs-meta">{t('agreementExchange.file.reader')}</p>
              )}
            </section>
            <section class="hs-stack" aria-labelledby="filer">
              <h2 class="ds-heading" id="filer">
                {t('agreementExchange.file.returns')}
              </h2>
              <Returns view={view} of={of} />
            </section>
          </div>
        </div>
      </Layout>
    )
  },
}

const Sending = ({ view, of, returned }: { view: View; of: Loaded; returned: Returned }) => {
  const { t } = view
  return (
    <Form
      of={receiveReturn}
      action={agreementPath(view, of.partnership, '/word')}
      view={view}
      errors={returned.errors}
      hasFiles
    >
      {() => (
        <>
          <p>{t('agreementExchange.file.sendText')}</p>
          <SharedAtOnce view={view} isShort />
          <FileField
            view={view}
            name="file"
            label={t('agreementExchange.file.field')}
            hint={t('agreementExchange.file.hint', { megabytes: fileLimits.bytes / 1024 / 1024 })}
            error={returned.errors.file}
            accept=".docx"
          />
          <Buttons>
            <SubmitButton>{t('agreementExchange.file.button')}</SubmitButton>
          </Buttons>
        </>
      )}
    </Form>
  )
}

const Returns = ({ view, of: { returns, partnership } }: { view: View; of: Loaded }) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={t('agreementExchange.file.returns')}
      isCaptionHidden
      rows={returns}
      columns={[
        {
          heading: t('agreementExchange.file.sent'),
          cell: ({ returnId, sentAt }: ReturnInList) => (
            <a href={agreementPath(view, partnership, `/word/${returnId}`)}>
              <InstantText view={view} instant={sentAt} />
            </a>
          ),
        },
        {
          heading: t('agreementExchange.file.by'),
          cell: ({ partyId }) => partnership.parties.find((party) => party.partyId === partyId)?.name ?? '',
        },
        {
          heading: t('agreementExchange.file.basedOn'),
          cell: ({ revision }) =>
            revision === undefined
              ? t('agreementExchange.file.unknown')
              : t('agreementExchange.file.version', { revision }),
        },
      ]}
      empty={<p class="hs-meta">{t('agreementExchange.file.none')}</p>}
    />
  )
}
