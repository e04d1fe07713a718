import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { move, sayReady, sent, text, untilTrue } from '../test/shared-need.ts'
import { openHouse, openWindow } from './browser.ts'
import { askDemo, fillIn, giveSubcommitteeSecretary, isFine, press, signInAll, wordsOf } from './people.ts'
import {
  announce,
  answerAssessment,
  associationsOf,
  decideIn,
  handOver,
  names,
  officerOf,
  openCaseFor,
  type Story,
  settleAid,
  signing,
  stateOf,
  waitForForce,
  writeAgreement,
} from './shared-need-steps.ts'

const house = await openHouse({ on: '2026-11-23' })
await giveSubcommitteeSecretary(house, 'Moa Lind')
const folder = mkdtempSync(join(tmpdir(), 'handslag-need-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let signedIn = await signInAll(house, names)
const people = () => signedIn
const onDay = async (day: string) => {
  house.at(day)
  signedIn = await signInAll(house, names)
}

/** An association shares an idea; the municipality answers it and opens it for others. */
const shareAndOpen = async (): Promise<Story> => {
  const leyla = await people().Leyla.window('/bjorkvik')
  await leyla.getByRole('link', { name: 'Dela en idé' }).click()
  await fillIn(leyla, {
    title: 'Kvällar på biblioteket',
    challenge: 'Många unga har ingenstans att vara på kvällen.',
    forWhom: 'Unga 13–19 år',
    wanted: 'Öppna biblioteket tre kvällar i veckan',
    brings: 'Språkvärdar som är där varje kväll',
  })
  await press(leyla, 'Skicka idén')
  const needId = /partnerskap\/([0-9a-f-]{36})\/behov/.exec(leyla.url())?.[1] ?? ''
  const path = `/bjorkvik/partnerskap/${needId}`
  const caseId = await openCaseFor({ house, people })
  const officer = people().Kristina.requests
  const kristina = await people().Kristina.window(`${path}/behov/bedomning`)
  await kristina.locator('[name=outcome][value=goOn]').check()
  await fillIn(kristina, { answer: 'Vi ser samma sak och vill prata vidare. Vi öppnar behovet för fler.' })
  await kristina.locator('[name=caseId]').selectOption(caseId)
  await press(kristina, 'Skicka svaret')
  await move(path, 'screen', [officer])
  await kristina.goto(`${path}/behov/oppna`)
  await fillIn(kristina, {
    ...{ invitation: 'Vem vill vara med och hålla öppet?', from: '2026-11-23', until: '2026-11-24' },
    shorterBecause: 'Vi vill börja i vår.',
  })
  await press(kristina, 'Öppna')
  await move(path, 'invite', [officer])
  await leyla.goto(`${path}/behov`)
  expect(await wordsOf(leyla)).toContain('Vi ser samma sak')
  await isFine(leyla)
  return { house, people, onDay, needId, caseId, path }
}

/** Two more associations answer the invitation and join as parties on the same terms. */
const joinIn = async (story: Story) => {
  const { needId, path } = story
  for (const who of [people().Noor, people().Ronja]) {
    const window = await who.window(`/bjorkvik/behov/${needId}/svar`, 390)
    await fillIn(window, { says: 'Vi möter samma unga och vill vara med.', brings: 'Värdar två kvällar i veckan' })
    await press(window, 'Skicka svaret')
    expect(await wordsOf(window)).toContain('Ert svar är mottaget')
  }
  await onDay('2026-11-25')
  for (const { id } of await askDemo(house, 'select need_answer_id as id from need_answer where partnership_id = $1', [
    needId,
  ]))
    await sent(officerOf(story), `${path}/behov/svar/${id}`, { outcome: 'joined' })
  await move(path, 'beginDialogue', [officerOf(story)])
}

/** The parties have said all that a step waits for: the house takes it by itself, or somebody does not want to wait. */
const reach = async (story: Story, state: string, verb: string) => {
  if ((await stateOf(story)) !== state) await move(story.path, verb, [officerOf(story)]).catch(() => undefined)
  expect(await stateOf(story)).toBe(state)
}

/** All parties confirm what was said, write down the need together, and stand behind the words. */
const describeTogether = async (story: Story) => {
  const { path } = story
  const leyla = await people().Leyla.window(`${path}/dialog/ny`)
  await fillIn(leyla, { present: 'Alla parter', said: 'Vi vill börja i vår, tre kvällar.', heldOn: '2026-11-25' })
  await leyla.locator('[name=intention][value=goOn]').check()
  await press(leyla, 'Spara')
  for (const who of [people().Noor, people().Ronja, people().Kristina]) {
    const window = await who.window(`${path}/dialog`)
    await press(window, 'Bekräfta anteckningen')
    await window.context().close()
  }
  await reach(story, 'jointNeed', 'describeNeed')
  const noor = await people().Noor.window(`${path}/behovsbeskrivning/skriv`)
  await fillIn(noor, {
    challenge: 'Unga i centrum har ingenstans att vara på kvällen utan att betala.',
    targetGroup: 'Unga 13–19 år',
    whyTogether: 'Kommunen har biblioteket, vi har värdarna och de unga.',
    goal: 'Alla unga har någonstans att vara på kvällen.',
  })
  await press(noor, 'Spara ny version')
  const version = { version: '1' }
  for (const who of associationsOf(story)) await sent(who, `${path}/behovsbeskrivning`, version)
  const kristina = await people().Kristina.window(`${path}/behovsbeskrivning`)
  await press(kristina, 'Vi står bakom texten')
  await noor.goto(`${path}/behovsbeskrivning`)
  expect(await wordsOf(noor)).toContain('Bekräftad av alla')
  await reach(story, 'suitability', 'assess')
}

/** The assessment argues for a partnership and shows its nearest miss; another person agrees; the children are thought of. */
const assess = async (story: Story) => {
  const { path } = story
  const at = `${path}/provning`
  await answerAssessment(story)
  const leyla = await people().Leyla.window(at, 390)
  expect(await wordsOf(leyla)).toMatch(/IOP är en möjlig form.*närmast att ändra utfallet/)
  await isFine(leyla)
  await sent(officerOf(story), `${at}/foresla`, { form: 'C', reason: 'Båda lägger in något och ingen köper.' })
  expect((await officerOf(story).post(`${at}/granska`)).status).toBe(409)
  const alma = await people().Alma.window(`${at}/granska`)
  await press(alma, 'Håll med')
  await move(path, 'fit', [officerOf(story)])
  const kristina = await people().Kristina.window(`${at}/barn/prova`)
  await fillIn(kristina, {
    ...{ scope: 'Öppet tre kvällar', children: 'Unga 13–19 år', knowledge: 'Ungdomsrådets enkät', rules: 'Artikel 3' },
    ...{ heard: 'Ungdomsrådet har hörts', assessment: 'Det är bäst för de unga att platsen finns.' },
  })
  await press(kristina, 'Spara')
  await move(path, 'childDone', [officerOf(story)])
  await settleAid(story)
  expect(await stateOf(story)).toBe('drafting')
}

/** One party changes a clause, the other sees what, and all say that they are ready. */
const negotiate = async (story: Story) => {
  const { path } = story
  await writeAgreement(story)
  await sayReady(officerOf(story), path)
  const noor = await people().Noor.window(`${path}/overenskommelse/avsnitt/background`)
  await fillIn(noor, { 'sent.text': 'Det börjar med vad de unga själva har sagt.' })
  await press(noor, /^Spara/)
  const kristina = await people().Kristina.window(`${path}/overenskommelse/skillnader`)
  expect(await kristina.locator('ins').allTextContents()).toContainEqual(expect.stringContaining('de unga själva'))
  expect(await kristina.locator('del').count()).toBeGreaterThan(0)
  await isFine(kristina)
  for (const who of [people().Leyla, people().Ronja, people().Noor]) await sayReady(who.requests, path)
  expect(await (await officerOf(story).post(`${path}/lage`, { verb: 'agree' })).text()).toContain('Björkviks kommun')
  await kristina.goto(`${path}/overenskommelse/klar`)
  await press(kristina, /klara/)
  await move(path, 'agree', [...associationsOf(story), officerOf(story)])
}

/** The board of each association decides on the very words. */
const decideAsAssociations = async ({ path }: Story) => {
  const leyla = await people().Leyla.window(`${path}/foreningens-beslut`)
  await fillIn(leyla, { decidedOn: '2026-11-25', minutesReference: '§ 5' })
  await press(leyla, 'Spara beslutet')
  const decided = { decidedOn: '2026-11-25', minutesReference: '§ 3' }
  for (const who of [people().Noor, people().Ronja]) await sent(who.requests, `${path}/foreningens-beslut`, decided)
  await move(path, 'associationDecides', [people().Leyla.requests])
}

const hasPdfsig = (): boolean => {
  try {
    execFileSync('pdfsig', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('pdfsig is missing: the signatures are not verified by another program. Install poppler-utils.')
    return false
  }
}

/** All sign in their order; another program than ours finds every signature valid. */
const signAll = async (story: Story) => {
  const { path } = story
  await move(path, 'sign', [officerOf(story)])
  await sent(officerOf(story), `${path}/underskrift/skicka`, { expiresOn: '2027-02-10' })
  const paperIn = async () =>
    /href="([^"]+\/handlingar\/[0-9a-f-]{36})"/.exec(await text(officerOf(story).get(`${path}/underskrift`)))?.[1] ?? ''
  const paper = await paperIn()
  const order = [people().Leyla, people().Noor, people().Ronja, people().Birgitta]
  for (const [index, { requests, window }] of order.entries()) {
    const offered = async () => (await text(requests.get(`${paper}/skriv-under`))).includes('hasRead')
    await untilTrue(house, offered)
    const page = await window(`${paper}/skriv-under`, index % 2 === 0 ? 390 : 1280)
    await page.getByLabel('Jag har läst handlingen').check()
    await press(page, 'Skriv under')
    expect(await wordsOf(page)).toContain('Du har skrivit under.')
    await page.context().close()
  }
  // The file can be fetched before the seal is on it.
  const underway = () => text(officerOf(story).get(`${path}/underskrift`))
  await untilTrue(house, async () => (await underway()).includes('Handlingen är försedd med kommunens sigill.'))
  const file = join(folder, 'overenskommelse.pdf')
  writeFileSync(file, new Uint8Array(await (await officerOf(story).get(`${paper}/fil.pdf`)).arrayBuffer()))
  if (hasPdfsig()) {
    const verified = execFileSync('pdfsig', ['-nocert', file]).toString()
    expect(verified.match(/Signature is Valid/g)).toHaveLength(5)
    for (const [name] of signing) expect(verified).toContain(name)
  }
}

/** The partnership runs, and anyone reads what the parties do together. */
const begin = async (story: Story) => {
  const { path } = story
  await onDay('2027-02-01')
  await move(path, 'start', [officerOf(story)])
  await sent(people().Alma.requests, `${path}/offentligt`, { isPublic: 'yes' })
  const anyone = await openWindow(house.browser, house.address, { width: 390 })
  await anyone.goto(path)
  const shown = await wordsOf(anyone)
  for (const said of ['Alla unga har någonstans', 'Biblioteket och en samordnare', '31 januari 2029'])
    expect(shown).toContain(said)
  for (const [, party] of signing) expect(shown).toContain(party)
  await isFine(anyone)
}

test('a shared need goes all the way to a partnership that all have signed', async () => {
  const story = await shareAndOpen()
  await joinIn(story)
  await describeTogether(story)
  await assess(story)
  await negotiate(story)
  await decideAsAssociations(story)
  await handOver(story)
  await decideIn(story, { secretary: 'Moa', body: 'Kommunledningsutskottet', on: '2026-12-02' })
  await decideIn(story, { secretary: 'Alma', body: 'Kommunstyrelsen', on: '2026-12-10' })
  await waitForForce(story, await announce(story, '2026-12-14'))
  await signAll(story)
  await begin(story)
}, 180_000)
