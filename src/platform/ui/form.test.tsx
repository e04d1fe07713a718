import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Field } from './fields.tsx'
import { ErrorSummary, Form, SubmitButton } from './form.tsx'
import { Layout } from './layout.tsx'
import { someView } from './test-view.ts'

const openCase = {
  name: 'cases.open',
  input: z.object({
    title: z.string(),
    openedOn: z.string(),
    kind: z.enum(['a', 'b']),
    body: z.string(),
    why: z.string(),
    isPublic: z.boolean(),
    tags: z.array(z.string()),
    file: z.file(),
    members: z.array(z.object({ name: z.string() })),
  }),
}

const kinds = [
  { value: 'a', label: 'Idé' },
  { value: 'b', label: 'Remiss', hint: 'Någon annan frågar oss.' },
]

const formOf = (values = {}, errors = {}, view = someView({ csrf: 'abc' })) => (
  <Form of={openCase} action="/arenden" view={view} values={values} errors={errors} hasFiles>
    {(f) => (
      <>
        <f.Field name="title" label="Rubrik" hint="Kort" size={40} />
        <f.DateField name="openedOn" label="Öppnat" />
        <f.Choice name="kind" label="Vad är det?" options={kinds} />
        <f.Select name="body" label="Organ" options={kinds} isOptional />
        <f.TextArea name="why" label="Varför?" />
        <f.Checkbox name="isPublic" label="Får visas för alla" />
        <f.Choices name="tags" label="Ämnen" options={kinds} />
        <f.FileField name="file" label="Handlingar" multiple />
        <f.Field name="members.0.name" label="Namn" />
        <SubmitButton>Öppna ärendet</SubmitButton>
      </>
    )}
  </Form>
)

const form = (values = {}, errors = {}) => String(formOf(values, errors))

const onPage = (content: Child) =>
  String(
    <Layout view={someView()} title="Nytt ärende">
      {content}
    </Layout>,
  )

describe('a form', () => {
  it('is plain HTML that posts, with the token and a label for every field', () => {
    const html = form()
    expect(html).toContain('<form action="/arenden" method="post" class="hs-stack"')
    expect(html).toContain('enctype="multipart/form-data"')
    expect(html).toContain('<input type="hidden" name="csrf" value="abc"/>')
    for (const [, id] of html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)) {
      expect(html).toContain(`for="${id}"`)
    }
    expect(html).toContain('Organ (frivilligt)')
    expect(html).toContain('månad och dag, som 2026-12-07')
  })

  it('has no id twice', () => {
    const ids = [...form({}, { title: 'x', kind: 'y' }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('keeps what was written, escaped, also when it was wrong', () => {
    const html = form({
      title: '"><script>',
      openedOn: '2026-13-01',
      kind: 'b',
      body: 'a',
      why: '\n</textarea>',
      isPublic: 'true',
      tags: ['b'],
      'members.0.name': 'Omar Ali',
    })
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect(html).toContain('value="2026-13-01"')
    expect(html).toMatch(/type="radio" name="kind" id="kind-2" value="b" checked/)
    expect(html).toContain('<option value="a" selected="">Idé</option>')
    expect(html).toContain('>\n\n&lt;/textarea&gt;</textarea>')
    expect(html).toMatch(/type="checkbox" id="isPublic" name="isPublic" value="true" checked/)
    expect(html).toMatch(/type="checkbox" name="tags" id="tags-2" value="b" checked/)
    expect(html).toContain('value="Omar Ali"')
  })

  it('says that it did not work where nothing that was filled in can be corrected', () => {
    const html = onPage(formOf({}, { '': 'Länken är använd.' }))
    expect(html).toContain('Det gick inte</h2>')
    expect(html).not.toContain('behöver rättas')
  })

  it('says first what needs correcting, names each field and leads to it', () => {
    const errors = { title: 'Fyll i uppgiften', kind: 'Välj ett av alternativen', '': 'Något annat' }
    const html = onPage(
      formOf({}, { ...errors, file: 'Filen är tom', tags: 'Välj minst en', body: 'Fyll i uppgiften' }),
    )
    expect(html).toContain('<title>Fel: ')
    expect(html).toContain('Sex uppgifter behöver rättas')
    expect(html).toContain('<a href="#title">Rubrik: Fyll i uppgiften</a>')
    expect(html).toContain('<a href="#kind">Vad är det? Välj ett av alternativen</a>')
    expect(html).toContain('<a href="#file">Handlingar: Filen är tom</a>')
    expect(html).toContain('<a href="#tags">Ämnen: Välj minst en</a>')
    expect(html).toContain('<a href="#body">Organ: Fyll i uppgiften</a>')
    const order = [...html.matchAll(/<a href="#(\w+)">[^<]*<\/a><\/li>/g)].map(([, name]) => name)
    expect(order).toEqual(['title', 'kind', 'body', 'tags', 'file'])
    expect(html).toContain('<li>Något annat</li>')
    expect(html).toMatch(
      /id="title" name="title" size="40" aria-invalid="true" aria-describedby="title-fel title-hjalp"/,
    )
    expect(html).toMatch(/id="kind" value="a" aria-invalid="true" aria-describedby="kind-fel"/)
  })

  it('says which row a field of a table or of a group stands in', () => {
    const html = onPage(
      <>
        <ErrorSummary
          view={someView()}
          errors={{ a: 'Fyll i uppgiften', b: 'Fyll i uppgiften', c: 'För långt', d: 'Okänd' }}
        />
        <fieldset id="d">
          <legend>Bidrag (frivilligt)</legend>
          {['a', 'b'].map((name, index) => (
            <fieldset>
              <legend class="ds-sr-only">Rad {index + 1}</legend>
              <Field view={someView()} name={name} label="Belopp" />
            </fieldset>
          ))}
        </fieldset>
        <input id="c" name="c" aria-label="Ja, Omar & Eva" />
      </>,
    )
    expect(html).toContain('<a href="#b">Rad 2, Belopp: Fyll i uppgiften</a>')
    expect(html).toContain('<a href="#c">Ja, Omar &amp; Eva: För långt</a>')
    expect(html).toContain('<a href="#d">Bidrag: Okänd</a>')
  })

  it('has no summary when nothing is wrong', () => {
    expect(form()).not.toContain('ds-error-summary')
  })

  it('takes only the names of its action', () => {
    const wrong = (
      <Form of={openCase} action="/" view={someView()}>
        {/* @ts-expect-error the action has no such input */}
        {(f) => <f.Field name="titel" label="Rubrik" />}
      </Form>
    )
    expect(String(wrong)).toContain('Rubrik')
  })
})
