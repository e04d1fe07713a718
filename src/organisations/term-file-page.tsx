import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import type { Body } from './bodies.ts'
import { bodyLink } from './body-form-pages.tsx'
import { bodyOfAddress } from './body-pages.tsx'
import { at, organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { readTermFile, type TermRow, type TermsAround } from './term-file.ts'
import { importTerms, termsAround } from './term-file-actions.ts'

type Shown = { readonly body: Body; readonly around: TermsAround }

/** Reads a file of terms, shows each line with what is wrong, and keeps them only when every line is right. */
export const termFilePage: Page<Shown> = {
  shown: isAdministrator,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    return body && { body, around: await termsAround(ask.db, body) }
  },
  view: ({ body, around }, view, returned) => {
    const { t } = view
    const title = t('organisations.termFile.title', { body: body.name })
    const { csv } = returned.values
    const rows = csv === undefined ? undefined : readTermFile(csv, around)
    const isRight = rows?.every(({ fault }) => fault === undefined) ?? false
    const path = at(view, `/organisation/organ/${body.bodyId}/uppdrag/las-in`)
    return (
      <Layout
        view={view}
        title={title}
        trail={[organisationLink(view), bodyLink(view, body)]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} lead={t('organisations.termFile.lead')} />
        <div class="hs-stack" data-gap="section">
          {rows && <Preview view={view} rows={rows} />}
          {rows && isRight && (
            <Form of={importTerms} action={`${path}/spara`} view={view} idPrefix="spara-">
              {(f) => (
                <>
                  <f.Hidden name="csv" value={csv ?? ''} />
                  <Buttons>
                    <SubmitButton>{t('organisations.substitution.saveFile', { count: rows.length })}</SubmitButton>
                  </Buttons>
                </>
              )}
            </Form>
          )}
          <Form of={importTerms} action={path} view={view} values={returned.values} errors={returned.errors} hasFiles>
            {(f) => (
              <>
                <f.TextArea
                  name="csv"
                  label={t('organisations.substitution.csv')}
                  hint={t('organisations.termFile.csvHint')}
                  rows={8}
                />
                <div class="ds-field">
                  <label class="ds-label" for="fil">
                    {t('organisations.substitution.file')}
                  </label>
                  <input class="ds-input" type="file" id="fil" name="file" accept=".csv,.txt,text/csv,text/plain" />
                </div>
                <Buttons>
                  <SubmitButton {...(isRight ? { variant: 'secondary' as const } : {})}>
                    {t('organisations.substitution.check')}
                  </SubmitButton>
                  <a href={at(view, `/organisation/organ/${body.bodyId}`)}>{t('form.back')}</a>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </Layout>
    )
  },
}

const Preview = ({ view, rows }: { view: View; rows: readonly TermRow[] }) => {
  const { t } = view
  const wrong = rows.filter(({ fault }) => fault !== undefined).length
  return (
    <section class="hs-stack" aria-labelledby="granskning">
      <h2 class="ds-heading" id="granskning">
        {wrong === 0
          ? t('organisations.substitution.allRight')
          : t('organisations.substitution.wrong', { count: wrong })}
      </h2>
      <Table
        view={view}
        caption={t('organisations.substitution.preview')}
        isCaptionHidden
        rows={rows}
        empty={null}
        columns={[
          { heading: t('organisations.substitution.line'), cell: ({ line }) => String(line) },
          { heading: t('organisations.term.person'), cell: ({ name }) => name },
          { heading: t('organisations.term.role'), cell: ({ role }) => role },
          { heading: t('organisations.term.party'), cell: ({ party }) => party },
          { heading: t('organisations.term.from'), cell: ({ from }) => from },
          { heading: t('organisations.term.last'), cell: ({ last }) => last },
          {
            heading: t('organisations.substitution.judged'),
            cell: ({ fault, term }) =>
              fault !== undefined ? (
                <Status state="stop">{t(`organisations.termFault.${fault}`)}</Status>
              ) : (
                <Status state="done">
                  {t(
                    term?.personId === undefined
                      ? 'organisations.termFile.newPerson'
                      : 'organisations.substitution.right',
                  )}
                </Status>
              ),
          },
        ]}
      />
    </section>
  )
}
