import { bodyKinds } from '../../organisations/index.ts'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { confirmImport } from './actions.ts'
import { conflictInWords, factInWords } from './fact-words.ts'
import type { Prepared } from './preparing.ts'

/** What a part of the form is given. */
type Part = {
  readonly view: View
  readonly prepared: Prepared
  readonly f: FormFields<FieldName<typeof confirmImport>>
}

/** Number, title and body of the case; a known case shows itself and asks only for the number. */
export const CaseFields = ({ view, prepared, f }: Part) => {
  const { t } = view
  const { known, named, bodies } = prepared
  const options = [
    ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
    ...named
      .filter(({ fitting }) => !fitting)
      .map(({ at, name }) => ({
        value: `new.${at}`,
        label: t('imports.confirming.toBeMade', { name: name === '' ? t('imports.confirming.unnamed') : name }),
      })),
  ]
  return (
    <section class="hs-stack" aria-labelledby="arendet">
      <h2 class="ds-heading" id="arendet">
        {t('imports.confirming.case')}
      </h2>
      <p>
        {known
          ? t('imports.confirming.joins', { number: known.caseNumber, title: known.title })
          : t('imports.confirming.opens')}
      </p>
      <f.Field
        name="caseNumber"
        label={t('imports.confirming.caseNumber')}
        hint={known ? undefined : t('imports.confirming.caseNumberHint')}
        size={20}
      />
      {!known && (
        <>
          <f.Field name="title" label={t('imports.confirming.caseTitle')} size={60} />
          <f.Select name="bodyId" label={t('imports.confirming.body')} options={options} />
        </>
      )}
    </section>
  )
}

/** One question for each body that the records do not know. */
export const BodyQuestions = ({ view, prepared, f }: Part) => {
  const { t } = view
  const unknown = prepared.named.filter(({ fitting }) => !fitting)
  if (unknown.length === 0) return null
  const options = [
    ...prepared.bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
    { value: 'new', label: t('imports.confirming.makeBody') },
    { value: 'outside', label: t('imports.confirming.outside') },
  ]
  const kinds = bodyKinds.map((kind) => ({ value: kind, label: t(`imports.confirming.kinds.${kind}`) }))
  return (
    <section class="hs-stack" aria-labelledby="organ">
      <h2 class="ds-heading" id="organ">
        {t('imports.confirming.bodies')}
      </h2>
      <p>{t('imports.confirming.bodiesLead')}</p>
      {unknown.map(({ at, name }) => {
        const called = name === '' ? t('imports.confirming.unnamed') : name
        return (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{t('imports.confirming.whichBody', { name: called })}</legend>
            <f.Select name={`bodies.${at}.choice`} label={called} options={options} />
            <f.Field
              name={`bodies.${at}.name`}
              label={t('imports.confirming.bodyName')}
              hint={t('imports.confirming.whenNew')}
              size={40}
            />
            <f.Select
              name={`bodies.${at}.kind`}
              label={t('imports.confirming.bodyKind')}
              hint={t('imports.confirming.whenNew')}
              options={kinds}
            />
          </fieldset>
        )
      })}
    </section>
  )
}

// With more questions than this they can be answered alike. So many often means that it is another meeting.
const manyQuestions = 5

/** What is known beside what was read, with nothing chosen beforehand. */
export const ConflictQuestions = ({ view, prepared, f }: Part) => {
  const { t } = view
  const { conflicts } = prepared.settled
  if (conflicts.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="skillnader">
      <h2 class="ds-heading" id="skillnader">
        {t('imports.confirming.conflicts')}
      </h2>
      <p>{t('imports.confirming.conflictsLead')}</p>
      {conflicts.length > manyQuestions && (
        <f.Choice
          name="choices.all"
          label={t('imports.confirming.answerAll', { count: conflicts.length })}
          hint={t('imports.confirming.answerAllHint')}
          options={[
            { value: 'known', label: t('imports.confirming.keepKnown') },
            { value: 'read', label: t('imports.confirming.takeRead') },
          ]}
        />
      )}
      <div class="hs-stack hs-beside">
        {conflicts.map((conflict) => (
          <f.Choice
            name={`choices.${conflict.key}`}
            label={conflictInWords(t, conflict)}
            options={[
              { value: 'known', label: t('imports.confirming.known', { value: factInWords(t, conflict.known) }) },
              { value: 'read', label: t('imports.confirming.read', { value: factInWords(t, conflict.read) }) },
            ]}
            isLarge
          />
        ))}
      </div>
    </section>
  )
}
